using System.IO.Compression;
using System.Xml;

namespace Kunskapsbanken.Editing.Import;

/// <summary>The paragraphs of a Word document (ECMA-376, WordprocessingML), read as zip and XML within bounds.</summary>
public static class DocxText
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A packed file can unpack to anything; no document that someone wrote is larger.</summary>
    private const long MaxBytes = 32 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The file is no Word document, or one too large to be honest.</exception>
    public static SourceText Read(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var entry = zip.GetEntry("word/document.xml") ?? throw new InvalidDataException("Filen är inget Word-dokument: word/document.xml saknas.");
        if (entry.Length > MaxBytes)
            throw new InvalidDataException("Dokumentet är större än 32 MB uppackat.");
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxBytes });
        var reader = new ParagraphReader();
        while (xml.Read())
            reader.Step(xml);
        foreach (var part in zip.Entries.Where(e => e.FullName is "word/footnotes.xml" or "word/comments.xml" or "word/endnotes.xml"))
            reader.Unread.Add($"{(part.Name == "comments.xml" ? "Kommentarer" : "Fotnoter")} ({part.FullName})");
        return new([[.. reader.Lines]], [.. reader.Unread]);
    }

    private sealed class ParagraphReader
    {
        private readonly StringBuilder paragraph = new();
        private string style = "";
        private bool isItem;
        private int boxes;
        private int cells;

        public List<string> Lines { get; } = [];

        public List<string> Unread { get; } = [];

        public void Step(XmlReader xml)
        {
            if (xml.NodeType == XmlNodeType.Text && boxes == 0 && paragraph.Length < 1_000_000)
                paragraph.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, XmlSpace: XmlSpace.Preserve } && boxes == 0)
                paragraph.Append(xml.Value);
            else if (xml.NamespaceURI != W)
                Foreign(xml);
            else if (xml.NodeType == XmlNodeType.Element)
                Open(xml);
            else if (xml.NodeType == XmlNodeType.EndElement)
                Close(xml.LocalName);
        }

        private void Foreign(XmlReader xml)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "docPr" })
                Unread.Add($"Bild: {xml.GetAttribute("descr") ?? xml.GetAttribute("name") ?? "utan beskrivning"}");
        }

        private void Open(XmlReader xml)
        {
            switch (xml.LocalName)
            {
                case "pStyle":
                    style = xml.GetAttribute("val", W) ?? "";
                    break;
                case "numPr":
                    isItem = true;
                    break;
                case "tab":
                    paragraph.Append(' ');
                    break;
                case "br":
                    paragraph.Append('\n');
                    break;
                case "txbxContent" when !xml.IsEmptyElement:
                    boxes++;
                    Unread.Add("En textruta.");
                    break;
                case "tr":
                    cells = 0;
                    break;
                case "tc" when cells++ > 0:
                    paragraph.Append(" | ");
                    break;
            }
        }

        private void Close(string name)
        {
            if (name == "txbxContent")
                boxes--;
            else if (name == "p" && boxes == 0 && cells == 0)
                EndParagraph();
            else if (name == "tr")
            {
                cells = 0;
                EndParagraph();
            }
        }

        private void EndParagraph()
        {
            var text = paragraph.ToString().Trim();
            if (text.Length > 0)
            {
                var level = Heading();
                Lines.Add(level > 0 ? $"{new string('#', level)} {text}" : isItem ? $"- {text}" : text);
                if (!isItem)
                    Lines.Add("");
            }

            paragraph.Clear();
            (style, isItem) = ("", false);
        }

        /// <summary>Styles are named in the language of the program that wrote them.</summary>
        private int Heading()
        {
            if (style is "Title" or "Rubrik")
                return 1;
            return (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Rubrik", StringComparison.OrdinalIgnoreCase)) && char.IsAsciiDigit(style[^1])
                ? Math.Clamp(style[^1] - '0', 1, 6)
                : 0;
        }
    }
}

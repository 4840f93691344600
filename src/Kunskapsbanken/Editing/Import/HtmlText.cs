using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kunskapsbanken.Editing.Import;

/// <summary>The text of a web page's own content: what stands around it (menus, feet, forms) is left out and told.</summary>
public static class HtmlText
{
    private const string Around = "nav,header,footer,aside,form,script,style,noscript,template,iframe,[role=navigation],[role=banner],[role=contentinfo],[aria-hidden=true]";

    public static SourceText Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var unread = new List<string>();
        var content = document.QuerySelector("main,article,[role=main]") ?? document.Body;
        if (content is null)
            return new([], ["Sidan har inget innehåll."]);
        var title = document.QuerySelector("h1") is { } heading && !content.Contains(heading) ? heading.TextContent : null;
        foreach (var part in content.QuerySelectorAll(Around).ToList())
        {
            if (part.TextContent.Trim().Length > 0 && part.LocalName is not ("script" or "style"))
                unread.Add($"{part.LocalName}: {Shorten(part.TextContent)}");
            part.Remove();
        }

        foreach (var picture in content.QuerySelectorAll("img,svg,video,audio,object,canvas"))
            unread.Add($"Bild eller film: {(picture.GetAttribute("alt") is { Length: > 0 } alt ? alt : picture.GetAttribute("src") ?? "utan beskrivning")}");
        var lines = new List<string>();
        if (title is not null)
            lines.AddRange([$"# {Clean(title)}", ""]);
        Write(content, lines);
        return new([[.. lines]], [.. unread]);
    }

    private static void Write(INode node, List<string> lines)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IElement { LocalName: ['h', >= '1' and <= '6'] } heading:
                    Add(lines, $"{new string('#', heading.LocalName[1] - '0')} {Clean(heading.TextContent)}");
                    break;
                case IElement { LocalName: "li" } item:
                    lines.Add($"- {Clean(item.TextContent)}");
                    break;
                case IElement { LocalName: "tr" } row:
                    lines.Add(string.Join(" | ", row.Children.Select(c => Clean(c.TextContent))));
                    break;
                case IElement { LocalName: "p" or "blockquote" or "dt" or "dd" or "figcaption" or "pre" } paragraph:
                    Add(lines, Clean(paragraph.TextContent));
                    break;
                case IElement inner:
                    Write(inner, lines);
                    break;
                case IText text when Clean(text.Data).Length > 0:
                    Add(lines, Clean(text.Data));
                    break;
            }
        }
    }

    private static void Add(List<string> lines, string line)
    {
        if (lines.Count > 0 && lines[^1].Length > 0)
            lines.Add("");
        lines.Add(line);
        lines.Add("");
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shorten(string text) => Clean(text) is { Length: > 80 } all ? $"{all[..79]}…" : Clean(text);
}

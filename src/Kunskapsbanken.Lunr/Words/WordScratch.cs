using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Collects the words of one document at a time.</summary>
internal sealed class WordScratch(Synonyms synonyms)
{
    private const int NoLabel = -1;
    private const int NoWord = -2;

    private readonly Dictionary<string, int> wordIds = new(StringComparer.Ordinal);
    // UTF-8 with a space after.
    private readonly List<byte[]> words = [];
    private readonly List<int> labelStems = [];
    private readonly ByteWriter writer = new(16 * 1024);
    private readonly bool hasSynonyms = !synonyms.IsEmpty;
    private int[] lastDocument = new int[1024];

    /// <summary>The number of the document; the first is 1.</summary>
    public int Document { get; private set; }

    public void Begin()
    {
        Document++;
        labelStems.Clear();
        writer.Clear();
        writer.WriteByte(DocumentWords.Version);
    }

    /// <summary>Finds out what word a lower-cased token is.</summary>
    public void Learn(string token, ref TokenTable.Slot slot)
    {
        var text = SwedishTrimmer.Trim(token);
        slot.LabelStem = text.Length == 0 || !hasSynonyms ? NoWord : synonyms.NumberOf(text);
        // Stop words are part of labels, but not words to be found by.
        slot.Word = text.Length == 0 || SwedishStopWords.All.Contains(text) ? NoWord : NumberOf(text);
    }

    /// <summary>Meets a token of the document, in order.</summary>
    public void Meet(ref TokenTable.Slot slot)
    {
        // A dash between the words of a label does not part them.
        if (slot.LabelStem != NoWord)
            labelStems.Add(slot.LabelStem);
        if (slot.LastDocument == Document)
            return;
        slot.LastDocument = Document;
        // The same word may be met as another token, with a comma after it.
        if (slot.Word < 0 || lastDocument[slot.Word] == Document)
            return;
        lastDocument[slot.Word] = Document;
        writer.WriteBytes(words[slot.Word]);
    }

    /// <summary>Labels are not looked for across the end of a text.</summary>
    public void EndText() => labelStems.Add(NoLabel);

    public DocumentWords Finish()
    {
        writer.WriteByte((byte)'\n');
        writer.WriteText(string.Join(' ', synonyms.In(labelStems)));
        return DocumentWords.From(writer);
    }

    public void Forget()
    {
        wordIds.Clear();
        words.Clear();
        Array.Clear(lastDocument);
    }

    private int NumberOf(string text)
    {
        if (wordIds.TryGetValue(text, out var id))
            return id;
        id = words.Count;
        wordIds.Add(text, id);
        words.Add(Encoding.UTF8.GetBytes($"{text} "));
        if (lastDocument.Length < words.Count)
            Array.Resize(ref lastDocument, lastDocument.Length * 2);
        return id;
    }
}

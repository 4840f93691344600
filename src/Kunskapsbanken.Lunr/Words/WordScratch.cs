using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Collects the words of one document at a time, from tokens that are numbered as they are first met.</summary>
internal sealed class WordScratch(Synonyms synonyms)
{
    private const int NoWord = -1;
    private const int BetweenTexts = -1;

    private readonly List<int> wordOfToken = [];
    private readonly Dictionary<string, int> wordIds = new(StringComparer.Ordinal);
    private readonly List<Word> words = [];
    private readonly List<int> labelStems = [];
    private readonly ByteWriter writer = new(16 * 1024);
    private int[] lastDocument = new int[1024];
    private int document;

    public void Begin()
    {
        document++;
        labelStems.Clear();
        writer.Clear();
        writer.WriteByte(DocumentWords.Version);
    }

    /// <summary>Takes the next number for a lower-cased token.</summary>
    public void Learn(string token)
    {
        var text = SwedishTrimmer.Trim(token);
        if (!wordIds.TryGetValue(text, out var id))
        {
            id = words.Count;
            wordIds.Add(text, id);
            // Stop words are part of labels, but not words to be found by.
            var bytes = text.Length == 0 || SwedishStopWords.All.Contains(text) ? null : Encoding.UTF8.GetBytes($"{text} ");
            words.Add(new Word(bytes, synonyms.NumberOf(text)));
            if (lastDocument.Length < words.Count)
                Array.Resize(ref lastDocument, lastDocument.Length * 2);
        }
        wordOfToken.Add(text.Length == 0 ? NoWord : id);
    }

    /// <summary>A token of the document, in order.</summary>
    public void Meet(int token)
    {
        var id = wordOfToken[token];
        if (id == NoWord)
            return;
        if (!synonyms.IsEmpty)
            labelStems.Add(words[id].LabelStem);
        if (lastDocument[id] == document)
            return;
        lastDocument[id] = document;
        if (words[id].Bytes is { } bytes)
            writer.WriteBytes(bytes);
    }

    /// <summary>Labels are not looked for across the end of a text.</summary>
    public void EndText() => labelStems.Add(BetweenTexts);

    public DocumentWords Finish()
    {
        writer.WriteByte((byte)'\n');
        writer.WriteText(string.Join(' ', synonyms.In(labelStems)));
        return DocumentWords.From(writer);
    }

    public void Forget()
    {
        wordOfToken.Clear();
        wordIds.Clear();
        words.Clear();
        Array.Clear(lastDocument);
    }

    /// <param name="Bytes">UTF-8 with a space after; null for what is no word to be found by.</param>
    /// <param name="LabelStem">The number of its stem in the synonyms' labels.</param>
    private readonly record struct Word(byte[]? Bytes, int LabelStem);
}

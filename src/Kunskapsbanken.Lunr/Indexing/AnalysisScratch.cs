using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// Working memory for analysing documents, used by one thread at a time. It remembers what every token became, so that
/// trimming, stopping and stemming run once for each distinct token and not once for each occurrence.
/// </summary>
internal sealed class AnalysisScratch(Func<string, string?> normalize, Synonyms synonyms)
{
    // About 100 bytes a token; forgetting all of them now and then costs less than keeping count of their age.
    private const int MostTokens = 200_000;
    private const int Dropped = -1;

    private readonly TokenTable tokens = new();
    private readonly Dictionary<string, int> termIds = new(StringComparer.Ordinal);
    private readonly List<byte[]> terms = [];
    private readonly List<int> seen = [];
    private readonly WordScratch words = new(synonyms);
    private int[] counts = new int[1024];
    private char[] lower = new char[16 * 1024];

    /// <summary>Makes room before a document, not in the middle of one.</summary>
    public void Begin()
    {
        if (tokens.Count > MostTokens)
            Forget();
        words.Begin();
    }

    /// <summary>The words of the texts written since <see cref="Begin"/>.</summary>
    public DocumentWords Words() => words.Finish();

    /// <summary>Writes the terms of a field's text as <see cref="DocumentTerms"/> has them.</summary>
    public void WriteField(ByteWriter writer, string text)
    {
        var length = Count(text);
        writer.WriteInt(length);
        writer.WriteInt(seen.Count);
        foreach (var id in seen)
        {
            writer.WriteInt(counts[id]);
            writer.WriteInt(terms[id].Length);
            writer.WriteBytes(terms[id]);
            counts[id] = 0;
        }
        seen.Clear();
    }

    /// <summary>Counts the terms of a text into <see cref="counts"/> and <see cref="seen"/>; returns the number of tokens kept.</summary>
    private int Count(string text)
    {
        var kept = 0;
        var lowerLength = JavaScriptText.ToLower(text, ref lower);
        var lowered = lower.AsSpan(0, lowerLength);
        for (var start = 0; Tokenizer.TryNext(lowered, ref start, out var length, out var hash); start += length)
        {
            var token = lowered.Slice(start, length);
            ref var slot = ref tokens.Find(token, hash, out var isKnown);
            if (!isKnown)
                slot = ref Learn(token, hash);
            words.Meet(ref slot);
            if (slot.Term == Dropped)
                continue;
            kept++;
            if (counts[slot.Term]++ == 0)
                seen.Add(slot.Term);
        }
        words.EndText();
        return kept;
    }

    private ref TokenTable.Slot Learn(ReadOnlySpan<char> token, uint hash)
    {
        var text = token.ToString();
        ref var slot = ref tokens.Add(token, hash);
        slot.Term = normalize(text) is { } term ? NumberOf(term) : Dropped;
        words.Learn(text, ref slot);
        return ref slot;
    }

    private int NumberOf(string term)
    {
        if (termIds.TryGetValue(term, out var number))
            return number;
        number = terms.Count;
        termIds.Add(term, number);
        terms.Add(Encoding.UTF8.GetBytes(term));
        if (counts.Length < terms.Count)
            Array.Resize(ref counts, counts.Length * 2);
        return number;
    }

    private void Forget()
    {
        tokens.Clear();
        termIds.Clear();
        terms.Clear();
        words.Forget();
    }
}

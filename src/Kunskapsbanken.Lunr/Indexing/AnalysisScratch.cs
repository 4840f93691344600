using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// Working memory for analysing documents, used by one thread at a time. It remembers what every token became, so that
/// trimming, stopping and stemming run once for each distinct token and not once for each occurrence.
/// </summary>
internal sealed class AnalysisScratch
{
    // About 100 bytes a token; forgetting all of them now and then costs less than keeping count of their age.
    private const int MostTokens = 200_000;
    private const int Dropped = -1;

    private readonly Func<string, string?> normalize;
    private readonly TokenTable tokens = new();
    private readonly Dictionary<string, int> termIds = new(StringComparer.Ordinal);
    private readonly List<byte[]> terms = [];
    private readonly List<int> seen = [];
    private readonly ByteWriter writer = new(16 * 1024);
    private int[] counts = new int[1024];
    private char[] lower = new char[16 * 1024];

    public AnalysisScratch(Func<string, string?> normalize) => this.normalize = normalize;

    public DocumentTerms Analyze(uint fingerprint, string documentRef, ReadOnlySpan<string> fieldTexts)
    {
        if (tokens.Count > MostTokens)
            Forget();
        writer.Clear();
        writer.WriteByte(DocumentTerms.Version);
        writer.WriteFixed(fingerprint);
        writer.WriteString(documentRef);
        foreach (var text in fieldTexts)
            WriteField(text);
        writer.WriteFixed(Fnv.Hash(writer.Written));
        return new DocumentTerms(writer.Written.ToArray());
    }

    private void WriteField(string text)
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
            if (!tokens.TryGet(token, hash, out var id))
                id = Learn(token, hash);
            if (id == Dropped)
                continue;
            kept++;
            if (counts[id]++ == 0)
                seen.Add(id);
        }
        return kept;
    }

    private int Learn(ReadOnlySpan<char> token, uint hash)
    {
        var id = Dropped;
        if (normalize(token.ToString()) is { } term && !termIds.TryGetValue(term, out id))
        {
            id = terms.Count;
            termIds.Add(term, id);
            terms.Add(Encoding.UTF8.GetBytes(term));
            if (counts.Length < terms.Count)
                Array.Resize(ref counts, counts.Length * 2);
        }
        tokens.Add(token, hash, id);
        return id;
    }

    private void Forget()
    {
        tokens.Clear();
        termIds.Clear();
        terms.Clear();
    }
}

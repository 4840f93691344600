namespace Kunskapsbanken.Lunr;

/// <summary>Writes shards of terms and lists of terms.</summary>
internal static class TermShardText
{
    /// <summary>
    /// Count; for every term: how many characters it shares with the one before, the rest of it, its place (see
    /// <see cref="TermRank"/>), and how many characters its postings take; then all postings, end to end.
    /// </summary>
    public static string Shard(IEnumerable<TermGroup> groups, Action<ShardText, IndexedTerm> writePostings)
    {
        IndexedTerm[] terms = [.. groups.SelectMany(group => group.Terms)];
        var heads = new ShardText(ShardKind.Terms).Number(terms.Length);
        var bodies = ShardText.Part();
        var previous = "";
        foreach (var term in terms)
        {
            var start = bodies.Length;
            writePostings(bodies, term);
            WriteTerm(heads, ref previous, term.Text);
            heads.Number(term.Place).Number(bodies.Length - start);
        }
        return heads.Part(bodies).ToString();
    }

    /// <summary>What <see cref="Shard"/> wrote before the postings: every term, and where its postings start and end.</summary>
    public static IEnumerable<(string Term, int Place, int Start, int End)> Heads(string shard)
    {
        var reader = new ShardTextReader(shard);
        var heads = new (string Term, int Place, int Length)[reader.Number()];
        for (var i = 0; i < heads.Length; i++)
            heads[i] = (ReadTerm(ref reader, i == 0 ? "" : heads[i - 1].Term), reader.Number(), reader.Number());
        return Places(heads, reader.Position);
    }

    /// <summary>Count; for every term, in the shards' order: how many characters it shares with the one before, and the rest of it.</summary>
    public static string List(IEnumerable<TermGroup> groups)
    {
        IndexedTerm[] terms = [.. groups.SelectMany(group => group.Terms)];
        var text = new ShardText(ShardKind.TermList).Number(terms.Length);
        var previous = "";
        foreach (var term in terms)
            WriteTerm(text, ref previous, term.Text);
        return text.ToString();
    }

    public static string ReadTerm(ref ShardTextReader reader, string previous)
    {
        var shared = reader.Number();
        return string.Concat(previous.AsSpan(0, shared), reader.String());
    }

    private static IEnumerable<(string Term, int Place, int Start, int End)> Places((string Term, int Place, int Length)[] heads, int start)
    {
        foreach (var (term, place, length) in heads)
        {
            yield return (term, place, start, start + length);
            start += length;
        }
    }

    private static void WriteTerm(ShardText text, ref string previous, string term)
    {
        var shared = previous.AsSpan().CommonPrefixLength(term);
        text.Number(shared).String(term.AsSpan(shared));
        previous = term;
    }
}

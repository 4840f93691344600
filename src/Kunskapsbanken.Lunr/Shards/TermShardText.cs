namespace Kunskapsbanken.Lunr;

/// <summary>Writes shards of terms and lists of terms.</summary>
internal sealed class TermShardText(SearchIndex index, DocumentNumbers numbers)
{
    private readonly int fields = index.Schema.Fields.Length;

    /// <summary>
    /// Count; for every term: how many characters it shares with the one before, the rest of it, its place (see
    /// <see cref="TermRank"/>), and how many characters its postings take; then all postings, end to end.
    /// </summary>
    public string Shard(IEnumerable<TermGroup> groups)
    {
        int[] terms = [.. groups.SelectMany(group => group.Terms)];
        var heads = new ShardText(ShardKind.Terms).Number(terms.Length);
        var bodies = ShardText.Part();
        var previous = "";
        foreach (var term in terms)
        {
            var start = bodies.Length;
            WritePostings(bodies, term);
            WriteTerm(heads, ref previous, index.Terms[term]);
            heads.Number(index.PlaceOf(term)).Number(bodies.Length - start);
        }
        return heads.Part(bodies).ToString();
    }

    /// <summary>Count; for every term, in the shards' order: how many characters it shares with the one before, and the rest of it.</summary>
    public string List(IEnumerable<TermGroup> groups)
    {
        int[] terms = [.. groups.SelectMany(group => group.Terms)];
        var text = new ShardText(ShardKind.TermList).Number(terms.Length);
        var previous = "";
        foreach (var term in terms)
            WriteTerm(text, ref previous, index.Terms[term]);
        return text.ToString();
    }

    private static void WriteTerm(ShardText text, ref string previous, string term)
    {
        var shared = previous.AsSpan().CommonPrefixLength(term);
        text.Number(shared).String(term.AsSpan(shared));
        previous = term;
    }

    /// <summary>
    /// For every field: how many documents; for each, twice the distance of its number from the one before, less one, and one
    /// more when the term stands there more than once; then, for each of those, how many times less two. Counts come after
    /// distances, since a compressor needs a fifth less when it has only one kind of number to guess at a time.
    /// </summary>
    private void WritePostings(ShardText text, int term)
    {
        for (var row = term * fields; row < (term + 1) * fields; row++)
        {
            var documents = index.Postings.ByTerm.Items(row);
            var counts = index.Postings.ByTerm.Counts(row);
            text.Number(documents.Length);
            var previous = -1;
            for (var i = 0; i < documents.Length; i++)
            {
                var number = numbers.Numbers[documents[i]];
                text.Number((number - previous - 1) * 2L + (counts[i] > 1 ? 1 : 0));
                previous = number;
            }
            foreach (var count in counts)
            {
                if (count > 1)
                    text.Number(count - 2);
            }
        }
    }
}

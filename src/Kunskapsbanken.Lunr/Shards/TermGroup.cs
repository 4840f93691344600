using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>What is known of a term without its postings.</summary>
/// <param name="Text">The term.</param>
/// <param name="Frequency">In how many fields of documents it stands.</param>
/// <param name="FirstRow">Where it is first seen: the document's number times the number of fields, and the field.</param>
/// <param name="Place">Its place among the terms of that field of that document.</param>
/// <param name="Number">Its number in the index that is being written; -1 where there is no such index.</param>
internal sealed record IndexedTerm(string Text, int Frequency, long FirstRow, int Place, int Number = -1);

/// <summary>Terms that fold alike: they are never parted, so that one shard answers for "malmo" and "malmö".</summary>
/// <param name="Key">The folded form.</param>
/// <param name="Terms">By their UTF-16 units.</param>
internal sealed record TermGroup(string Key, ImmutableArray<IndexedTerm> Terms)
{
    /// <summary>Roughly how many characters the terms take in a shard.</summary>
    public int Size { get; } = Terms.Sum(term => 6 + Key.Length + 2 * term.Frequency);

    /// <summary>The groups of all terms of an index, by folded form.</summary>
    public static List<TermGroup> Of(SearchIndex index, DocumentNumbers numbers) =>
    [
        .. index.TermOrder.Select(term => Describe(index, numbers, term))
            .GroupBy(term => Folding.Fold(term.Text), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TermGroup(group.Key, [.. group])),
    ];

    private static IndexedTerm Describe(SearchIndex index, DocumentNumbers numbers, int term)
    {
        var fields = index.Schema.Fields.Length;
        var first = long.MaxValue;
        for (var field = 0; field < fields; field++)
        {
            if (index.Postings.ByTerm.Items(term * fields + field) is [var document, ..])
                first = Math.Min(first, numbers.Numbers[document] * (long)fields + field);
        }
        return new IndexedTerm(index.Terms[term], index.Postings.FrequencyOf(term), first, index.PlaceOf(term), term);
    }
}

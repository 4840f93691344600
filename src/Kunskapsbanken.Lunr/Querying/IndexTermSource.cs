using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Queries an index that was built in this process.</summary>
internal sealed class IndexTermSource(SearchIndex index) : ITermSource
{
    private readonly Lazy<ILookup<string, string>> byFoldedForm = new(() => index.Terms.Order(StringComparer.Ordinal).ToLookup(Folding.Fold));
    private readonly string[] sorted = [.. index.TermOrder.Select(term => index.Terms[term])];

    public ImmutableArray<string> Fields => index.Schema.FieldNames;

    public int DocumentLimit => index.Refs.Length;

    public IEnumerable<int> Documents => Enumerable.Range(0, index.Refs.Length);

    public string RefOf(int document) => index.Refs[document];

    public ITermEntry? Find(string term)
    {
        var at = Array.BinarySearch(sorted, term, StringComparer.Ordinal);
        return at < 0 ? null : new Entry(index, index.TermOrder[at]);
    }

    public IReadOnlyList<string> TermsFrom(string prefix) => sorted;

    public IEnumerable<string> TermsFoldedAs(string term) => byFoldedForm.Value[Folding.Fold(term)];

    private sealed class Entry(SearchIndex index, int term) : ITermEntry
    {
        // lunr's own number says it all.
        public TermRank Rank => new(0, 0, term);

        public WeightedDocuments In(int field)
        {
            var row = term * index.Schema.Fields.Length + field;
            var documents = index.Postings.ByTerm.Items(row);
            var counts = index.Postings.ByTerm.Counts(row);
            var inverse = index.InverseFrequency(term);
            var weights = new double[documents.Length];
            for (var i = 0; i < weights.Length; i++)
                weights[i] = index.Weight(inverse, documents[i], field, counts[i]);
            return new WeightedDocuments(documents.ToArray(), weights);
        }
    }
}

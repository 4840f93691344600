using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// An index of a set of documents, in memory: it can be queried, written as lunr 2.3.9's JSON, and written as shards. Never
/// changes once made; safe for any number of readers.
/// </summary>
public sealed class SearchIndex
{
    private readonly Lazy<QueryEngine> engine;
    private readonly int[] places;

    private SearchIndex(IndexSchema schema, IndexMerging merged)
    {
        Schema = schema;
        Refs = merged.Refs;
        Terms = merged.Terms;
        places = merged.Places;
        Postings = merged.ToPostings();
        LengthSums = SumLengths(Postings, schema.Fields.Length);
        TermOrder = [.. Enumerable.Range(0, Terms.Length)];
        Array.Sort(Terms.ToArray(), TermOrder, StringComparer.Ordinal);
        engine = new(() => new QueryEngine(new IndexTermSource(this), schema.Analyzer));
    }

    /// <summary>Fields, boosts and pipelines.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The documents' refs, in the order in which they were given.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>The number of distinct terms.</summary>
    public int TermCount => Terms.Length;

    /// <summary>How many times a term stands in a field of a document, a term that stands there several times counted once.</summary>
    public int PostingCount => Postings.ByTerm.Total;

    /// <summary>All terms in the order of first sight, which is lunr's numbering.</summary>
    internal string[] Terms { get; }

    /// <summary>The numbers of the terms, sorted by the terms' UTF-16 units, as JavaScript sorts.</summary>
    internal int[] TermOrder { get; }

    internal Postings Postings { get; }

    /// <summary>Tokens of all documents, for every field.</summary>
    internal long[] LengthSums { get; }

    /// <summary>Puts documents together into an index.</summary>
    /// <param name="schema">What the documents were analysed with.</param>
    /// <param name="documents">
    /// In the order in which equal scores are listed and in which terms are numbered: another order gives another index.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two documents have the same ref; a document was analysed with another schema; or a ref reads as an array index
    /// ("2016"), which JavaScript would list before all others: begin refs with a letter.
    /// </exception>
    public static SearchIndex Merge(IndexSchema schema, IEnumerable<DocumentTerms> documents)
    {
        var merging = new IndexMerging(schema);
        foreach (var document in documents)
            merging.Add(document);
        return new SearchIndex(schema, merging);
    }

    /// <summary>
    /// Puts documents together whose one field is what their words are related to: the same index as after
    /// <see cref="DocumentAnalyzer.With"/> with <see cref="CorpusWords.RelatedTo"/> for each, in a third of the time.
    /// </summary>
    /// <param name="schema">What the documents were analysed with.</param>
    /// <param name="documents">As for <see cref="Merge"/>.</param>
    /// <param name="field">The field; what the documents have in it is left out.</param>
    /// <param name="related">Made from the words of the same documents.</param>
    /// <exception cref="ArgumentException">As for <see cref="Merge"/>; or a field that the schema does not have.</exception>
    public static SearchIndex MergeRelated(IndexSchema schema, IEnumerable<(DocumentTerms Terms, DocumentWords Words)> documents, string field, CorpusWords related)
    {
        var merging = new IndexMerging(schema) { Related = new RelatedTerms(schema.FieldAt(field), related, schema.Analyzer) };
        foreach (var (terms, words) in documents)
            merging.Add(terms, words);
        return new SearchIndex(schema, merging);
    }

    /// <summary>Writes what <c>JSON.stringify(index)</c> writes for the index that lunr 2.3.9 builds from the same documents.</summary>
    /// <param name="output">Receives UTF-8 without a byte order mark; left open.</param>
    public void WriteLunrJson(Stream output) => LunrJsonWriter.Write(this, output);

    /// <summary>Writes the index as shards, of which a client fetches those that a query needs. A pure function: nothing is written to disk.</summary>
    /// <param name="fragments">What lists of results show, for every document of <see cref="Refs"/>.</param>
    /// <param name="numbers">The documents' numbers; <see cref="DocumentNumbers.Dense"/> when left out.</param>
    /// <param name="options">How to write.</param>
    /// <returns>The files; the directory is the first, and the only one whose name is always the same.</returns>
    /// <exception cref="ArgumentException">There are not as many fragments or numbers as documents.</exception>
    public ImmutableArray<ShardFile> WriteShards(IReadOnlyList<RecordFragment> fragments, DocumentNumbers? numbers = null, ShardOptions? options = null) =>
        fragments.Count == Refs.Length
            ? ShardWriter.WriteAll(this, numbers ?? DocumentNumbers.Dense(Refs.Length), options ?? new ShardOptions(), i => fragments[i], words: null, _ => ("", "")).Files
            : throw new ArgumentException($"There are {Refs.Length} documents, but {fragments.Count} fragments.", nameof(fragments));

    /// <summary>Answers a query in lunr's language: terms, <c>field:</c>, <c>+</c>, <c>-</c>, <c>*</c>, <c>~n</c>, <c>^n</c>.</summary>
    public SearchAnswer Search(string query) => engine.Value.Search(query);

    /// <summary>
    /// Answers a query more leniently than lunr does, where its words are plain ones: other forms of a word count as the word
    /// (<see cref="Analyzer.OtherForms"/>); two words that the index has as one count as that too ("handlings plan"); a word that
    /// the index does not have may lack its marks ("malmo"); and when nothing at all is found, words spelt nearly alike are
    /// searched for. Scores are still lunr's.
    /// </summary>
    public SearchAnswer Find(string query) => engine.Value.Find(query);

    /// <summary>The weight that lunr gives a term in a field of a document.</summary>
    internal double Weight(double inverseFrequency, int document, int field, int count)
    {
        var length = Postings.Lengths[document * Schema.Fields.Length + field];
        return Scoring.Weight(inverseFrequency, count, length / ((double)LengthSums[field] / Refs.Length), Schema.Fields[field].Boost);
    }

    internal double InverseFrequency(int term) => Scoring.InverseFrequency(Postings.FrequencyOf(term), Refs.Length);

    /// <summary>
    /// The place of a term among the terms of the field of the document where it is first seen. It depends on that document
    /// alone, unlike the term's number.
    /// </summary>
    internal int PlaceOf(int term) => places[term];

    private static long[] SumLengths(Postings postings, int fields)
    {
        var sums = new long[fields];
        for (var i = 0; i < postings.Lengths.Length; i++)
            sums[i % fields] += postings.Lengths[i];
        return sums;
    }
}

using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// An index of a set of documents, in memory: it can be queried, written as lunr 2.3.9's JSON, and written as shards. Never
/// changes once made; safe for any number of readers.
/// </summary>
public sealed class SearchIndex
{
    private readonly Lazy<QueryEngine> engine;

    private SearchIndex(IndexSchema schema, ImmutableArray<string> refs, string[] terms, Postings postings)
    {
        Schema = schema;
        Refs = refs;
        Terms = terms;
        Postings = postings;
        AverageLengths = Averages(postings, schema.Fields.Length);
        TermOrder = [.. Enumerable.Range(0, terms.Length)];
        Array.Sort(terms.ToArray(), TermOrder, StringComparer.Ordinal);
        engine = new(() => new QueryEngine(new IndexTermSource(this), schema.Analyzer));
    }

    /// <summary>Fields, boosts and pipelines.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The documents' refs, in the order in which they were given.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>The number of distinct terms.</summary>
    public int TermCount => Terms.Length;

    /// <summary>All terms in the order of first sight, which is lunr's numbering.</summary>
    internal string[] Terms { get; }

    /// <summary>The numbers of the terms, sorted by the terms' UTF-16 units, as JavaScript sorts.</summary>
    internal int[] TermOrder { get; }

    internal Postings Postings { get; }

    /// <summary>Tokens a document, for every field.</summary>
    internal double[] AverageLengths { get; }

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
        var merging = new Merging(schema);
        foreach (var document in documents)
            merging.Add(document);
        return new SearchIndex(schema, merging.Refs, merging.Terms.ToStrings(), merging.ToPostings());
    }

    /// <summary>Writes what <c>JSON.stringify(index)</c> writes for the index that lunr 2.3.9 builds from the same documents.</summary>
    /// <param name="output">Receives UTF-8 without a byte order mark; left open.</param>
    public void WriteLunrJson(Stream output) => LunrJsonWriter.Write(this, output);

    /// <summary>Answers a query in lunr's language: terms, <c>field:</c>, <c>+</c>, <c>-</c>, <c>*</c>, <c>~n</c>, <c>^n</c>.</summary>
    public SearchAnswer Search(string query) => engine.Value.Search(query);

    /// <summary>The weight that lunr gives a term in a field of a document.</summary>
    internal double Weight(double inverseFrequency, int document, int field, int count)
    {
        var length = Postings.Lengths[document * Schema.Fields.Length + field];
        return Scoring.Weight(inverseFrequency, count, length / AverageLengths[field], Schema.Fields[field].Boost);
    }

    internal double InverseFrequency(int term) => Scoring.InverseFrequency(Postings.FrequencyOf(term), Refs.Length);

    private static double[] Averages(Postings postings, int fields)
    {
        var sums = new long[fields];
        for (var i = 0; i < postings.Lengths.Length; i++)
            sums[i % fields] += postings.Lengths[i];
        return [.. sums.Select(sum => (double)sum / (postings.Lengths.Length / fields))];
    }

    private sealed class Merging(IndexSchema schema)
    {
        private readonly ImmutableArray<string>.Builder refs = ImmutableArray.CreateBuilder<string>();
        private readonly HashSet<string> distinctRefs = new(StringComparer.Ordinal);
        private readonly List<int> lengths = [];
        private readonly List<int> starts = [0];
        private readonly IntList items = new();
        private readonly IntList counts = new();

        public TermTable Terms { get; } = new();

        public ImmutableArray<string> Refs => refs.DrainToImmutable();

        public void Add(DocumentTerms document)
        {
            if (document.Fingerprint != schema.Fingerprint)
                throw new ArgumentException($"'{document.Ref}' was analysed for other fields or pipelines; analyse it again.", nameof(document));
            if (JavaScriptText.IsArrayIndex(document.Ref) || !distinctRefs.Add(document.Ref))
                throw new ArgumentException($"'{document.Ref}' cannot be a ref: it is taken, or it reads as an array index. Begin refs with a letter.", nameof(document));
            refs.Add(document.Ref);
            var body = document.Body;
            for (var field = 0; field < schema.Fields.Length; field++)
                AddField(ref body);
        }

        public Postings ToPostings() =>
            Postings.From(schema.Fields.Length, [.. lengths], new Postings.Table([.. starts], items.Items, counts.Items), Terms.Count);

        private void AddField(ref ByteReader body)
        {
            lengths.Add(body.ReadInt());
            for (var left = body.ReadInt(); left > 0; left--)
            {
                counts.Add(body.ReadInt());
                items.Add(Terms.IdOf(body.ReadBytes(body.ReadInt())));
            }
            starts.Add(items.Count);
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Kunskapsbanken.Lunr;

/// <summary>Puts analysed documents together.</summary>
internal sealed class IndexMerging(IndexSchema schema)
{
    private const int Piece = 1 << 20;

    private readonly ImmutableArray<string>.Builder refs = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> distinctRefs = new(StringComparer.Ordinal);
    private readonly List<int> lengths = [];
    private readonly List<int> places = [];
    private readonly TermTable terms = new();

    // For every field of every document the number of its terms, and for each the term and its count: half the size of two
    // lists of integers. In pieces, each of which is let go when it has been read.
    private readonly List<byte[]?> collected = [];
    private readonly ByteWriter latest = new(Piece);

    // For every field of every term, how many documents have it there.
    private readonly List<int> frequencies = [];

    /// <summary>The field whose terms come from documents' words; none when left out.</summary>
    public RelatedTerms? Related { get; init; }

    public ImmutableArray<string> Refs => refs.ToImmutable();

    /// <summary>The terms in the order of first sight.</summary>
    public string[] Terms => terms.ToStrings();

    /// <summary>For every term its place among the terms of the field where it was first seen.</summary>
    public int[] Places => [.. places];

    /// <param name="words">Needed when <see cref="Related"/> is given.</param>
    public void Add(DocumentTerms document, DocumentWords? words = null)
    {
        if (document.Fingerprint != schema.Fingerprint)
            throw new ArgumentException($"'{document.Ref}' was analysed for other fields or pipelines; analyse it again.", nameof(document));
        if (JavaScriptText.IsArrayIndex(document.Ref) || !distinctRefs.Add(document.Ref))
            throw new ArgumentException($"'{document.Ref}' cannot be a ref: it is taken, or it reads as an array index. Begin refs with a letter.", nameof(document));
        refs.Add(document.Ref);
        var body = document.Body;
        for (var field = 0; field < schema.Fields.Length; field++)
        {
            if (field == Related?.Field)
            {
                DocumentTerms.SkipField(ref body);
                AddRelated(Related, words!);
            }
            else
            {
                AddField(field, ref body);
            }
        }
        if (latest.Length > Piece / 2)
            Put();
    }

    /// <summary>Once, when everything has been added: what has been collected is let go.</summary>
    public Postings ToPostings()
    {
        Put();
        var fields = schema.Fields.Length;
        var table = new PostingTable(CollectionsMarshal.AsSpan(frequencies));
        var row = 0;
        for (var piece = 0; piece < collected.Count; piece++)
        {
            for (var reader = new ByteReader(collected[piece]!); !reader.AtEnd; row++)
            {
                var (document, field) = Math.DivRem(row, fields);
                for (var left = reader.ReadInt(); left > 0; left--)
                    table.Add(reader.ReadInt() * fields + field, document, reader.ReadInt());
            }
            collected[piece] = null;
        }
        return new Postings(fields, [.. lengths], table);
    }

    private void AddField(int field, ref ByteReader body)
    {
        lengths.Add(body.ReadInt());
        var distinct = body.ReadInt();
        latest.WriteInt(distinct);
        for (var place = 0; place < distinct; place++)
        {
            var count = body.ReadInt();
            Collect(terms.IdOf(body.ReadBytes(body.ReadInt())), field, count);
            if (places.Count < terms.Count)
                places.Add(place);
        }
    }

    private void AddRelated(RelatedTerms related, DocumentWords words)
    {
        lengths.Add(related.Count(words, terms));
        latest.WriteInt(related.Distinct);
        var place = 0;
        foreach (var (term, count) in related.Take())
        {
            Collect(term, related.Field, count);
            // New terms have been numbered in the order in which they stand here.
            if (term == places.Count)
                places.Add(place);
            place++;
        }
    }

    private void Collect(int term, int field, int count)
    {
        latest.WriteInt(term);
        latest.WriteInt(count);
        while (frequencies.Count < terms.Count * schema.Fields.Length)
            frequencies.Add(0);
        frequencies[term * schema.Fields.Length + field]++;
    }

    private void Put()
    {
        collected.Add(latest.Written.ToArray());
        latest.Clear();
    }
}

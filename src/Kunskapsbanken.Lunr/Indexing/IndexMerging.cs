using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Puts analysed documents together.</summary>
internal sealed class IndexMerging(IndexSchema schema)
{
    private readonly ImmutableArray<string>.Builder refs = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> distinctRefs = new(StringComparer.Ordinal);
    private readonly List<int> lengths = [];
    private readonly List<int> places = [];
    private readonly TermTable terms = new();

    // For every field of every document the number of its terms, and for each the term and its count: half the size of two
    // lists of integers.
    private readonly ByteWriter collected = new(1 << 20);
    private int postings;

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
                AddField(ref body);
            }
        }
    }

    public Postings ToPostings()
    {
        var fields = schema.Fields.Length;
        var table = new PostingTable(terms.Count * fields, postings);
        foreach (var fill in (ReadOnlySpan<bool>)[false, true])
        {
            var reader = new ByteReader(collected.Written);
            for (var row = 0; row < lengths.Count; row++)
            {
                var (document, field) = Math.DivRem(row, fields);
                for (var left = reader.ReadInt(); left > 0; left--)
                {
                    var target = reader.ReadInt() * fields + field;
                    var count = reader.ReadInt();
                    if (fill)
                        table.Add(target, document, count);
                    else
                        table.Count(target);
                }
            }
            if (!fill)
                table.Place();
        }
        return new Postings(fields, [.. lengths], table);
    }

    private void AddField(ref ByteReader body)
    {
        lengths.Add(body.ReadInt());
        var distinct = body.ReadInt();
        postings += distinct;
        collected.WriteInt(distinct);
        for (var place = 0; place < distinct; place++)
        {
            var count = body.ReadInt();
            collected.WriteInt(terms.IdOf(body.ReadBytes(body.ReadInt())));
            collected.WriteInt(count);
            if (places.Count < terms.Count)
                places.Add(place);
        }
    }

    private void AddRelated(RelatedTerms related, DocumentWords words)
    {
        lengths.Add(related.Count(words, terms));
        postings += related.Distinct;
        collected.WriteInt(related.Distinct);
        var place = 0;
        foreach (var (term, count) in related.Take())
        {
            collected.WriteInt(term);
            collected.WriteInt(count);
            // New terms have been numbered in the order in which they stand here.
            if (term == places.Count)
                places.Add(place);
            place++;
        }
    }
}

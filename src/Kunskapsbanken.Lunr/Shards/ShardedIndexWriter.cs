using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// Writes an index to shards from analysed documents, with a field of the words that follow from all of them together
/// (<see cref="CorpusWords"/>): all of it, or only what has changed since it was last written. Both give the same files.
/// </summary>
/// <param name="schema">What the documents were analysed with.</param>
/// <param name="relatedField">The field of the schema that <see cref="CorpusWords.RelatedTo"/> fills.</param>
public sealed class ShardedIndexWriter(IndexSchema schema, string relatedField)
{
    /// <summary>So many documents are in memory at once.</summary>
    private const int AtOnce = 512;

    private readonly DocumentAnalyzer analyzer = new(schema);

    /// <summary>Writes everything. Every document is read twice: their words must all be known before any is indexed, and together they are larger than the index.</summary>
    /// <param name="documents">In the index's order.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="options">How to write.</param>
    /// <param name="index">The whole index in memory.</param>
    public ShardBuild Write(IReadOnlyList<IndexedDocument> documents, DocumentNumbers numbers, ShardOptions options, out SearchIndex index)
    {
        var words = CorpusWords.Of(Read(documents).Select(document => document.Words));
        var merged = index = SearchIndex.MergeRelated(schema, Read(documents).Select(document => (document.Terms, document.Words)), relatedField, words);
        return ShardWriter.WriteAll(
            merged, numbers, options, i => documents[i].Fragment(), words, i => (documents[i].Version, documents[i].FragmentVersion));
    }

    /// <summary>Writes what has changed.</summary>
    /// <param name="before">What was kept when the index was last written.</param>
    /// <param name="documents">In the index's order.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="options">How to write; columns are written anew.</param>
    /// <param name="earlier">The document that had a version when the index was last written; null when it is no longer known.</param>
    /// <param name="shard">The bytes of a file that was written then; null when it is no longer there, or no longer as it was.</param>
    /// <returns>Null when everything must be written: too much has changed, or too little is known of what was written before.</returns>
    public ShardBuild? Update(
        IndexSnapshot before, IReadOnlyList<IndexedDocument> documents, DocumentNumbers numbers, ShardOptions options,
        Func<string, AnalyzedDocument?> earlier, Func<string, ReadOnlyMemory<byte>?> shard)
    {
        if (before.Words is null || !before.Fits(schema, options, numbers.Limit))
            return null;
        try
        {
            return new ShardUpdate(schema, before, documents, numbers, Whole, earlier, shard).Write(options);
        }
        catch (ShardException)
        {
            return null;
        }
    }

    /// <summary>One after the other, read on all cores.</summary>
    private static IEnumerable<AnalyzedDocument> Read(IReadOnlyList<IndexedDocument> documents)
    {
        var some = new AnalyzedDocument[Math.Min(AtOnce, documents.Count)];
        for (var start = 0; start < documents.Count; start += some.Length)
        {
            var from = start;
            var count = Math.Min(some.Length, documents.Count - from);
            Parallel.For(0, count, i => some[i] = documents[from + i].Read());
            for (var i = 0; i < count; i++)
                yield return some[i];
        }
    }

    private DocumentTerms Whole(AnalyzedDocument document, CorpusWords words) => analyzer.With(document.Terms, relatedField, words.RelatedTo(document.Words));
}

using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// Collects documents one at a time and builds an index of them: the short way, for one thread. To analyse in parallel or
/// from a cache, use <see cref="DocumentAnalyzer"/> and <see cref="SearchIndex.Merge"/>.
/// </summary>
public sealed class IndexBuilder(ImmutableArray<IndexField> fields, Analyzer analyzer)
{
    private readonly IndexSchema schema = new(fields, analyzer);
    private readonly List<DocumentTerms> documents = [];
    private DocumentAnalyzer? documentAnalyzer;

    /// <summary>Adds a document; its text need not be kept afterwards.</summary>
    /// <exception cref="ArgumentException">A field that the index does not have.</exception>
    public IndexBuilder Add(string documentRef, params IEnumerable<(string Field, string Text)> texts)
    {
        documentAnalyzer ??= new DocumentAnalyzer(schema);
        documents.Add(documentAnalyzer.Analyze(documentRef, texts));
        return this;
    }

    /// <summary>The index of the documents added so far.</summary>
    /// <exception cref="ArgumentException">Two documents have the same ref, or one has a ref that reads as an array index.</exception>
    public SearchIndex Build() => SearchIndex.Merge(schema, documents);
}

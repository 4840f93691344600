using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>An index in shards, ready to be queried: reads what a query needs, when it needs it.</summary>
/// <remarks>Not thread-safe: it keeps what it has read.</remarks>
public sealed class ShardedIndex
{
    private readonly ShardTermSource source;
    private readonly QueryEngine engine;

    private ShardedIndex(ShardTermSource source, Analyzer analyzer)
    {
        this.source = source;
        engine = new QueryEngine(source, analyzer);
    }

    /// <summary>The names of the fields, in order.</summary>
    public ImmutableArray<string> Fields => source.Fields;

    /// <summary>Opens an index.</summary>
    /// <param name="load">From a file's name to its bytes, or null when there is no such file.</param>
    /// <param name="analyzer">How queries' words become terms; the search pipeline must be the one that the index was written with.</param>
    /// <exception cref="ShardException">The directory is missing, damaged or of another version.</exception>
    /// <exception cref="ArgumentException">The index was written with another pipeline.</exception>
    public static ShardedIndex Open(Func<string, byte[]?> load, Analyzer analyzer)
    {
        var files = new ShardFiles(load);
        var directory = ShardDirectory.Parse(files.Directory());
        if (!directory.Pipeline.SequenceEqual(analyzer.Searching.Select(function => function.Name)))
            throw new ArgumentException($"The index was written with the search pipeline {string.Join(", ", directory.Pipeline)}.", nameof(analyzer));
        return new ShardedIndex(new ShardTermSource(files, directory), analyzer);
    }

    /// <summary>Answers a query as lunr does: <see cref="SearchIndex.Search"/>.</summary>
    /// <exception cref="ShardException">A shard is missing, damaged or of another version.</exception>
    public SearchAnswer Search(string query) => engine.Search(query);

    /// <summary>Answers a query more leniently: <see cref="SearchIndex.Find"/>.</summary>
    /// <exception cref="ShardException">A shard is missing, damaged or of another version.</exception>
    public SearchAnswer Find(string query) => engine.Find(query);

    /// <summary>The values of a column by the documents' refs; documents without any are left out.</summary>
    /// <exception cref="ShardException">A shard is missing, damaged or of another version.</exception>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public ImmutableDictionary<string, ImmutableArray<string>> Column(string name) => source.ReadColumn(name).ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a list of results shows of a document.</summary>
    /// <exception cref="ShardException">A shard is missing, damaged or of another version.</exception>
    /// <exception cref="KeyNotFoundException">No document has this ref.</exception>
    public RecordFragment Fragment(string documentRef) => source.FragmentOf(documentRef);
}

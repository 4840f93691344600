using System.Collections.Immutable;
using System.Text.Json;

namespace Kunskapsbanken.Lunr;

/// <summary>An index read from lunr 2.3.9's JSON, whoever wrote it: ready to be queried.</summary>
public sealed class LunrJsonIndex
{
    private readonly QueryEngine engine;

    private LunrJsonIndex(JsonTermSource source, Analyzer analyzer)
    {
        Fields = source.Fields;
        engine = new QueryEngine(source, analyzer);
    }

    /// <summary>The names of the fields, in order.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Reads an index.</summary>
    /// <param name="json">The serialized index, UTF-8.</param>
    /// <param name="analyzer">What the pipeline may name: <see cref="Swedish.Analyzer"/>, unless the index is of another language.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="InvalidDataException">
    /// The JSON is not such an index, was written by another version of lunr, or names a function that is not given.
    /// </exception>
    public static LunrJsonIndex Read(ReadOnlyMemory<byte> json, Analyzer analyzer)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            var root = document.RootElement;
            if (root.GetProperty("version").GetString() is var version && version != LunrJsonWriter.LunrVersion)
                throw new InvalidDataException($"The index was written by lunr {version}; only {LunrJsonWriter.LunrVersion} is read.");
            var pipeline = root.GetProperty("pipeline").EnumerateArray().Select(name => Find(analyzer, name.GetString()));
            return new LunrJsonIndex(new JsonTermSource(root), analyzer with { Searching = [.. pipeline] });
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The JSON is not a serialized lunr index.", e);
        }
    }

    /// <summary>Answers a query in lunr's language.</summary>
    public SearchAnswer Search(string query) => engine.Search(query);

    /// <summary>Answers a query more leniently: <see cref="SearchIndex.Find"/>.</summary>
    public SearchAnswer Find(string query) => engine.Find(query);

    private static PipelineFunction Find(Analyzer analyzer, string? name) =>
        analyzer.Indexing.Concat(analyzer.Searching).FirstOrDefault(function => function.Name == name)
        ?? throw new InvalidDataException($"The index needs the pipeline function '{name}'.");
}

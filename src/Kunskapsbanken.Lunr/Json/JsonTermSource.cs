using System.Collections.Immutable;
using System.Text.Json;

namespace Kunskapsbanken.Lunr;

/// <summary>The parts of a serialized lunr index that queries need.</summary>
internal sealed class JsonTermSource : ITermSource
{
    private readonly Dictionary<string, int> documents = new(StringComparer.Ordinal);
    private readonly List<string> refs = [];
    private readonly Dictionary<string, Dictionary<int, double>> vectors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly string[] sorted;

    public JsonTermSource(JsonElement root)
    {
        Fields = [.. root.GetProperty("fields").EnumerateArray().Select(name => name.GetString()!)];
        foreach (var pair in root.GetProperty("fieldVectors").EnumerateArray())
            ReadVector(pair[0].GetString()!, pair[1]);
        foreach (var pair in root.GetProperty("invertedIndex").EnumerateArray())
            entries.Add(pair[0].GetString()!, ReadEntry(pair[1]));
        sorted = [.. entries.Keys.Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> Fields { get; }

    public int DocumentLimit => refs.Count;

    public IEnumerable<int> Documents => Enumerable.Range(0, refs.Count);

    public string RefOf(int document) => refs[document];

    public ITermEntry? Find(string term) => entries.GetValueOrDefault(term);

    public IReadOnlyList<string> TermsFrom(string prefix) => sorted;

    public IEnumerable<string> TermsFoldedAs(string term) => sorted.Where(candidate => Folding.Fold(candidate) == Folding.Fold(term));

    private void ReadVector(string fieldRef, JsonElement pairs)
    {
        var documentRef = fieldRef[(fieldRef.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (documents.TryAdd(documentRef, refs.Count))
            refs.Add(documentRef);
        var vector = new Dictionary<int, double>();
        for (var i = 0; i + 1 < pairs.GetArrayLength(); i += 2)
            vector[pairs[i].GetInt32()] = pairs[i + 1].GetDouble();
        vectors.Add(fieldRef, vector);
    }

    private Entry ReadEntry(JsonElement posting)
    {
        var number = posting.GetProperty("_index").GetInt32();
        return new Entry(number, [.. Fields.Select(field => ReadPostings(field, number, posting.GetProperty(field)))]);
    }

    private WeightedDocuments ReadPostings(string field, int term, JsonElement byRef)
    {
        string[] found = [.. byRef.EnumerateObject().Select(property => property.Name)];
        return new WeightedDocuments(
            [.. found.Select(documentRef => documents[documentRef])],
            [.. found.Select(documentRef => vectors[$"{field}/{documentRef}"].GetValueOrDefault(term))]);
    }

    private sealed class Entry(int number, ImmutableArray<WeightedDocuments> fields) : ITermEntry
    {
        public TermRank Rank => new(0, 0, number);

        public WeightedDocuments In(int field) => fields[field];
    }
}

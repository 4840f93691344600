using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Resolve;

/// <summary>Which municipalities and counties each record concerns: by its own fields, or through the organisations they name.</summary>
public sealed class Places
{
    private readonly Dictionary<RecordKey, RecordEntry> records;
    private readonly Dictionary<string, RecordKey> countyByCode;
    private readonly Dictionary<RecordKey, ImmutableArray<RecordKey>> placesOf = [];
    private readonly Dictionary<RecordKey, List<RecordKey>> recordsAt = [];

    /// <param name="published">In the order of their keys.</param>
    internal Places(List<RecordEntry> published, Dictionary<RecordKey, RecordEntry> byKey)
    {
        records = byKey;
        countyByCode = published
            .Where(r => r.Key.Collection == Collection.Counties)
            .GroupBy(r => r.Code("lanskod") ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        foreach (var record in published)
        {
            foreach (var place in Find(record.Key))
            {
                if (place == record.Key)
                    continue;
                if (!recordsAt.TryGetValue(place, out var here))
                    recordsAt.Add(place, here = []);
                here.Add(record.Key);
            }
        }
    }

    /// <summary>The municipalities (as organisations) and counties that a record concerns.</summary>
    public ImmutableArray<RecordKey> Of(RecordKey key) => placesOf.TryGetValue(key, out var places) ? places : [];

    /// <summary>The records that concern a municipality or a county, by key.</summary>
    public IReadOnlyList<RecordKey> At(RecordKey place) => recordsAt.TryGetValue(place, out var here) ? here : [];

    private ImmutableArray<RecordKey> Find(RecordKey key)
    {
        if (placesOf.TryGetValue(key, out var known))
            return known;
        // Set first: a ring of references ends here instead of never.
        placesOf[key] = [];
        var places = new SortedSet<RecordKey>();
        if (records.TryGetValue(key, out var record))
            Gather(record, places);
        return placesOf[key] = [.. places];
    }

    private void Gather(RecordEntry record, SortedSet<RecordKey> places)
    {
        if (record.Key.Collection == Collection.Counties || record.IsMunicipality)
            places.Add(record.Key);
        if ((record.Code("lanskod") ?? record.Code("kommunkod")?[..2]) is { } code && countyByCode.TryGetValue(code, out var county))
            places.Add(county);

        foreach (var reference in record.References)
        {
            if (reference.Field.IsPlace)
                places.UnionWith(Find(reference.Reference.Target));
        }
    }
}

using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Resolve;

/// <summary>Which municipalities and counties each record concerns: by its own fields, or through the organisations they name.</summary>
public sealed class Places
{
    private readonly Dictionary<RecordKey, ParsedRecord> records;
    private readonly Dictionary<string, RecordKey> countyByCode;
    private readonly Dictionary<RecordKey, ImmutableArray<RecordKey>> placesOf = [];
    private readonly Dictionary<RecordKey, List<RecordKey>> recordsAt = [];

    internal Places(IEnumerable<ParsedRecord> published)
    {
        records = published.ToDictionary(r => r.Key);
        countyByCode = records.Values
            .Where(r => r.Record is County)
            .GroupBy(r => ((County)r.Record).Lanskod.ValueOrDefault ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        foreach (var record in records.Values.OrderBy(r => r.Key))
        {
            foreach (var place in Of(record.Key))
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
    public ImmutableArray<RecordKey> Of(RecordKey key)
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

    /// <summary>The records that concern a municipality or a county, by key.</summary>
    public IReadOnlyList<RecordKey> At(RecordKey place) => recordsAt.TryGetValue(place, out var here) ? here : [];

    private void Gather(ParsedRecord record, SortedSet<RecordKey> places)
    {
        if (record.Record is County)
            places.Add(record.Key);
        if (record.Record is Organisation organisation)
        {
            if (organisation.Kind.ValueOrDefault == OrganisationKind.Municipality)
                places.Add(record.Key);
            var code = organisation.Lanskod?.ValueOrDefault ?? organisation.Kommunkod?.ValueOrDefault?[..2];
            if (code is not null && countyByCode.TryGetValue(code, out var county))
                places.Add(county);
        }

        foreach (var reference in record.References)
        {
            if (reference.Field.IsPlace)
                places.UnionWith(Of(reference.Reference.Target));
        }
    }
}

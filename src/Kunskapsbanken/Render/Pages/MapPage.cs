using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>What each county and municipality shares.</summary>
/// <param name="Shared">The collections that are counted.</param>
/// <param name="Counties">In Swedish order.</param>
public sealed record MapPage(ImmutableArray<CollectionInfo> Shared, ImmutableArray<CountyShare> Counties)
    : Page(Address, "Karta", "Vad varje län och kommun delar med sig av, och var det är tomt.")
{
    public static readonly PagePath Address = new("/karta/");

    private static readonly ImmutableArray<Collection> Counted =
        [Collection.Practices, Collection.Guidelines, Collection.Consultations, Collection.Seminars];

    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    public static MapPage Of(Catalogue catalogue)
    {
        var municipalities = catalogue.In(Collection.Organisations).Where(e => e.IsMunicipality)
            .Select(e => (Share: new MunicipalityShare(catalogue.Card(e.Key)!, catalogue.Places.At(e.Key).Count(k => Counted.Contains(k.Collection))), County: catalogue.Places.Of(e.Key).FirstOrDefault(p => p.Collection == Collection.Counties)))
            .ToLookup(m => m.County, m => m.Share);
        return new(
            [.. Counted.Select(CollectionInfo.Of)],
            [.. catalogue.In(Collection.Counties)
                .Select(e => new CountyShare(
                    catalogue.Card(e.Key)!,
                    e.Code("lanskod") ?? "",
                    [.. Counted.Select(c => catalogue.Places.At(e.Key).Count(k => k.Collection == c))],
                    [.. municipalities[e.Key].OrderBy(m => m.Card.Title, Swedish).ThenBy(m => m.Card.Key)]))
                .OrderBy(c => c.Card.Title, Swedish).ThenBy(c => c.Card.Key)]);
    }

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey() => AddTo(new KeyBuilder().Add(nameof(MapPage)), Counties).ToHash();

    internal static KeyBuilder AddTo(KeyBuilder key, ImmutableArray<CountyShare> counties)
    {
        foreach (var county in counties)
        {
            key.Add(county.Card.Hash).Add(county.Code).AddAll(county.Counts, c => c.ToString(CultureInfo.InvariantCulture));
            foreach (var municipality in county.Municipalities)
                key.Add(municipality.Card.Hash).Add(municipality.Count.ToString(CultureInfo.InvariantCulture));
        }

        return key;
    }
}

/// <param name="Code">Two digits.</param>
/// <param name="Counts">How many records of each shared collection concern the county.</param>
/// <param name="Municipalities">In Swedish order.</param>
public sealed record CountyShare(Card Card, string Code, ImmutableArray<int> Counts, ImmutableArray<MunicipalityShare> Municipalities)
{
    public int Total => Counts.Sum();
}

/// <param name="Count">How many of the shared records concern the municipality.</param>
public sealed record MunicipalityShare(Card Card, int Count);

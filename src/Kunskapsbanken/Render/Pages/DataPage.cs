using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.OpenData;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>What there is to take along, for those who are no programmers too.</summary>
/// <param name="Collections">Every collection, and how many records its files have.</param>
/// <param name="Feeds">None when the site's own address is not decided; nor is there JSON-LD then.</param>
public sealed record DataPage(ImmutableArray<(CollectionInfo Collection, int Count)> Collections, ImmutableArray<RecordFeed> Feeds)
    : Page(Address, "Hämta data", "Allt innehåll som filer: för kalkylblad, för andra system och för den som vill följa det som är nytt.")
{
    public static readonly PagePath Address = new("/data/");

    public bool HasAddress => !Feeds.IsEmpty;

    public static PlannedPage Plan(Catalogue catalogue, SiteSettings settings)
    {
        var counts = catalogue.Entries.CountBy(e => e.Key.Collection).ToDictionary();
        var page = new DataPage([.. CollectionInfo.All.Where(c => !settings.Without.Contains(c.Collection)).Select(c => (c, counts.GetValueOrDefault(c.Collection)))], settings.BaseUrl is null ? [] : [.. RecordFeed.All(catalogue)]);
        var key = new KeyBuilder().Add(nameof(DataPage)).AddAll(page.Collections, c => $"{c.Collection.Folder} {c.Count}").AddAll(page.Feeds, f => $"{f.Path} {f.Title}").ToHash();
        return new(Address, key, null, true, () => page);
    }
}

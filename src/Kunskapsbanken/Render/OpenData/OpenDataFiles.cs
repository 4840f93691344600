using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>Every collection as files to take along, the catalogue of them, and the feeds. For the working edition alone.</summary>
public static class OpenDataFiles
{
    public static readonly DataFormat Csv = new("CSV", "csv", "text/csv");
    public static readonly DataFormat Json = new("JSON", "json", "application/json");

    /// <summary>What it names must have whole addresses: there is none when site.yml gives no base URL.</summary>
    public static readonly DataFormat JsonLd = new("JSON-LD", "jsonld", "application/ld+json");

    /// <summary>How many records a file has at the most. A larger collection comes in parts: none is too large to open, and a change makes one part anew.</summary>
    public const int PartSize = 500;

    public static PagePath CataloguePath => DcatCatalogue.Path;

    public static readonly ImmutableArray<DataFormat> Formats = [Csv, Json, JsonLd];

    /// <summary>The pages of records and their data; after those of each part of a collection, the part in every format, which is made of that data.</summary>
    /// <param name="pages">Of records, by key.</param>
    /// <param name="shown">The earlier site, when there is one.</param>
    public static IEnumerable<Output> WithPages(IEnumerable<PageFiles> pages, SiteFrame frame, ShownSite? shown)
    {
        var formats = FormatsOf(frame);
        var records = pages.ToLookup(p => p.Page.Entry!.Key.Collection);
        foreach (var collection in CollectionInfo.All)
        {
            foreach (var part in Parts(records[collection.Collection].Count()))
            {
                PageFiles[] some = [.. records[collection.Collection].Skip((part - 1) * PartSize).Take(PartSize)];
                foreach (var output in some.SelectMany(p => p.All()))
                    yield return output;
                var documents = new CollectionDocuments(collection, formats, [.. some.Select(p => p.Data!)], frame, shown);
                foreach (var format in formats)
                    yield return new(format.PathOf(collection, part).File, new KeyBuilder().Add(format.Extension).Add(documents.Key).ToHash(), () => documents.Take(format));
            }
        }
    }

    /// <summary>The catalogue and the feeds; none when the site's own address is not decided.</summary>
    public static IEnumerable<Output> Of(Catalogue catalogue, SiteFrame frame)
    {
        if (!HasAddress(frame))
            yield break;
        ImmutableArray<HeldCollection> held =
            [.. CollectionInfo.All.Where(c => catalogue.In(c.Collection).Any()).Select(c => new HeldCollection(c, catalogue.In(c.Collection).Count(), RecordFeed.Newest(catalogue.In(c.Collection))))];
        yield return new(
            DcatCatalogue.Path.File,
            new KeyBuilder().Add("dcat").Add(frame.Key).AddAll(held, h => h.ToString()).ToHash(),
            () => new DcatCatalogue(held, frame).Write());
        foreach (var feed in frame.Feeds)
            yield return feed.ToOutput(frame);
    }

    private static bool HasAddress(SiteFrame frame) => frame.Absolute(PagePath.Root) is not null;

    private static ImmutableArray<DataFormat> FormatsOf(SiteFrame frame) => HasAddress(frame) ? Formats : [Csv, Json];

    /// <summary>The numbers of a collection's parts, from 1. A collection without records has one, which is empty.</summary>
    public static IEnumerable<int> Parts(int records) => Enumerable.Range(1, Math.Max(1, (records + PartSize - 1) / PartSize));
}

/// <param name="Name">As people call it.</param>
public sealed record DataFormat(string Name, string Extension, string MediaType)
{
    /// <param name="part">The first has the address that a collection of one part has.</param>
    public PagePath PathOf(CollectionInfo collection, int part = 1) => new(part == 1 ? $"/data/{collection.Slug}.{Extension}" : $"/data/{collection.Slug}-{part}.{Extension}");
}

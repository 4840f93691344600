using System.Buffers;
using System.Text.Json;
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
    public const int PartSize = 1000;

    public static PagePath CataloguePath => DcatCatalogue.Path;

    public static readonly ImmutableArray<DataFormat> Formats = [Csv, Json, JsonLd];

    /// <param name="shown">The earlier site, when there is one.</param>
    public static IEnumerable<Output> Of(Catalogue catalogue, ImmutableArray<PlannedPage> pages, SiteFrame frame, ShownSite? shown)
    {
        var hasAddress = frame.Absolute(PagePath.Root) is not null;
        var records = pages.Where(p => p.Entry is not null).ToLookup(p => p.Entry!.Key.Collection);
        foreach (var collection in CollectionInfo.All)
        {
            foreach (var part in Parts(records[collection.Collection].Count()))
            {
                var documents = new RecordDocuments(records[collection.Collection].Skip((part - 1) * PartSize).Take(PartSize), frame, shown);
                yield return File(Csv, () => CollectionCsv.Write(collection, documents.Read()));
                yield return File(Json, () => Joined(documents.Bytes));
                if (hasAddress)
                    yield return File(JsonLd, () => LinkedData.Write(collection, documents.Read(), frame));

                Output File(DataFormat format, Func<ReadOnlyMemory<byte>> make) =>
                    new(format.PathOf(collection, part).File, new KeyBuilder().Add(format.Extension).Add(documents.Key).ToHash(), make);
            }
        }

        if (!hasAddress)
            yield break;
        ImmutableArray<HeldCollection> held =
            [.. CollectionInfo.All.Where(c => records[c.Collection].Any()).Select(c => new HeldCollection(c, records[c.Collection].Count(), RecordFeed.Newest(catalogue.In(c.Collection))))];
        yield return new(
            DcatCatalogue.Path.File,
            new KeyBuilder().Add("dcat").Add(frame.Key).AddAll(held, h => h.ToString()).ToHash(),
            () => new DcatCatalogue(held, frame).Write());
        foreach (var feed in RecordFeed.All(catalogue))
            yield return feed.ToOutput(frame);
    }

    /// <summary>The numbers of a collection's parts, from 1. A collection without records has one, which is empty.</summary>
    public static IEnumerable<int> Parts(int records) => Enumerable.Range(1, Math.Max(1, (records + PartSize - 1) / PartSize));

    /// <summary>The documents as one list.</summary>
    private static ReadOnlyMemory<byte> Joined(IReadOnlyList<ReadOnlyMemory<byte>> documents)
    {
        var buffer = new ArrayBufferWriter<byte>(documents.Sum(d => d.Length + 2) + 4);
        buffer.Write("["u8);
        for (var i = 0; i < documents.Count; i++)
        {
            buffer.Write(i == 0 ? "\n"u8 : ",\n"u8);
            buffer.Write(documents[i].Span);
        }

        buffer.Write("\n]\n"u8);
        return buffer.WrittenMemory;
    }
}

/// <param name="Name">As people call it.</param>
public sealed record DataFormat(string Name, string Extension, string MediaType)
{
    /// <param name="part">The first has the address that a collection of one part has.</param>
    public PagePath PathOf(CollectionInfo collection, int part = 1) => new(part == 1 ? $"/data/{collection.Slug}.{Extension}" : $"/data/{collection.Slug}-{part}.{Extension}");
}

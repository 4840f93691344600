using System.Text.Json;
using System.Text.Json.Nodes;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>The collections as a catalogue that Sveriges dataportal can harvest (DCAT-AP-SE 3, as JSON-LD): a data set each.</summary>
/// <param name="collections">Those that have records.</param>
internal sealed class DcatCatalogue(ImmutableArray<HeldCollection> collections, SiteFrame frame)
{
    public static readonly PagePath Path = new("/data/dcat.jsonld");

    /// <summary>The profile asks for this licence of the catalogue itself; the data have their own.</summary>
    private const string CatalogueLicense = "http://creativecommons.org/publicdomain/zero/1.0/";

    private const string Authority = "http://publications.europa.eu/resource/authority/";

    private static readonly JsonSerializerOptions Options = new() { Encoder = RecordJson.Options.Encoder };

    public ReadOnlyMemory<byte> Write() => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(
        new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#", ["dcterms"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/", ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@graph"] = new JsonArray([Catalogue(), Publisher(), .. collections.SelectMany(c => Files(c).Select(f => Distribution(c.Info, f.Format, f.Part)).Prepend(Dataset(c)))]),
        },
        Options);

    private JsonObject Catalogue() => new()
    {
        ["@id"] = Name("katalog"),
        ["@type"] = "dcat:Catalog",
        ["dcterms:title"] = Swedish(frame.Settings.Title),
        ["dcterms:description"] = Swedish(frame.Settings.Description),
        ["dcterms:publisher"] = Link(Name("utgivare")),
        ["dcterms:license"] = Link(CatalogueLicense),
        ["dcterms:language"] = Link($"{Authority}language/SWE"),
        ["foaf:homepage"] = Link(frame.Absolute(PagePath.Root)!),
        ["dcat:dataset"] = new JsonArray([.. collections.Select(c => Link(Name(c.Info.Slug)))]),
    };

    private JsonObject Publisher() => new() { ["@id"] = Name("utgivare"), ["@type"] = "foaf:Agent", ["foaf:name"] = frame.Settings.Publisher };

    private static IEnumerable<(DataFormat Format, int Part)> Files(HeldCollection collection) =>
        OpenDataFiles.Parts(collection.Records).SelectMany(p => OpenDataFiles.Formats.Select(f => (f, p)));

    private JsonObject Dataset(HeldCollection held)
    {
        var collection = held.Info;
        var dataset = new JsonObject
        {
            ["@id"] = Name(collection.Slug),
            ["@type"] = "dcat:Dataset",
            ["dcterms:title"] = Swedish($"{frame.Settings.Title}: {collection.Plural}"),
            ["dcterms:description"] = Swedish(collection.Purpose),
            ["dcterms:publisher"] = Link(Name("utgivare")),
            ["dcterms:language"] = Link($"{Authority}language/SWE"),
            ["dcterms:accessRights"] = Link($"{Authority}access-right/PUBLIC"),
            ["dcat:landingPage"] = Link(frame.Absolute(Addresses.Of(collection.Collection))!),
            ["dcat:distribution"] = new JsonArray([.. Files(held).Select(f => Link(Name(collection, f.Format, f.Part)))]),
        };
        if (held.Reviewed is { Day: > 0 } day)
            dataset["dcterms:modified"] = new JsonObject { ["@value"] = day.ToString(), ["@type"] = "xsd:date" };
        return dataset;
    }

    private JsonObject Distribution(CollectionInfo collection, DataFormat format, int part) => new()
    {
        ["@id"] = Name(collection, format, part),
        ["@type"] = "dcat:Distribution",
        ["dcterms:title"] = Swedish(part == 1 ? $"{collection.Plural} ({format.Name})" : $"{collection.Plural}, del {part} ({format.Name})"),
        ["dcat:accessURL"] = Link(frame.Absolute(format.PathOf(collection, part))!),
        ["dcat:downloadURL"] = Link(frame.Absolute(format.PathOf(collection, part))!),
        ["dcterms:license"] = Link(frame.Settings.License),
        ["dcterms:format"] = format.MediaType,
    };

    private string Name(CollectionInfo collection, DataFormat format, int part) => Name(part == 1 ? $"{collection.Slug}-{format.Extension}" : $"{collection.Slug}-{part}-{format.Extension}");

    /// <summary>A thing that the catalogue names, below the address of the page that tells of the data.</summary>
    private string Name(string thing) => $"{frame.Absolute(DataPage.Address)}#{thing}";

    private static JsonObject Swedish(string text) => new() { ["@value"] = text, ["@language"] = "sv" };

    private static JsonObject Link(string address) => new() { ["@id"] = address };
}

/// <summary>A collection that has records.</summary>
/// <param name="Records">How many.</param>
/// <param name="Reviewed">The day that one of them was last reviewed, when it is known.</param>
internal sealed record HeldCollection(CollectionInfo Info, int Records, PartialDate? Reviewed);

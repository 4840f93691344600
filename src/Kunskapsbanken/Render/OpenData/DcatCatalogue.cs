using System.Text.Json;
using System.Text.Json.Nodes;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>The collections as a catalogue that Sveriges dataportal can harvest (DCAT-AP-SE 3, as JSON-LD): a data set each.</summary>
/// <param name="collections">Those that have records, and the day that one of them was last reviewed, when it is known.</param>
internal sealed class DcatCatalogue(ImmutableArray<(CollectionInfo Info, PartialDate? Reviewed)> collections, SiteFrame frame)
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
            ["@graph"] = new JsonArray([Catalogue(), Publisher(), .. collections.SelectMany(c => OpenDataFiles.Formats.Select(f => Distribution(c.Info, f)).Prepend(Dataset(c.Info, c.Reviewed)))]),
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

    private JsonObject Dataset(CollectionInfo collection, PartialDate? reviewed)
    {
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
            ["dcat:distribution"] = new JsonArray([.. OpenDataFiles.Formats.Select(f => Link(Name(collection, f)))]),
        };
        if (reviewed is { Day: > 0 } day)
            dataset["dcterms:modified"] = new JsonObject { ["@value"] = day.ToString(), ["@type"] = "xsd:date" };
        return dataset;
    }

    private JsonObject Distribution(CollectionInfo collection, DataFormat format) => new()
    {
        ["@id"] = Name(collection, format),
        ["@type"] = "dcat:Distribution",
        ["dcterms:title"] = Swedish($"{collection.Plural} ({format.Name})"),
        ["dcat:accessURL"] = Link(frame.Absolute(format.PathOf(collection))!),
        ["dcat:downloadURL"] = Link(frame.Absolute(format.PathOf(collection))!),
        ["dcterms:license"] = Link(frame.Settings.License),
        ["dcterms:format"] = format.MediaType,
    };

    private string Name(CollectionInfo collection, DataFormat format) => Name($"{collection.Slug}-{format.Extension}");

    /// <summary>A thing that the catalogue names, below the address of the page that tells of the data.</summary>
    private string Name(string thing) => $"{frame.Absolute(DataPage.Address)}#{thing}";

    private static JsonObject Swedish(string text) => new() { ["@value"] = text, ["@language"] = "sv" };

    private static JsonObject Link(string address) => new() { ["@id"] = address };
}

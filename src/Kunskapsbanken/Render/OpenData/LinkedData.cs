using System.Buffers;
using System.Text.Json;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>A collection as JSON-LD: schema.org, and SKOS for concepts. The context stands in the file, so nothing is fetched to read it.</summary>
internal sealed class LinkedData : IDisposable
{
    public const string Vocabulary = "https://schema.org/";

    private readonly CollectionInfo collection;
    private readonly SiteFrame frame;
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
    private readonly Utf8JsonWriter json;

    public LinkedData(CollectionInfo collection, SiteFrame frame)
    {
        this.collection = collection;
        this.frame = frame;
        json = new(buffer, RecordJson.Options);
        json.WriteStartObject();
        WriteContext(json);
        json.WriteStartArray("@graph");
        if (collection.Collection == Collection.Concepts)
            WriteSchemes(json, frame);
    }

    /// <param name="record">As <see cref="RecordJson"/> writes it.</param>
    public void Add(JsonElement record) => new LinkedRecord(json, collection, record, frame).Write();

    /// <summary>The whole; nothing can be added after it.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public void Dispose() => json.Dispose();

    /// <param name="scheme">As editors write it: <c>action-area</c>.</param>
    public static string SchemeAddress(string scheme, SiteFrame frame) => $"{frame.Absolute(OpenDataFiles.JsonLd.PathOf(CollectionInfo.Of(Collection.Concepts)))}#{scheme}";

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("@vocab", Vocabulary);
        json.WriteString("skos", "http://www.w3.org/2004/02/skos/core#");
        foreach (var term in SchemaTerms.Addresses)
            WriteTerm(json, term, "@type", "@id");
        foreach (var term in SchemaTerms.Swedish)
            WriteTerm(json, term, "@language", "sv");
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, string term, string key, string value)
    {
        json.WriteStartObject(term);
        json.WriteString("@id", term.Contains(':', StringComparison.Ordinal) ? term : Vocabulary + term);
        json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteSchemes(Utf8JsonWriter json, SiteFrame frame)
    {
        foreach (var scheme in Terms.Of(typeof(ConceptScheme)))
        {
            json.WriteStartObject();
            json.WriteString("@id", SchemeAddress(scheme.Code, frame));
            json.WriteStartArray("@type");
            json.WriteStringValue("DefinedTermSet");
            json.WriteStringValue("skos:ConceptScheme");
            json.WriteEndArray();
            json.WriteString("name", scheme.Label);
            json.WriteString("skos:prefLabel", scheme.Label);
            json.WriteEndObject();
        }
    }
}

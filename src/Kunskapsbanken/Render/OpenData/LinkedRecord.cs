using System.Text.Json;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>
/// A record as a node of JSON-LD, named by its permanent address. What is not known is left out; what sources disagree about is said
/// once for each of them, as RDF has it.
/// </summary>
/// <param name="record">As <see cref="Files.RecordJson"/> writes it.</param>
internal sealed class LinkedRecord(Utf8JsonWriter json, CollectionInfo collection, JsonElement record, SiteFrame frame)
{
    public void Write()
    {
        var (type, properties) = SchemaTerms.Of(collection.Collection);
        json.WriteStartObject();
        json.WriteString("@id", record.GetProperty("permanent_url").GetString());
        WriteType(type);
        json.WriteString("mainEntityOfPage", record.GetProperty("page_url").GetString());
        WriteValues("name", Values("title"));
        WriteValues("description", Values("summary"));
        foreach (var (property, fields) in properties)
            WriteValues(property, fields.SelectMany(Values));
        if (collection.Collection is Collection.Meetings or Collection.Seminars)
            WriteEvent();
        if (collection.Collection == Collection.Concepts && Text("scheme") is { } scheme)
            WriteScheme(scheme);
        if (SchemaTerms.Works.Contains(type))
            WriteWork();
        json.WriteEndObject();
    }

    private void WriteType(string type)
    {
        json.WriteStartArray("@type");
        json.WriteStringValue(collection.Collection == Collection.Organisations ? SchemaTerms.OfActor(Text("kind")) : type);
        if (collection.Collection == Collection.Concepts)
            json.WriteStringValue("skos:Concept");
        json.WriteEndArray();
    }

    private void WriteScheme(string scheme)
    {
        json.WriteString("skos:inScheme", LinkedData.SchemeAddress(scheme, frame));
        json.WriteString("inDefinedTermSet", LinkedData.SchemeAddress(scheme, frame));
    }

    /// <summary>The record as a text of its own, which the site publishes: not what it tells of.</summary>
    private void WriteWork()
    {
        json.WriteString("inLanguage", "sv");
        WriteValues("dateModified", Values("last_reviewed"));
        // A record with other terms has them in words, which no address can say.
        if (!record.TryGetProperty("license", out _))
            json.WriteString("license", frame.Settings.License);
        WriteValues("citation", Values("sources").SelectMany(s => s.Value.TryGetProperty("source", out var source) ? Known(source, isList: false) : []).Select(s => (s, (Field?)null)));
    }

    private void WriteEvent()
    {
        if (Text("date") is { } date)
        {
            // An hour belongs to a day: a month has none. An end before its beginning is on a day that nothing tells.
            var isDay = date.Length == "2016-12-06".Length;
            var start = isDay ? Text("start") ?? Text("doors") : null;
            json.WriteString("startDate", start is null ? date : $"{date}T{start}");
            if (start is not null && Text("end") is { } end && string.CompareOrdinal(end, start) > 0)
                json.WriteString("endDate", $"{date}T{end}");
        }

        if (Text("state") is { } state)
            json.WriteString("eventStatus", $"{LinkedData.Vocabulary}{(state == "cancelled" ? "EventCancelled" : "EventScheduled")}");
        var venue = Values("venue").FirstOrDefault().Value;
        if ((Text("place") ?? (venue.ValueKind == JsonValueKind.Object ? TextOf(venue, "name") ?? TextOf(venue, "city") : null)) is not { } place)
            return;
        json.WriteStartObject("location");
        json.WriteString("@type", "Place");
        json.WriteString("name", place);
        if (venue.ValueKind == JsonValueKind.Object && (TextOf(venue, "street"), TextOf(venue, "city")) is var (street, city) && (street ?? city) is not null)
            json.WriteString("address", string.Join(", ", new[] { street, city }.OfType<string>()));
        json.WriteEndObject();
    }

    private void WriteValues(string property, IEnumerable<(JsonElement Value, Field? Field)> values)
    {
        // A draft has no address to point to.
        var said = values.Where(v => v.Value.ValueKind != JsonValueKind.Object || v.Value.TryGetProperty("ref", out _)).ToList();
        if (said.Count == 0)
            return;
        json.WriteStartArray(property);
        foreach (var (value, field) in said)
        {
            if (value.ValueKind == JsonValueKind.Object)
                WriteReference(value);
            else
                json.WriteStringValue(field is { Kind: FieldKind.Term } ? Terms.Of(field.ValueType).First(t => t.Code == value.GetString()).Label : value.ToString());
        }

        json.WriteEndArray();
    }

    private void WriteReference(JsonElement reference)
    {
        var address = new PagePath($"/id/{TextOf(reference, "ref")}");
        json.WriteStartObject();
        json.WriteString("@id", frame.Absolute(address) + (TextOf(reference, "part") is { } part ? $"#{part}" : ""));
        json.WriteString("name", TextOf(reference, "title"));
        json.WriteEndObject();
    }

    /// <summary>What is known of a field.</summary>
    private IEnumerable<(JsonElement Value, Field? Field)> Values(string name) =>
        record.TryGetProperty(name, out var value) && collection.Fields.TryGet(name, out var field) ? Known(value, field.IsList).Select(v => (v, (Field?)field)) : [];

    private string? Text(string name) => Values(name).FirstOrDefault().Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IEnumerable<JsonElement> Known(JsonElement value, bool isList) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => isList ? v : v.GetProperty("value"))
        : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("unknown", out _) ? []
        : [value];

    private static string? TextOf(JsonElement part, string name) => part.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}

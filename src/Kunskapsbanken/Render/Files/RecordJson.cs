using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Render.Files;

/// <summary>
/// A record as open data: <c>index.json</c> beside its page. Field names and values are the model's own;
/// unknown and disputed values say so, as in the YAML; references come with the title and address of what they point to.
/// </summary>
public static class RecordJson
{
    // å ä ö stay letters; what could end a script element stays escaped.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = false };

    public static ReadOnlyMemory<byte> Render(RecordPage page, SiteFrame frame)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var key = page.Record.Key;
            json.WriteStartObject();
            json.WriteString("id", key.Id);
            json.WriteString("collection", CollectionInfo.Of(key.Collection).Folder);
            // Not "url", which some collections have a field of their own for.
            json.WriteString("page_url", frame.Absolute(page.Path) ?? frame.Href(page.Path));
            json.WriteString("permanent_url", frame.Absolute(Resolve.Addresses.Permanent(key)) ?? frame.Href(Resolve.Addresses.Permanent(key)));
            WriteFields(json, page.Record.Record, CollectionInfo.Of(key.Collection).Fields, page, frame);
            json.WriteEndObject();
        }

        // It may be kept for a while: not the buffer with all its room.
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFields(Utf8JsonWriter json, object part, PartType type, RecordPage page, SiteFrame frame)
    {
        foreach (var field in type.Fields)
        {
            if (field.ValueIn(part) is not { } authored || (field.IsList && authored.Span.IsNone))
                continue;
            json.WritePropertyName(field.Name);
            WriteAuthored(json, authored, field, page, frame);
        }
    }

    private static void WriteAuthored(Utf8JsonWriter json, IAuthored authored, Field field, RecordPage page, SiteFrame frame)
    {
        if (authored.Unknown is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("unknown", Terms.Code(reason));
            json.WriteEndObject();
            return;
        }

        var values = authored.Values.ToList();
        if (field.IsList)
        {
            json.WriteStartArray();
            foreach (var value in values)
                WriteValue(json, value.Value, field, page, frame);
            json.WriteEndArray();
        }
        else if (values.Count == 1)
            WriteValue(json, values[0].Value, field, page, frame);
        else
            WriteClaims(json, authored, values, field, page, frame);
    }

    private static void WriteClaims(Utf8JsonWriter json, IAuthored authored, List<Located<object>> values, Field field, RecordPage page, SiteFrame frame)
    {
        var sources = authored.ClaimSources.ToList();
        json.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            WriteValue(json, values[i].Value, field, page, frame);
            json.WriteString("source", sources[i].Source.Target.Id);
            if (sources[i].Locator is { } locator)
                json.WriteString("locator", locator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object value, Field field, RecordPage page, SiteFrame frame)
    {
        switch (value)
        {
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case Enum term:
                json.WriteStringValue(Terms.Code(term));
                break;
            case TimeOnly time:
                json.WriteStringValue(time.ToString("HH:mm", CultureInfo.InvariantCulture));
                break;
            case Prose prose:
                json.WriteStringValue(prose.Markdown.Span);
                break;
            case Reference reference:
                WriteReference(json, reference, page, frame);
                break;
            case string or PartialDate or WebAddress:
                json.WriteStringValue(value.ToString());
                break;
            default:
                json.WriteStartObject();
                WriteFields(json, value, field.Part!, page, frame);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteReference(Utf8JsonWriter json, Reference reference, RecordPage page, SiteFrame frame)
    {
        json.WriteStartObject();
        // A draft is named nowhere on the site, not even by its id.
        if (page.Links.Find(reference.Target) is { } card)
        {
            json.WriteString("ref", card.Key.ToString());
            if (reference.Part is { } part)
                json.WriteString("part", part);
            json.WriteString("title", card.Title);
            json.WriteString("url", frame.Absolute(card.Path) ?? frame.Href(card.Path));
        }

        json.WriteEndObject();
    }
}

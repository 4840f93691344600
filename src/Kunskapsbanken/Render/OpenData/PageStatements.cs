using System.Buffers;
using System.Text.Json;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Calendars;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>
/// What a page is about, as search engines read it: schema.org in JSON-LD. Little, and from what the page already has at hand: all that
/// is known of a record stands in its collection's file, under the same names.
/// </summary>
public static class PageStatements
{
    /// <summary>Unlike in the collections' files: search engines know this context by its address, and no other as well.</summary>
    private const string Context = "https://schema.org";

    /// <param name="way">From the start page to this page, without the two.</param>
    /// <param name="start">What the start page is called there.</param>
    /// <returns>Null for a page that search engines are not to know, and when the site's own address is not decided.</returns>
    public static string? Of(Page page, SiteFrame frame, IReadOnlyList<(string Title, string Path)> way, string start)
    {
        if (frame.Edition is not null || frame.Absolute(page.Path) is not { } address || page is not (StartPage or CollectionPage or RecordPage))
            return null;
        var buffer = new ArrayBufferWriter<byte>(2048);
        // What could end a script element is escaped.
        using (var json = new Utf8JsonWriter(buffer, RecordJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", Context);
            json.WriteStartArray("@graph");
            if (page is RecordPage record)
                WriteRecord(json, record, address, frame);
            else
                WriteList(json, page, address, frame);
            if (page is not StartPage)
                WriteWay(json, [(start, "/"), .. way, (page.Title, page.Path.Text)], frame);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteList(Utf8JsonWriter json, Page page, string address, SiteFrame frame)
    {
        Begin(json, null, page is StartPage ? "WebSite" : "CollectionPage");
        WriteNames(json, page.Title, page.Description, address);
        json.WriteString("inLanguage", "sv");
        WriteNamed(json, "publisher", "Organization", frame.Settings.Publisher);
        if (page is StartPage)
        {
            Begin(json, "potentialAction", "SearchAction");
            json.WriteString("target", $"{frame.Absolute(new("/sok/"))}?q={{words}}");
            json.WriteString("query-input", "required name=words");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordPage page, string address, SiteFrame frame)
    {
        var (key, record) = (page.Card.Key, page.Record);
        var (type, _) = SchemaTerms.Of(key.Collection);
        Begin(json, null, key.Collection == Collection.Organisations ? SchemaTerms.OfActor(record.Entry.Code("kind")) : type);
        json.WriteString("@id", frame.Absolute(Addresses.Permanent(key)));
        WriteNames(json, page.Title, page.Description, address);
        if (SchemaTerms.Works.Contains(type))
            WriteWork(json, page, frame);
        if (CalendarEvent.Has(record.Entry))
            WriteEvent(json, CalendarEvent.Of(record, frame), hasStatus: record.Record is Meeting { State.Unknown: null });
        json.WriteEndObject();
    }

    /// <summary>The record as a text of its own, which the site publishes: not what it tells of.</summary>
    private static void WriteWork(Utf8JsonWriter json, RecordPage page, SiteFrame frame)
    {
        json.WriteString("inLanguage", page.Card.Language ?? "sv");
        if (page.Record.Entry.Code("last_reviewed") is { } reviewed && PartialDate.TryParse(reviewed, out _))
            json.WriteString("dateModified", reviewed);
        if (page.Record.Record.License is null)
            json.WriteString("license", frame.Settings.License);
        WriteNamed(json, "publisher", "Organization", frame.Settings.Publisher);
        if (page.Places.Length == 0)
            return;
        json.WriteStartArray("spatialCoverage");
        foreach (var place in page.Places)
        {
            // What it is stands at its own page: a municipality is an actor there too.
            json.WriteStartObject();
            json.WriteString("@id", frame.Absolute(Addresses.Permanent(place.Key)));
            json.WriteString("name", place.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, CalendarEvent held, bool hasStatus)
    {
        json.WriteString("startDate", Moment(held.Day, held.Start));
        // An end before its beginning is on a day that nothing tells.
        if (held.Start is not null && held.End > held.Start)
            json.WriteString("endDate", Moment(held.Day, held.End));
        if (hasStatus)
            json.WriteString("eventStatus", $"{LinkedData.Vocabulary}{(held.IsCancelled ? "EventCancelled" : "EventScheduled")}");
        if (held.Place is { Length: > 0 } place)
            WriteNamed(json, "location", "Place", place);
    }

    private static string Moment(DateOnly day, TimeOnly? time) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (time is { } t ? t.ToString("'T'HH':'mm", CultureInfo.InvariantCulture) : "");

    private static void WriteWay(Utf8JsonWriter json, ReadOnlySpan<(string Title, string Path)> way, SiteFrame frame)
    {
        Begin(json, null, "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < way.Length; i++)
        {
            Begin(json, null, "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", way[i].Title);
            json.WriteString("item", frame.Absolute(new(way[i].Path)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, string description, string address)
    {
        json.WriteString("name", name);
        json.WriteString("description", description);
        json.WriteString("url", address);
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        Begin(json, property, type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string? property, string type)
    {
        if (property is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(property);
        json.WriteString("@type", type);
    }
}

using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.Calendars;

/// <summary>Calendar files: one for each meeting and seminar with a known day, and one for each network with all of its meetings.</summary>
public static class CalendarFiles
{
    /// <summary>
    /// Europe/Stockholm since the European Union's rules of 1996 (Directive 94/21/EC). No event here is older.
    /// </summary>
    private const string Stockholm = """
        BEGIN:VTIMEZONE
        TZID:Europe/Stockholm
        BEGIN:DAYLIGHT
        DTSTART:19960331T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        END:VTIMEZONE
        """;

    /// <summary>The address of a record's calendar, beside its page.</summary>
    public static PagePath PathOf(RecordEntry entry) => new($"{Addresses.Of(entry)}{entry.Key.Id}.ics");

    public static IEnumerable<Output> Of(Catalogue catalogue, Func<RecordKey, ParsedRecord> records, SiteFrame frame)
    {
        foreach (var entry in catalogue.In(Collection.Meetings).Concat(catalogue.In(Collection.Seminars)).Where(CalendarEvent.Has))
            yield return File(PathOf(entry), entry.Title, [entry], records, frame);
        var byNetwork = catalogue.In(Collection.Meetings).Where(CalendarEvent.Has)
            .SelectMany(m => m.References.Where(r => r.Field.Name == "network"), (m, r) => (Meeting: m, Network: catalogue.Current(r.Reference.Target)))
            .ToLookup(m => m.Network, m => m.Meeting);
        foreach (var network in catalogue.In(Collection.Networks).Where(n => byNetwork[n.Key].Any()))
            yield return File(PathOf(network), network.Title, [.. byNetwork[network.Key]], records, frame);
    }

    /// <summary>A calendar of events, as a whole file.</summary>
    public static string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Kunskapsbanken//Kalender//SV").Line("METHOD", "PUBLISH")
            .Text("NAME", name).Text("X-WR-CALNAME", name);
        foreach (var line in Stockholm.Split('\n'))
            text.Line(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd());
        foreach (var happening in events.OrderBy(e => e.Day).ThenBy(e => e.Uid, StringComparer.Ordinal))
            WriteEvent(text, happening);
        return text.Line("END", "VCALENDAR").ToString();
    }

    private static Output File(PagePath path, string name, ImmutableArray<RecordEntry> entries, Func<RecordKey, ParsedRecord> records, SiteFrame frame) => new(
        path.File,
        new KeyBuilder().Add("ics").Add(frame.Key).Add(name).AddAll(entries, e => e.Hash).ToHash(),
        () => Encoding.UTF8.GetBytes(Write(name, entries.Select(e => CalendarEvent.Of(records(e.Key), frame)))));

    private static void WriteEvent(CalendarText text, CalendarEvent happening)
    {
        text.Line("BEGIN", "VEVENT").Text("UID", happening.Uid)
            .Line("DTSTAMP", $"{Day(happening.Reviewed)}T000000Z")
            .Line("SEQUENCE", happening.Sequence.ToString(CultureInfo.InvariantCulture));
        if (happening.Start is { } start)
        {
            text.Line("DTSTART;TZID=Europe/Stockholm", $"{Day(happening.Day)}T{Time(start)}");
            if (happening.End is { } end && end > start)
                text.Line("DTEND;TZID=Europe/Stockholm", $"{Day(happening.Day)}T{Time(end)}");
        }
        else
            text.Line("DTSTART;VALUE=DATE", Day(happening.Day)).Line("DTEND;VALUE=DATE", Day(happening.Day.AddDays(1)));

        text.Text("SUMMARY", happening.Title).Text("DESCRIPTION", happening.Description).Text("LOCATION", happening.Place);
        if (happening.Url is { } url)
            text.Line("URL", url);
        text.Line("STATUS", happening.IsCancelled ? "CANCELLED" : "CONFIRMED").Line("TRANSP", "OPAQUE").Line("END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HHmmss", CultureInfo.InvariantCulture);
}

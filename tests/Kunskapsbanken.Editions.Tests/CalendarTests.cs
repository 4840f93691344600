using System.Text;
using System.Text.Json;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Calendars;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>Calendar files, read by ical.js as calendars read them.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly TestRepository site = new();

    public CalendarTests()
    {
        site.Write("site/site.yml", "title: Prov\ndescription: En provplats.\npublisher: Provkommunen\nbase_url: https://prov.example\n");
        foreach (var (path, text) in Sample.Base)
            site.Write(path, text);
        site.Write("content/networks/natverket.md", Sample.Network);
        site.Write("content/meetings/traff-1.md", Sample.Meeting(1, "2016-12-06", "start: \"10:00\"\nend: \"16:00\"\nplace: Rosenbad; sal 3, \"Blå\" \\ höger\nregistration_deadline: 2016-11-15\naliases: [forsta-traffen]\n"));
        site.Write("content/meetings/traff-2.md", Sample.Meeting(2, "2017-06-13", "start: \"10:00\"\n").Replace("state: held", "state: cancelled").Replace("Om Träff 2.", "Åäö 🙂 " + string.Concat(Enumerable.Repeat("radikalisering och våldsbejakande extremism ", 5)) + "."));
        site.Write("content/meetings/traff-3.md", Sample.Meeting(3, "2017-10-03"));
        site.Write("content/meetings/traff-4.md", Sample.Meeting(4, "{unknown: not-stated}"));
        site.Write("content/meetings/traff-5.md", Sample.Meeting(5, "2018-01"));
        Assert.Equal(0, site.Build().Errors);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_day_must_be_known()
    {
        Assert.True(site.HasPage("traffar/traff-3/traff-3.ics"));
        Assert.False(site.HasPage("traffar/traff-4/traff-4.ics"));
        Assert.False(site.HasPage("traffar/traff-5/traff-5.ics"));
        Assert.Contains("<a href=\"traff-3.ics\">", site.Page("traffar/traff-3/index.html"));
        Assert.DoesNotContain(".ics", site.Page("traffar/traff-4/index.html"));
        Assert.Contains("<a href=\"natverket.ics\">", site.Page("natverk/natverket/index.html"));
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_end_as_they_should()
    {
        var text = site.Page("natverk/natverket/natverket.ics");
        Assert.EndsWith("END:VCALENDAR\r\n", text);
        foreach (var line in text.Split("\r\n"))
        {
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain('\uFFFD', line);
        }
    }

    [Fact]
    public void A_calendar_reads_what_was_meant()
    {
        var events = Read("natverk/natverket/natverket.ics");
        Assert.Equal(3, events.Length);
        var first = events[0];
        Assert.Equal("meetings.forsta-traffen@prov.example", first.GetProperty("uid").GetString());
        Assert.Equal("2016-12-06T09:00:00.000Z", first.GetProperty("start").GetString());
        Assert.Equal("2016-12-06T15:00:00.000Z", first.GetProperty("end").GetString());
        Assert.Equal("Rosenbad; sal 3, \"Blå\" \\ höger", first.GetProperty("location").GetString());
        Assert.Equal("Om Träff 1.\nSista anmälningsdag: 2016-11-15", first.GetProperty("description").GetString());
        Assert.Equal("CONFIRMED", first.GetProperty("status").GetString());
        // Summer time: ten o'clock in Stockholm is eight in UTC.
        Assert.Equal("2017-06-13T08:00:00.000Z", events[1].GetProperty("start").GetString());
        Assert.Equal("CANCELLED", events[1].GetProperty("status").GetString());
        Assert.Contains("🙂 radikalisering", events[1].GetProperty("description").GetString());
        Assert.True(events[2].GetProperty("isDate").GetBoolean());
    }

    [Fact]
    public void A_change_raises_the_sequence_and_keeps_the_name()
    {
        var before = Read("traffar/traff-1/traff-1.ics")[0];
        site.Write("content/meetings/traff-1.md", site.Read("content/meetings/traff-1.md").Replace("last_reviewed: 2018-01-15", "last_reviewed: 2018-02-01").Replace("10:00", "09:00"));
        Assert.Equal(0, site.Build().Errors);
        var after = Read("traffar/traff-1/traff-1.ics")[0];
        Assert.Equal(before.GetProperty("uid").GetString(), after.GetProperty("uid").GetString());
        Assert.True(after.GetProperty("sequence").GetInt32() > before.GetProperty("sequence").GetInt32());
        Assert.Equal("2016-12-06T08:00:00.000Z", after.GetProperty("start").GetString());
    }

    [Fact]
    public void A_seminar_has_a_place_and_its_doors_open_when_nothing_else_is_known()
    {
        site.Write("content/seminars/dagen.md", $"---\n{Sample.Head("Dagen")}organisers: [skl]\ndate: 2016-02-23\ndoors: \"09:00\"\nend: \"15:30\"\nvenue: {{name: 7A, street: Odengatan 65, city: Stockholm}}\npurpose: Att lära.\nframing_questions: [Hur?]\n---\n");
        Assert.Equal(0, site.Build().Errors);
        var seminar = Read("seminarier/dagen/dagen.ics")[0];
        Assert.Equal("7A, Odengatan 65, Stockholm", seminar.GetProperty("location").GetString());
        Assert.Equal("2016-02-23T08:00:00.000Z", seminar.GetProperty("start").GetString());
    }

    [Fact]
    public void Days_without_hours_last_the_day()
    {
        var text = CalendarFiles.Write("Prov", [new("a@b", "Dag", "", new(2017, 12, 31), null, null, null, null, false, new(2017, 1, 1))]);
        Assert.Contains("DTSTART;VALUE=DATE:20171231\r\nDTEND;VALUE=DATE:20180101\r\n", text);
    }

    private JsonElement[] Read(string path) => Oracle.Read("calendar.mjs", Path.Combine(site.Root, "output", path)).EnumerateArray().ToArray();
}

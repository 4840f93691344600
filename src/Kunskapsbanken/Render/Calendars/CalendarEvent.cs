using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.Calendars;

/// <summary>A meeting or a seminar as a calendar needs it.</summary>
/// <param name="Uid">The same for ever, through renames.</param>
/// <param name="Start">Null when only the day is known.</param>
/// <param name="Reviewed">The day of the last change.</param>
public sealed record CalendarEvent(
    string Uid,
    string Title,
    string Description,
    DateOnly Day,
    TimeOnly? Start,
    TimeOnly? End,
    string? Place,
    string? Url,
    bool IsCancelled,
    DateOnly Reviewed)
{
    private static readonly DateOnly Epoch = new(2000, 1, 1);

    /// <summary>
    /// Rises with each change, as calendars ask for (section 3.8.7.4): the day of the last review counted from 2000,
    /// since every change of a record moves that day.
    /// </summary>
    public int Sequence => Math.Max(0, Reviewed.DayNumber - Epoch.DayNumber);

    /// <summary>Whether the record has a day to put in a calendar.</summary>
    public static bool Has(RecordEntry entry) => entry.Key.Collection is Collection.Meetings or Collection.Seminars && entry.MainDate is { Day: > 0 };

    /// <param name="record">A meeting or a seminar with a known day.</param>
    public static CalendarEvent Of(ParsedRecord record, SiteFrame frame)
    {
        var entry = record.Entry;
        var path = Addresses.Of(entry);
        var common = new CalendarEvent(
            // The first name that it had: aliases stand in the order in which they were given up.
            $"{CollectionInfo.Of(entry.Key.Collection).Folder}.{entry.Aliases.Select(a => a.Value).FirstOrDefault(a => Naming.IsId(a)) ?? entry.Key.Id}@{Host(frame)}",
            entry.Title, entry.Summary, entry.MainDate!.Value.Earliest, null, null, null, frame.Absolute(path), false,
            record.Record.LastReviewed is { Unknown: null, ValueOrDefault: var reviewed } ? reviewed.Earliest : Epoch);
        return record.Record switch
        {
            Meeting meeting => common with
            {
                Start = Known(meeting.Start),
                End = Known(meeting.End),
                Place = meeting.Place?.ValueOrDefault,
                Description = WithDeadline(common.Description, meeting.RegistrationDeadline),
                IsCancelled = meeting.State.ValueOrDefault == MeetingState.Cancelled,
            },
            Seminar seminar => common with
            {
                Start = Known(seminar.Start) ?? Known(seminar.Doors),
                End = Known(seminar.End),
                Place = seminar.Venue?.ValueOrDefault is { } venue ? Joined(venue.Name, venue.Street, venue.City) : null,
                Description = WithDeadline(common.Description, seminar.Registration?.ValueOrDefault?.Deadline),
            },
            _ => common,
        };
    }

    private static TimeOnly? Known(Authored<TimeOnly>? time) => time is { Unknown: null } ? time.ValueOrDefault : null;

    private static string Joined(params IEnumerable<Authored<string>?> parts) => string.Join(", ", parts.Select(p => p?.ValueOrDefault).OfType<string>());

    private static string WithDeadline(string text, Authored<PartialDate>? deadline) =>
        deadline is { Unknown: null } ? $"{text}\nSista anmälningsdag: {deadline.ValueOrDefault}" : text;

    /// <summary>A name of our own when the site has no address: it must not change with the machine.</summary>
    private static string Host(SiteFrame frame) => Uri.TryCreate(frame.Settings.BaseUrl, UriKind.Absolute, out var uri) ? uri.Host : "kunskapsbanken.invalid";
}

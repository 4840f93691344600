using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>Every check of resolved content. A new check is a function here and a rule in the catalogue.</summary>
public static class Checks
{
    /// <param name="today">For what has gone stale; given, so that a build can be repeated.</param>
    public static IEnumerable<Diagnostic> Check(Catalogue catalogue, DateOnly today) =>
        catalogue.Records.SelectMany(r => CheckRecord(r, catalogue, today))
            .Concat(Rings.Check(catalogue))
            .Concat(CodeChecks.Check(catalogue))
            .Concat(MeetingNumbers(catalogue));

    private static IEnumerable<Diagnostic> CheckRecord(ParsedRecord record, Catalogue catalogue, DateOnly today) =>
        DateOrder.Check(record)
            .Concat(GuidelineChecks.Check(record, catalogue))
            .Concat(Review(record, today))
            .Concat(Sources(record));

    private static IEnumerable<Diagnostic> Review(ParsedRecord record, DateOnly today)
    {
        if (record.Record.ReviewDue is { } due && due.TryGet(out var date) && date.Latest < today)
            yield return Errors.ReviewOverdue(record.File, due.Span, date);
    }

    private static IEnumerable<Diagnostic> Sources(ParsedRecord record)
    {
        // A source is its own source, and a free page tells of the site itself.
        if (record.Record.Sources.IsEmpty && record.Record.Sources.Unknown is null
            && record.Key.Collection is not (Collection.Sources or Collection.Pages))
            yield return Errors.NoSources(record.File);
    }

    private static IEnumerable<Diagnostic> MeetingNumbers(Catalogue catalogue)
    {
        var taken = new Dictionary<(RecordKey Network, long Number), string>();
        foreach (var record in catalogue.In(Collection.Meetings))
        {
            var meeting = (Meeting)record.Record;
            if (meeting.Number.TryGet(out var number) && meeting.Network.TryGet(out var network)
                && !taken.TryAdd((catalogue.Current(network.Target), number), record.File))
                yield return Errors.NumberTaken(record.File, meeting.Number.Span, number, taken[(catalogue.Current(network.Target), number)]);
        }
    }
}

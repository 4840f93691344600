using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check;

/// <summary>An end does not lie before its beginning: in records and in their parts.</summary>
internal static class DateOrder
{
    private static readonly ImmutableArray<(string Start, string End)> Pairs =
    [
        ("started", "ended"), ("start", "end"), ("valid_from", "valid_to"), ("active_from", "active_to"),
        ("doors", "start"), ("issued", "due"), ("last_reviewed", "review_due"), ("decided_on", "valid_to"),
    ];

    public static IEnumerable<Diagnostic> Check(ParsedRecord record) =>
        FieldWalk.Parts(record.Record, record.Key.Collection)
            .SelectMany(p => Pairs.Select(pair => Check(record.File, p.Part, p.Type, pair.Start, pair.End)))
            .OfType<Diagnostic>();

    private static Diagnostic? Check(string file, object part, PartType type, string startName, string endName)
    {
        if (!type.TryGet(startName, out var startField) || !type.TryGet(endName, out var endField))
            return null;
        var start = startField.ValueIn(part);
        var end = endField.ValueIn(part);
        var isWrong = (start, end) switch
        {
            (Authored<PartialDate> s, Authored<PartialDate> e) => Known(s) is { } from && Known(e) is { } to && to.Latest < from.Earliest,
            // A night seminar may end after midnight; a break that ends before it begins may not. Within six hours after midnight is night.
            (Authored<TimeOnly> s, Authored<TimeOnly> e) => Known(s) is { } from && Known(e) is { } to && to < from && to.Hour >= 6,
            _ => false,
        };
        return isWrong ? Errors.EndBeforeStart(file, end!.Span, startName, Text(start!), endName, Text(end)) : null;
    }

    private static T? Known<T>(Authored<T> value)
        where T : struct => value.Unknown is null && !value.IsDisputed ? value.ValueOrDefault : null;

    private static string Text(IAuthored value) =>
        value.Values.First().Value is TimeOnly time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : $"{value.Values.First().Value}";
}

using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>Checks of records against each other and against the day. A new one is a function here and a rule in the catalogue.</summary>
public static class CatalogueChecks
{
    /// <param name="today">For what has gone stale; given, so that a build can be repeated.</param>
    public static IEnumerable<Diagnostic> Check(Catalogue catalogue, DateOnly today) =>
        catalogue.Entries.SelectMany(e => Review(e, today).Concat(Validity(e, today)).Concat(Replacement(e, catalogue)))
            .Concat(Rings.Check(catalogue))
            .Concat(Codes(catalogue))
            .Concat(MeetingNumbers(catalogue));

    private static IEnumerable<Diagnostic> Review(RecordEntry entry, DateOnly today)
    {
        if (entry.Fact("review_due") is { } due && PartialDate.TryParse(due.Code, out var date) && date.Latest < today)
            yield return Errors.ReviewOverdue(entry.File, due.Span, date);
    }

    private static IEnumerable<Diagnostic> Validity(RecordEntry entry, DateOnly today)
    {
        if (entry.Code("in_force") == "in-force" && entry.Fact("valid_to") is { } end && PartialDate.TryParse(end.Code, out var date) && date.Latest < today)
            yield return Errors.PastValidity(entry.File, end.Span, date);
    }

    /// <summary>What replaces another and what is replaced say the same.</summary>
    private static IEnumerable<Diagnostic> Replacement(RecordEntry entry, Catalogue catalogue)
    {
        if (entry.Key.Collection != Collection.Guidelines)
            yield break;
        foreach (var reference in entry.References)
        {
            var other = reference.Field.Name switch { "supersedes" => "superseded_by", "superseded_by" => "supersedes", _ => null };
            if (other is not null
                && catalogue.Find(reference.Reference.Target) is { } target
                && !target.References.Any(r => r.Field.Name == other && catalogue.Current(r.Reference.Target) == entry.Key))
                yield return Errors.SupersedesDisagree(entry.File, reference.Span, entry.Key.Id, target.Key.ToString(), $"{other}:");
        }
    }

    /// <summary>SCB's codes: a municipality's begins with its county's, and each is given once.</summary>
    private static IEnumerable<Diagnostic> Codes(Catalogue catalogue)
    {
        var municipalities = new Dictionary<string, string>(StringComparer.Ordinal);
        var counties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in catalogue.Entries)
        {
            var county = entry.Fact("lanskod");
            if (entry.Key.Collection == Collection.Counties && county is not null && !counties.TryAdd(county.Code, entry.File))
                yield return Errors.CodeDisagrees(entry.File, county.Span, $"Länskoden {county.Code} finns redan i {counties[county.Code]}.");
            if (entry.Fact("kommunkod") is not { } municipality)
                continue;
            if (!municipalities.TryAdd(municipality.Code, entry.File))
                yield return Errors.CodeDisagrees(entry.File, municipality.Span, $"Kommunkoden {municipality.Code} finns redan i {municipalities[municipality.Code]}.");
            if (county is not null && county.Code != municipality.Code[..2])
                yield return Errors.CodeDisagrees(entry.File, municipality.Span, $"Kommunkoden {municipality.Code} hör till län {municipality.Code[..2]}, men länskoden är {county.Code}.");
        }
    }

    private static IEnumerable<Diagnostic> MeetingNumbers(Catalogue catalogue)
    {
        var taken = new Dictionary<(RecordKey Network, string Number), string>();
        foreach (var entry in catalogue.In(Collection.Meetings))
        {
            if (entry.Fact("number") is { } number
                && entry.References.FirstOrDefault(r => r.Field.Name == "network") is { } network
                && !taken.TryAdd((catalogue.Current(network.Reference.Target), number.Code), entry.File))
                yield return Errors.NumberTaken(entry.File, number.Span, number.Code, taken[(catalogue.Current(network.Reference.Target), number.Code)]);
        }
    }
}

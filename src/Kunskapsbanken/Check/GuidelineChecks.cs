using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>What holds between guidelines: both sides of a replacement agree, nothing replaces itself, duties have their own ids.</summary>
internal static class GuidelineChecks
{
    public static IEnumerable<Diagnostic> Check(ParsedRecord record, Catalogue catalogue)
    {
        if (record.Record is not Guideline guideline)
            return [];
        return BothSides(record, guideline, catalogue).Concat(DutyIds(record, guideline));
    }

    private static IEnumerable<Diagnostic> BothSides(ParsedRecord record, Guideline guideline, Catalogue catalogue)
    {
        foreach (var replaced in guideline.Supersedes)
        {
            if (catalogue.Find(replaced.Value.Target)?.Record is Guideline old
                && (old.SupersededBy is not { } by || !by.TryGet(out var target) || catalogue.Current(target.Target) != record.Key))
                yield return Errors.SupersedesDisagree(record.File, replaced.Span, record.Key.Id, replaced.Value.Target.ToString(), "superseded_by:");
        }

        if (guideline.SupersededBy is { } successor && successor.TryGet(out var newer)
            && catalogue.Find(newer.Target)?.Record is Guideline next
            && !next.Supersedes.Any(s => catalogue.Current(s.Value.Target) == record.Key))
            yield return Errors.SupersedesDisagree(record.File, successor.Span, record.Key.Id, newer.Target.ToString(), "supersedes:");
    }

    private static IEnumerable<Diagnostic> DutyIds(ParsedRecord record, Guideline guideline)
    {
        var seen = new Dictionary<string, Span>(StringComparer.Ordinal);
        foreach (var duty in guideline.Duties)
        {
            var id = duty.Value.Id;
            if (id.TryGet(out var text) && !seen.TryAdd(text, id.Span))
                yield return Errors.DuplicateDuty(record.File, id.Span, text, seen[text]);
        }
    }
}

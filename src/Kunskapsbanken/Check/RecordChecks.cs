using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check;

/// <summary>Checks of a record by itself. A new one is a function here and a rule in the catalogue.</summary>
public static class RecordChecks
{
    /// <summary>From here on a record is worth another look.</summary>
    private const int ManyUnknowns = 5;

    public static IEnumerable<Diagnostic> Check(ParsedRecord record) =>
        DateOrder.Check(record)
            .Concat(DutyIds(record))
            .Concat(OrganisationNumber(record))
            .Concat(SituationAssessment(record))
            .Concat(Unknown(record))
            .Concat(Sources(record));

    private static IEnumerable<Diagnostic> DutyIds(ParsedRecord record)
    {
        if (record.Record is not Guideline guideline)
            yield break;
        var seen = new Dictionary<string, Span>(StringComparer.Ordinal);
        foreach (var duty in guideline.Duties)
        {
            var id = duty.Value.Id;
            if (id.TryGet(out var text) && !seen.TryAdd(text, id.Span))
                yield return Errors.DuplicateDuty(record.File, id.Span, text, seen[text]);
        }
    }

    private static IEnumerable<Diagnostic> OrganisationNumber(ParsedRecord record)
    {
        if (record.Record is Organisation { Orgnr: { ValueOrDefault: { } number } orgnr } && !IsOrganisationNumber(number))
            yield return Errors.BadOrgnr(record.File, orgnr.Span, number);
    }

    /// <summary>Ten digits, the third at least 2 (else it is a person's), the last by Luhn (SKV 709).</summary>
    internal static bool IsOrganisationNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        if (digits.Length != 10 || digits[2] < 2)
            return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = digits[i] * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }

    private static IEnumerable<Diagnostic> Unknown(ParsedRecord record)
    {
        var unknown = CollectionInfo.Of(record.Key.Collection).Fields.Fields
            .Where(f => f.ValueIn(record.Record) is { Unknown: not null }).Select(f => f.Name).ToList();
        if (unknown.Count >= ManyUnknowns)
            yield return Errors.ManyUnknown(record.File, unknown);
    }

    private static IEnumerable<Diagnostic> SituationAssessment(ParsedRecord record)
    {
        // A plan that says that it has none, or that its source does not tell, has said enough.
        if (record.Record is Guideline { SituationAssessment: null, DocType.ValueOrDefault: DocumentType.ActionPlan or DocumentType.Plan } plan && plan.DocType.Unknown is null)
            yield return Errors.NoSituationAssessment(record.File, plan.DocType.Span);
    }

    private static IEnumerable<Diagnostic> Sources(ParsedRecord record)
    {
        // A source is its own source, and a free page tells of the site itself.
        if (record.Record.Sources.IsEmpty && record.Record.Sources.Unknown is null
            && record.Key.Collection is not (Collection.Sources or Collection.Pages))
            yield return Errors.NoSources(record.File);
    }
}

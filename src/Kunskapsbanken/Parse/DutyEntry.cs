using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>All that other pages may show of a duty.</summary>
/// <param name="Id">Its anchor on the page of its guideline.</param>
/// <param name="Responsible">Null when that is not known, and so for the others.</param>
/// <param name="Area">The action area that it belongs to.</param>
public sealed record DutyEntry(string Id, string? Does, string? Responsible, string? Recurrence, RecordKey? Area)
{
    public static DutyEntry Of(Duty duty) => new(
        duty.Id.ValueOrDefault ?? "",
        duty.Does.ValueOrDefault,
        duty.Responsible.ValueOrDefault,
        duty.Recurrence?.ValueOrDefault,
        duty.ActionArea is { Unknown: null } area ? area.ValueOrDefault.Target : null);
}

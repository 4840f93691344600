using Kunskapsbanken.Links.External;

namespace Kunskapsbanken.Links.Register;

/// <summary>Brings the register up to what a run has learnt, with as few changed lines as will do.</summary>
public static class RegisterUpdate
{
    /// <summary>A link that still works is written again only after so many days: else every run would change every line.</summary>
    private const int RefreshDays = 30;

    /// <param name="outcomes">Of all links that the content has, when <paramref name="isWhole"/>; else of some.</param>
    /// <param name="earlier">What the journal knew before the run, for the exact day a link last worked.</param>
    /// <param name="isWhole">Links that the content no longer has are dropped.</param>
    public static LinkRegister Apply(LinkRegister register, IEnumerable<Outcome> outcomes, IReadOnlyDictionary<string, Outcome> earlier, DateOnly today, bool isWhole)
    {
        var entries = isWhole ? LinkRegister.Empty.Entries.ToBuilder() : register.Entries.ToBuilder();
        foreach (var outcome in outcomes)
        {
            var old = register.Entries.GetValueOrDefault(outcome.Address);
            entries[outcome.Address] = Next(old, outcome, earlier.GetValueOrDefault(outcome.Address), today);
        }

        return register with { Entries = entries.ToImmutable() };
    }

    /// <summary>Registers addresses that nobody has asked for yet, and drops those that the content no longer has.</summary>
    public static LinkRegister Register(LinkRegister register, IEnumerable<string> addresses) => register with
    {
        Entries = addresses.Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(
            a => a, a => register.Entries.GetValueOrDefault(a) ?? new(a, LinkState.Unchecked), StringComparer.Ordinal),
    };

    private static LinkEntry Next(LinkEntry? old, Outcome outcome, Outcome? earlier, DateOnly today)
    {
        var day = outcome.At == default ? today : DateOnly.FromDateTime(outcome.At.UtcDateTime);
        switch (outcome.State)
        {
            case LinkState.Unchecked:
                // Nothing was learnt, so nothing is forgotten.
                return old ?? new(outcome.Address, LinkState.Unchecked) { How = How(outcome) };
            case LinkState.Ok:
                var isRecent = old is { State: LinkState.Ok, LastOk: { } seen } && day.DayNumber - seen.DayNumber < RefreshDays;
                return new(outcome.Address, LinkState.Ok)
                {
                    LastOk = isRecent ? old!.LastOk : day,
                    How = Hint(outcome),
                    MovedTo = outcome.PermanentTarget,
                    Archived = old?.Archived,
                };
            default:
                var lastOk = earlier is { State: LinkState.Ok } ? DateOnly.FromDateTime(earlier.At.UtcDateTime) : default(DateOnly?);
                return new(outcome.Address, outcome.State)
                {
                    LastOk = lastOk > old?.LastOk || old?.LastOk is null ? lastOk : old.LastOk,
                    FirstFailure = old is { Fails: true, FirstFailure: { } first } ? first : day,
                    How = How(outcome),
                    MovedTo = null,
                    Archived = old?.Archived,
                };
        }
    }

    private static string? Hint(Outcome outcome) => outcome.Hints.Contains(OutcomeHint.SoftNotFound) ? "soft-not-found"
        : outcome.Hints.Contains(OutcomeHint.RedirectsToFront) ? "redirects-to-front"
        : null;

    /// <summary>An HTTP status as a number, all else as a word with hyphens.</summary>
    private static string? How(Outcome outcome) => outcome.Reason switch
    {
        OutcomeReason.None or OutcomeReason.NotYet or OutcomeReason.NoNetwork => null,
        OutcomeReason.Status => outcome.Status?.ToString(CultureInfo.InvariantCulture),
        var reason => Words(reason.ToString()),
    };

    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

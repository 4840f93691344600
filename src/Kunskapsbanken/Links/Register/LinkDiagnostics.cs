using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Register;

/// <summary>A link to another site, where an author wrote it.</summary>
/// <param name="Written">Exactly as written.</param>
/// <param name="ArchivedCopy">A copy that the record itself names, or null.</param>
/// <param name="Retrieved">When the author had it, or null: the archive's copy nearest that day is suggested.</param>
public sealed record AuthoredLink(string File, Span Span, string Written, string? ArchivedCopy, DateOnly? Retrieved)
{
    /// <summary>As the register names it.</summary>
    public string Address { get; } = Urls.Url.Parse(Written)?.ToString() ?? Written;
}

/// <summary>What editors are told of their links: every place that holds one, what is wrong, and what to write instead.</summary>
public static class LinkDiagnostics
{
    /// <param name="before">The register as it was before this run; the same as <paramref name="now"/> when nothing was asked.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AuthoredLink> links, LinkRegister before, LinkRegister now, LinkPolicy policy, DateOnly today)
    {
        foreach (var link in links)
        {
            if (now.Ignore(link.Address, today) is null && now.Entries.GetValueOrDefault(link.Address) is { } entry
                && Judge(link, before.Entries.GetValueOrDefault(link.Address), entry, policy, today) is { } problem)
                yield return problem;
        }
    }

    /// <param name="file">How diagnostics name the register.</param>
    /// <param name="addresses">Every address that the content has.</param>
    public static IEnumerable<Diagnostic> CheckIgnores(LinkRegister register, string file, IReadOnlyCollection<string> addresses, DateOnly today)
    {
        foreach (var ignore in register.Ignores)
        {
            if (!ignore.HoldsOn(today))
                yield return Errors.ExpiredIgnore(file, ignore.Span, ignore.Address, ignore.Until, ignore.Reason);
            else if (!addresses.Any(ignore.Covers))
                yield return Errors.UnusedIgnore(file, ignore.Span, ignore.Address);
        }
    }

    private static Diagnostic? Judge(AuthoredLink link, LinkEntry? before, LinkEntry entry, LinkPolicy policy, DateOnly today)
    {
        var how = LinkWords.How(entry.How) ?? LinkWords.State(entry.State);
        switch (entry.State)
        {
            case LinkState.Broken:
                return Broken(link, before, entry, how, policy, today);
            case LinkState.Unreachable:
                return Errors.UnreachableLink(link.File, link.Span, link.Written, how, entry.FirstFailure);
            case LinkState.Unchecked when entry.How == "private-address":
                return Errors.PrivateLink(link.File, link.Span, link.Written);
            case LinkState.Ok when entry.How is not null:
                return Errors.DoubtfulLink(link.File, link.Span, link.Written, how);
            case LinkState.Ok when entry.MovedTo is { } target && target != link.Address:
                return Errors.MovedLink(link.File, link.Span, link.Written, target);
            default:
                return null;
        }
    }

    private static Diagnostic Broken(AuthoredLink link, LinkEntry? before, LinkEntry entry, string how, LinkPolicy policy, DateOnly today)
    {
        var archived = link.ArchivedCopy ?? entry.Archived;
        if (before is not { State: LinkState.Broken } && policy.FailOnNewBreak)
            return Errors.NewDeadLink(link.File, link.Span, link.Written, how, Cure(link, entry));
        var days = today.DayNumber - (entry.FirstFailure ?? today).DayNumber;
        return days > policy.WarnDays && archived is null
            ? Errors.OverdueDeadLink(link.File, link.Span, link.Written, how, days, Cure(link, entry))
            : Errors.KnownDeadLink(link.File, link.Span, link.Written, how, entry.FirstFailure ?? today, Cure(link, entry));
    }

    private static string Cure(AuthoredLink link, LinkEntry entry)
    {
        if (entry.How == "missing-fragment")
            return "Rätta det som står efter #, eller ta bort det.";
        if ((link.ArchivedCopy ?? entry.Archived) is { } copy)
            return $"Läsaren hänvisas till arkivkopian {copy}. Ersätt länken om sidan finns på en ny adress.";
        return $"Skriv sidans nya adress, eller en arkivkopia i archived_copy. Leta på {ArchiveOf(link, entry)}";
    }

    /// <summary>The Internet Archive's address for a page as it was near a day. It need not hold one.</summary>
    public static string ArchiveOf(AuthoredLink link, LinkEntry entry)
    {
        var day = link.Retrieved ?? entry.LastOk;
        return $"https://web.archive.org/web/{(day is { } d ? d.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "2018")}/{link.Address}";
    }
}

using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Links.Register;

/// <summary>A link to another site, where an author wrote it.</summary>
/// <param name="Record">The record that holds it; null when it stands in a page that no record is known for.</param>
/// <param name="Written">Exactly as written.</param>
public sealed record AuthoredLink(RecordKey? Record, string File, Span Span, string Written)
{
    /// <summary>Every link of published records that is written with its whole address, by record and place.</summary>
    /// <param name="baseUrl">This site's own address, without the last slash; links that begin with it are left out.</param>
    public static IEnumerable<AuthoredLink> Of(Catalogue catalogue, string? baseUrl) =>
        Whole(catalogue, written => baseUrl is null || !IsOwn(written, baseUrl));

    /// <summary>Links that authors have written to this site's own pages by their whole address.</summary>
    public static IEnumerable<AuthoredLink> OfOwn(Catalogue catalogue, string? baseUrl) =>
        baseUrl is null ? [] : Whole(catalogue, written => IsOwn(written, baseUrl));

    private static bool IsOwn(string written, string baseUrl) =>
        written.Length > baseUrl.Length && written[baseUrl.Length] == '/' && written.StartsWith(baseUrl, StringComparison.Ordinal);

    private static IEnumerable<AuthoredLink> Whole(Catalogue catalogue, Predicate<string> isWanted)
    {
        foreach (var entry in catalogue.Entries)
        {
            foreach (var link in entry.Links)
            {
                if (link.Kind == LinkKind.Web && isWanted(link.Written))
                    yield return new(entry.Key, entry.File, link.Span, link.Written);
            }
        }
    }

    /// <summary>As the register names it.</summary>
    public string Address => Urls.Url.Parse(Written)?.ToString() ?? Written;
}

/// <summary>What editors are told of their links: every place that holds one, what is wrong, and what to write instead.</summary>
public static class LinkDiagnostics
{
    /// <param name="records">Gives a record whole; asked only for those with dead links.</param>
    /// <param name="before">The register as it was before this run; the same as <paramref name="now"/> when nothing was asked.</param>
    public static IEnumerable<Diagnostic> Check(
        IEnumerable<AuthoredLink> links, Func<RecordKey, Record> records, LinkRegister before, LinkRegister now, LinkPolicy policy, DateOnly today)
    {
        foreach (var link in links)
        {
            if (now.Ignore(link.Address, today) is not null || now.Entries.GetValueOrDefault(link.Address) is not { } entry)
                continue;
            var problem = entry.State == LinkState.Broken
                ? Broken(link, before.Entries.GetValueOrDefault(link.Address), entry, ArchiveOf(link, entry, records), policy, today)
                : Judge(link, entry);
            if (problem is not null)
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

    private static Diagnostic? Judge(AuthoredLink link, LinkEntry entry)
    {
        var how = LinkWords.How(entry.How) ?? LinkWords.State(entry.State);
        switch (entry.State)
        {
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

    private static Diagnostic Broken(AuthoredLink link, LinkEntry? before, LinkEntry entry, Archive archive, LinkPolicy policy, DateOnly today)
    {
        var how = LinkWords.How(entry.How) ?? LinkWords.State(entry.State);
        var cure = Cure(entry, archive);
        if (before is not { State: LinkState.Broken } && policy.FailOnNewBreak)
            return Errors.NewDeadLink(link.File, link.Span, link.Written, how, cure);
        var days = today.DayNumber - (entry.FirstFailure ?? today).DayNumber;
        return days > policy.WarnDays && archive.Copy is null
            ? Errors.OverdueDeadLink(link.File, link.Span, link.Written, how, days, cure)
            : Errors.KnownDeadLink(link.File, link.Span, link.Written, how, entry.FirstFailure ?? today, cure);
    }

    private static string Cure(LinkEntry entry, Archive archive) =>
        entry.How == "missing-fragment" ? "Rätta det som står efter #, eller ta bort det."
        : archive.Copy is { } copy ? $"Läsaren hänvisas till arkivkopian {copy}. Ersätt länken om sidan finns på en ny adress."
        : $"Skriv sidans nya adress, eller en arkivkopia i archived_copy. Leta på {archive.Search}";

    private static Archive ArchiveOf(AuthoredLink link, LinkEntry entry, Func<RecordKey, Record> records)
    {
        var source = link.Record is { Collection: Collection.Sources } key ? records(key) as Source : null;
        var isOwn = source?.Url?.ValueOrDefault.Text == link.Written;
        var day = isOwn && source!.Retrieved.TryGet(out var retrieved) ? retrieved.Earliest : entry.LastOk;
        return new(
            isOwn && source!.ArchivedCopy is { } copy && copy.TryGet(out var address) ? address.Text : entry.Archived,
            // The Internet Archive's address for a page as it was near a day. It need not hold one.
            $"https://web.archive.org/web/{(day is { } d ? d.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "2018")}/{link.Address}");
    }

    /// <param name="Copy">What the author or an editor has found; null when nobody has.</param>
    /// <param name="Search">Where to look.</param>
    private readonly record struct Archive(string? Copy, string Search);
}

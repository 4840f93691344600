using Kunskapsbanken.Links;
using Kunskapsbanken.Links.Internal;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Site.Linking;

/// <summary>The links of any folder of HTML. There is no register: what is broken is new.</summary>
internal static class FolderLinks
{
    public static async Task<LinkResult> CheckAsync(string folder, string? baseUrl, WebAsker? web, DateOnly today, CancellationToken cancel)
    {
        var report = FolderChecker.Check(folder, baseUrl is null ? null : Url.Parse(baseUrl.TrimEnd('/') + "/"), cancel);
        var problems = report.Broken.Select(FaultWords.Describe).ToList();
        var addresses = report.External.Select(e => e.Address).ToArray();
        var register = RegisterUpdate.Register(LinkRegister.Empty, addresses);
        if (web is not null)
        {
            var (outcomes, earlier) = await web.AskAsync(addresses, cancel);
            register = RegisterUpdate.Apply(LinkRegister.Empty, outcomes, earlier, today, isWhole: true);
            problems.AddRange(LinkDiagnostics.Check(LinksOf(report), _ => throw new InvalidOperationException("There are no records."), LinkRegister.Empty, register, LinkPolicy.Default, today));
        }

        return new(report, [.. register.Entries.Values], 0, [.. problems.Order()], cancel.IsCancellationRequested);
    }

    private static IEnumerable<AuthoredLink> LinksOf(SiteReport report) =>
        from external in report.External
        from mention in external.Mentions
        select new AuthoredLink(null, mention.File, mention.Reference.Span, external.Address);
}

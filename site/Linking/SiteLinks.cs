using System.Collections.Immutable;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links;
using Kunskapsbanken.Links.External;
using Kunskapsbanken.Links.Internal;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Links.Urls;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Site.Linking;

/// <summary>The links of this knowledge base: the built site's own, and those to other sites with their register.</summary>
internal static class SiteLinks
{
    /// <exception cref="UsageException">There is nothing to check.</exception>
    public static async Task<LinkResult> CheckAsync(BuildOptions options, WebAsker? web, string? changedSince, CancellationToken cancel)
    {
        var problems = new List<Diagnostic>();
        if (ContentLinks.Load(options, problems, cancel) is not { } content)
            return new(null, [], 0, [.. problems.Order()], false);
        if (problems.Any(p => p.IsError))
            return new(null, [.. content.Register.Entries.Values], 0, [.. problems.Order()], false);
        var site = Built(options, content);
        if (site is not null)
            problems.AddRange(site.Broken.Select(FaultWords.Describe));
        var before = content.Register;
        var now = RegisterUpdate.Register(before, content.Addresses);
        if (web is not null)
            now = await AskAsync(content, now, web, changedSince is null ? null : Changed(options, changedSince), options.Today, cancel);
        content.Save(now);
        problems.AddRange(LinkDiagnostics.Check(content.Links, content.Records, web is null ? now : before, now, content.Settings.Links, options.Today));
        problems.AddRange(LinkDiagnostics.CheckIgnores(now, ContentLinks.RegisterName, content.Addresses, options.Today));
        var excluded = now.Entries.Keys.Count(a => now.Ignore(a, options.Today) is not null);
        return new(site, [.. now.Entries.Values], excluded, [.. problems.Order()], cancel.IsCancellationRequested);
    }

    /// <summary>The built site as it stands; null when nothing has been built.</summary>
    private static SiteReport? Built(BuildOptions options, ContentLinks content)
    {
        if (!Directory.Exists(options.Output))
            return null;
        var url = content.Settings.BaseUrl is { } address ? Url.Parse(address + "/") : null;
        return FolderChecker.Check(options.Output, url);
    }

    /// <summary>Null when something was renamed or removed: what led there is in files that did not change.</summary>
    /// <exception cref="UsageException">git does not know the reference.</exception>
    private static ChangedFiles? Changed(BuildOptions options, string reference)
    {
        var changed = ChangedFiles.Since(options.Root, options.Content, reference, out var refusal) ?? throw new UsageException(refusal);
        return changed.All.Any(c => c.Kind is ChangeKind.Deleted or ChangeKind.Renamed && c.Path.StartsWith("content/", StringComparison.Ordinal)) ? null : changed;
    }

    /// <param name="changed">The files whose links are asked for; null for all.</param>
    private static async Task<LinkRegister> AskAsync(ContentLinks content, LinkRegister register, WebAsker web, ChangedFiles? changed, DateOnly today, CancellationToken cancel)
    {
        var addresses = content.Links
            .Where(l => changed is null || changed.Contains(l.File))
            .Select(l => l.Address)
            .Distinct(StringComparer.Ordinal)
            .Where(a => register.Ignore(a, today) is null)
            .ToArray();
        var (outcomes, earlier) = await web.AskAsync(addresses, cancel);
        return RegisterUpdate.Apply(register, outcomes, earlier, today, isWhole: false);
    }
}

using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Internal;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links;

/// <summary>A page as the checker sees it.</summary>
/// <param name="File">Below the site's root: <c>exempel/x/index.html</c>.</param>
public readonly record struct CheckedPage(string File, PageReferences Content);

/// <summary>Judges every reference of pages that have been read.</summary>
public static class SiteChecker
{
    /// <summary>Stands in for the site's address where none is decided: no real host has this name (RFC 6761).</summary>
    public static readonly Url Nowhere = Url.Parse("https://site.invalid/")!;

    /// <param name="pages">In the order of the report.</param>
    /// <param name="site">What stands on the site.</param>
    /// <param name="baseUrl">The site's address with its last slash, so that whole addresses of its own are judged too.</param>
    public static SiteReport Check(IReadOnlyList<CheckedPage> pages, SiteMap site, Url? baseUrl, CancellationToken stop = default)
    {
        var judge = new InternalJudge(site, baseUrl ?? Nowhere);
        var broken = new List<BrokenReference>?[pages.Count];
        var external = new List<(string Address, Reference Reference)>?[pages.Count];
        Parallel.For(0, pages.Count, new ParallelOptions { CancellationToken = stop }, i => (broken[i], external[i]) = CheckPage(pages[i], judge));
        return new(
            pages.Count,
            pages.Sum(p => p.Content.References.Length),
            [.. broken.Where(b => b is not null).SelectMany(b => b!)],
            Gather(pages, external));
    }

    /// <summary>
    /// A page without the references that are known to be fine before the other pages have been read: those to a file of the site, at
    /// no place in it, and those to a place in the page itself. Nearly all are, so that little is kept of a page until all can be judged.
    /// </summary>
    public static PageReferences WithoutSettled(CheckedPage page, InternalJudge judge)
    {
        var address = judge.AddressOf(page.File);
        var baseUrl = Base(page.Content.Base, address);
        return page.Content with { References = page.Content.References.RemoveAll(IsSettled) };

        bool IsSettled(Reference reference) => reference.Address.IndexOf('#', StringComparison.Ordinal) switch
        {
            < 0 => judge.Judge(page.File, address, baseUrl, reference) == Verdict.Ok,
            0 => page.Content.Base is null && page.Content.Anchors.Contains(reference.Address[1..]),
            _ => false,
        };
    }

    private static (List<BrokenReference>?, List<(string, Reference)>?) CheckPage(CheckedPage page, InternalJudge judge)
    {
        List<BrokenReference>? broken = null;
        List<(string, Reference)>? external = null;
        var address = judge.AddressOf(page.File);
        var baseUrl = Base(page.Content.Base, address);
        foreach (var reference in page.Content.References)
        {
            var verdict = judge.Judge(page.File, address, baseUrl, reference);
            if (verdict.IsBroken)
                (broken ??= []).Add(new(page.File, reference, verdict.Fault, verdict.Suggestion));
            else if (verdict.External is { } url)
                (external ??= []).Add((url.ToString(), reference));
        }

        return (broken, external);
    }

    /// <summary>HTML standard § 4.2.3: the first base element, itself resolved against the page, unless it is data: or javascript:.</summary>
    private static Url Base(string? written, Url page) =>
        written is not null && Url.Parse(written, page) is { IsOpaque: false } url ? url with { Fragment = null } : page;

    private static ImmutableArray<ExternalAddress> Gather(IReadOnlyList<CheckedPage> pages, List<(string Address, Reference Reference)>?[] found)
    {
        var mentions = new SortedDictionary<string, ImmutableArray<Mention>.Builder>(StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var (address, reference) in found[i] ?? [])
            {
                if (!mentions.TryGetValue(address, out var list))
                    mentions.Add(address, list = ImmutableArray.CreateBuilder<Mention>());
                list.Add(new(pages[i].File, reference));
            }
        }

        return [.. mentions.Select(m => new ExternalAddress(m.Key, m.Value.ToImmutable()))];
    }
}

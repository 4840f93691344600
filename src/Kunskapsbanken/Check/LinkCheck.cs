using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>Links that authors and site.yml write as addresses on the site lead to pages and files that are there.</summary>
public static class LinkCheck
{
    /// <param name="files">Those of <c>site/static</c>.</param>
    public static IEnumerable<Diagnostic> Check(Catalogue catalogue, IEnumerable<PlannedPage> pages, ContentTree files, SiteSettings settings)
    {
        var known = pages.ToDictionary(p => p.Path.Text, p => p.Entry, StringComparer.Ordinal);
        foreach (var item in settings.Menu.Concat(settings.Footer))
        {
            if (!known.ContainsKey(item.Path))
                yield return Errors.BrokenMenuLink("site/site.yml", item.Span, item.Path, known.Keys);
        }

        foreach (var file in files.Files)
            known.TryAdd($"/{file.Path}", null);

        foreach (var entry in catalogue.Entries)
        {
            foreach (var link in entry.Links)
            {
                if (link.Kind == LinkKind.Site && Judge(entry, link, known) is { } problem)
                    yield return problem;
            }
        }
    }

    private static Diagnostic? Judge(RecordEntry entry, ContentLink link, Dictionary<string, RecordEntry?> known)
    {
        var path = Uri.UnescapeDataString(link.Address.Split('?')[0]);
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^"index.html".Length];
        if (!known.TryGetValue(path, out var target) && !known.TryGetValue(path + "/", out target))
            return Errors.BrokenLink(entry.File, link.Span, link.Written, known.Keys);
        if (link.Fragment is { Length: > 0 } anchor && anchor != "top" && target is not null && !target.Anchors.Contains(anchor))
            return Errors.BrokenAnchor(entry.File, link.Span, path, anchor, target.Anchors);
        return null;
    }
}

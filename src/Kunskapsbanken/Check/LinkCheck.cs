using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>Links that authors and site.yml write as addresses on the site lead to pages that are there.</summary>
public static class LinkCheck
{
    public static void Check(Catalogue catalogue, ImmutableArray<Page> pages, SiteSettings settings, List<Diagnostic> problems)
    {
        var known = pages.ToDictionary(p => p.Path.Text, StringComparer.Ordinal);
        foreach (var item in settings.Menu)
        {
            if (!known.ContainsKey(item.Path))
                problems.Add(Errors.BrokenMenuLink("site/site.yml", item.Span, item.Path, known.Keys));
        }

        foreach (var record in catalogue.Records)
        {
            foreach (var link in record.Links)
            {
                if (link.Kind == LinkKind.Site && Judge(record, link, known) is { } problem)
                    problems.Add(problem);
            }
        }
    }

    private static Diagnostic? Judge(ParsedRecord record, ContentLink link, Dictionary<string, Page> known)
    {
        var path = Uri.UnescapeDataString(link.Address.Split('?')[0]);
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^"index.html".Length];
        if (!known.TryGetValue(path, out var page) && !known.TryGetValue(path + "/", out page))
            return Errors.BrokenLink(record.File, link.Span, link.Written, known.Keys);
        if (link.Fragment is { Length: > 0 } anchor && anchor != "top" && page is RecordPage target && !target.Record.Anchors.Contains(anchor))
            return Errors.BrokenAnchor(record.File, link.Span, path, anchor, target.Record.Anchors);
        return null;
    }
}

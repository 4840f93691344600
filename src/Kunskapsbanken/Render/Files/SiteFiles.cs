using System.Xml;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.Files;

/// <summary>The files beside the pages: redirects, headers, sitemap, robots.</summary>
public static class SiteFiles
{
    /// <summary>
    /// The policy of every page: nothing but what the site itself serves, no inline script or style, no frame, no plug-in.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Where editors find the form, which is a site of its own.</summary>
    private static readonly PagePath FormPath = new("/redigera/");

    public static IEnumerable<Output> All(Catalogue catalogue, ImmutableArray<PlannedPage> pages, SiteFrame frame)
    {
        ImmutableArray<(PagePath From, PagePath To)> redirects = [.. RedirectPages(catalogue)];
        yield return Output.Of("_headers", Headers(frame));
        yield return new(
            "_redirects",
            new KeyBuilder().Add("redirects").Add(frame.BasePath).Add(frame.Settings.Form ?? "").AddAll(redirects, (k, r) => k.Add(r.From.Text).Add(r.To.Text)).ToHash(),
            () => Encoding.UTF8.GetBytes(Redirects(redirects, frame)));
        yield return Output.Of("robots.txt", Robots(frame));
        if (frame.Absolute(PagePath.Root) is not null)
        {
            yield return new(
                "sitemap.xml",
                new KeyBuilder().Add("sitemap").Add(frame.Absolute(PagePath.Root)!).AddAll(pages.Where(p => p.IsListed), (k, p) => k.Add(p.Path.Text).Add(p.Entry?.Code("last_reviewed") ?? "")).ToHash(),
                () => Sitemap(pages, frame));
        }

        if (OpenSearch.Of(frame) is { } description)
            yield return description;
        if (frame.Settings.Form is { } form)
            yield return Output.Of(FormPath.File, RedirectPage(form));
        foreach (var (from, to) in redirects)
            yield return Redirect(from, to, frame);
    }

    /// <summary>A page that leads to another.</summary>
    public static Output Redirect(PagePath from, PagePath to, SiteFrame frame) =>
        new(from.File, new KeyBuilder().Add("redirect").Add(frame.BasePath).Add(to.Text).ToHash(), () => Encoding.UTF8.GetBytes(RedirectPage(frame.Href(to))));

    /// <summary>Netlify's header file. Assets carry their hash in their name, so they may be kept for ever.</summary>
    private static string Headers(SiteFrame frame) =>
        $"""
        /*
        {SecurityHeaders(ContentSecurityPolicy, "same-origin")}
        {(frame.IsIndexed ? "" : "  X-Robots-Tag: noindex\n")}/assets/*
          Cache-Control: public, max-age=31536000, immutable

        """;

    /// <param name="openers">Which windows that a page opens may answer it.</param>
    internal static string SecurityHeaders(string policy, string openers) =>
        $"""
          Content-Security-Policy: {policy}
          Strict-Transport-Security: max-age=63072000; includeSubDomains; preload
          X-Content-Type-Options: nosniff
          X-Frame-Options: DENY
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()
          Cross-Origin-Opener-Policy: {openers}
          Cross-Origin-Resource-Policy: same-origin
        """;

    /// <summary>
    /// Netlify's redirect file: permanent addresses, old ids and old paths. The ! is needed because the same addresses have
    /// pages for servers that read no such file, and Netlify shows a page that exists rather than redirect from it.
    /// </summary>
    private static string Redirects(ImmutableArray<(PagePath From, PagePath To)> redirects, SiteFrame frame)
    {
        IEnumerable<string> lines = redirects
            .Select(r => $"{frame.Href(r.From).TrimEnd('/')} {frame.Href(r.To)} 301!")
            .Order(StringComparer.Ordinal);
        if (frame.Settings.Form is { } form)
            lines = lines.Append($"{frame.Href(FormPath).TrimEnd('/')} {form} 302!");
        return string.Concat(lines.Select(l => l + "\n"));
    }

    /// <summary>Every address that leads elsewhere, for servers that read no redirect file.</summary>
    public static IEnumerable<(PagePath From, PagePath To)> RedirectPages(Catalogue catalogue)
    {
        foreach (var entry in catalogue.Entries)
        {
            var path = catalogue.Card(entry.Key)!.Path;
            yield return (new($"{Addresses.Permanent(entry.Key)}/"), path);
            if (Addresses.Ordinary(entry.Key) != path)
                yield return (Addresses.Ordinary(entry.Key), path);
            foreach (var alias in entry.Aliases)
            {
                if (alias.Value.StartsWith('/'))
                    yield return (new(alias.Value.TrimEnd('/') + "/"), path);
            }
        }

        foreach (var (old, current) in catalogue.Aliases)
        {
            var to = catalogue.Card(current)!.Path;
            yield return (new($"{Addresses.Permanent(old)}/"), to);
            yield return (Addresses.Ordinary(old), to);
        }
    }

    private static string RedirectPage(string to)
    {
        var address = System.Net.WebUtility.HtmlEncode(to);
        return $"""
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><title>Sidan har flyttat</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={address}"><link rel="canonical" href="{address}"></head>
            <body><p>Sidan har flyttat till <a href="{address}">{address}</a>.</p></body></html>

            """;
    }

    private static string Robots(SiteFrame frame) =>
        (frame.IsIndexed ? "User-agent: *\nAllow: /\n" : "User-agent: *\nDisallow: /\n")
        + (frame.IsIndexed && frame.Absolute(new("/sitemap.xml")) is { } sitemap ? $"Sitemap: {sitemap}\n" : "");

    private static ReadOnlyMemory<byte> Sitemap(ImmutableArray<PlannedPage> pages, SiteFrame frame)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = false }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages.Where(p => p.IsListed).OrderBy(p => p.Path))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", frame.Absolute(page.Path));
                if (page.Entry?.Code("last_reviewed") is { } reviewed)
                    xml.WriteElementString("lastmod", reviewed);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }
}

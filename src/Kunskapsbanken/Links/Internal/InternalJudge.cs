using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links.Internal;

/// <summary>Judges addresses against what stands on the site, as a browser and a plain web server would treat them together.</summary>
/// <param name="root">The site's own address, ending with a slash.</param>
public sealed class InternalJudge(SiteMap site, Url root)
{
    /// <summary>A power of two.</summary>
    private const int Places = 4096;

    // Menus repeat the same addresses on every page. Of those that want the same place the latest has it, so that no more are kept.
    private readonly Judged?[] fromRoot = new Judged?[Places];

    /// <summary>The address of a file on the site.</summary>
    public Url AddressOf(string file)
    {
        var name = file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^10] : file is "index.html" ? "" : file;
        var path = string.Join('/', name.Split('/').Select(s => PercentEncoding.Encode(s.Replace("%", "%25", StringComparison.Ordinal), PercentEncoding.Path)));
        return root with { Path = root.Path + path.Replace("\\", "%5C", StringComparison.Ordinal) };
    }

    /// <param name="file">The page's file.</param>
    /// <param name="page">The page's address.</param>
    /// <param name="baseUrl">What the page's addresses are resolved against.</param>
    public Verdict Judge(string file, Url page, Url baseUrl, Reference reference)
    {
        var address = reference.Address;
        if (address.Length == 0)
            return reference.Kind == ReferenceKind.Resource ? new(LinkFault.Empty) : Verdict.Ok;
        // What a style or an SVG names by # alone is on the same page whatever <base> says.
        if (address[0] == '#' && reference.Kind == ReferenceKind.Resource)
            return JudgeAnchor(file, Url.Parse(address, page)!.Fragment);
        if (address[0] == '/' && !(address.Length > 1 && address[1] is '/' or '\\') && ReferenceEquals(baseUrl, page))
            return JudgeFromRoot(page, address);
        return JudgeResolved(Url.Parse(address, baseUrl), address);
    }

    private Verdict JudgeFromRoot(Url page, string address)
    {
        ref var place = ref fromRoot[address.GetHashCode(StringComparison.Ordinal) & (Places - 1)];
        if (place is { } known && known.Address == address)
            return known.Verdict;
        var verdict = JudgeResolved(Url.Parse(address, page), address);
        place = new(address, verdict);
        return verdict;
    }

    private Verdict JudgeResolved(Url? url, string address)
    {
        if (url is null)
            return new(LinkFault.NotAnAddress);
        if (!url.IsWeb)
            return JudgeScheme(url, address);
        if (url.Host != root.Host || url.Port != root.Port || url.Scheme != root.Scheme || !url.Path.StartsWith(root.Path, StringComparison.Ordinal))
            return url.Path + "/" == root.Path && url.Host == root.Host ? Verdict.Ok : new(LinkFault.None, null, url);
        return JudgePath(url.Path[root.Path.Length..], url.Fragment);
    }

    private static Verdict JudgeScheme(Url url, string address)
    {
        if (url.Scheme == "file")
            return new(LinkFault.LocalFile);
        if (url.Scheme == "xref")
            return new(LinkFault.UnknownScheme);
        var rest = address.AsSpan().TrimStart()[Math.Min(url.Scheme.Length + 1, address.AsSpan().TrimStart().Length)..];
        return rest.StartsWith("/") && url.Scheme is not ("ftp" or "ws" or "wss") && Suggestion.Nearest(url.Scheme, ["https", "http"]) is { } meant
            ? new(LinkFault.UnknownScheme, meant)
            : Verdict.Ok;
    }

    private Verdict JudgePath(string encoded, string? fragment)
    {
        var path = encoded;
        if (encoded.Contains('%', StringComparison.Ordinal))
        {
            var bytes = PercentEncoding.DecodeBytes(encoded);
            if (!System.Text.Unicode.Utf8.IsValid(bytes))
                return new(LinkFault.Missing, Shown(site.Near(Encoding.Latin1.GetString(bytes))));
            path = Encoding.UTF8.GetString(bytes);
        }

        // Servers read a doubled slash as one.
        while (path.Contains("//", StringComparison.Ordinal))
            path = path.Replace("//", "/", StringComparison.Ordinal);
        path = path.TrimStart('/');
        return site.Find(path) is { } file ? JudgeAnchor(file, fragment) : JudgeMissing(path);
    }

    private Verdict JudgeMissing(string path)
    {
        if (site.HasFolder(path.TrimEnd('/')))
            return new(LinkFault.FolderWithoutIndex);
        var near = site.Near(path);
        if (near is null || near.TrimEnd('/') == path.TrimEnd('/'))
            return new(LinkFault.Missing, Shown(near));
        var isForm = string.Equals(near.TrimEnd('/').Normalize(), path.TrimEnd('/').Normalize(), StringComparison.Ordinal);
        return new(isForm ? LinkFault.WrongForm : LinkFault.WrongCase, Shown(near));
    }

    /// <summary>The HTML standard's search for the place a fragment indicates (§ 7.4.6.4), past a text directive.</summary>
    private Verdict JudgeAnchor(string file, string? fragment)
    {
        if (fragment is null)
            return Verdict.Ok;
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        if (directive >= 0)
            fragment = fragment[..directive];
        if (fragment.Length == 0 || site.Anchors(file) is not { } anchors || anchors.Contains(fragment))
            return Verdict.Ok;
        var decoded = PercentEncoding.Decode(fragment);
        if (anchors.Contains(decoded) || decoded.Equals("top", StringComparison.OrdinalIgnoreCase))
            return Verdict.Ok;
        var wanted = SiteMap.Fold(decoded);
        var near = anchors.Where(a => SiteMap.Fold(a) == wanted).Order(StringComparer.Ordinal).FirstOrDefault();
        return new(LinkFault.MissingAnchor, near is null ? Suggestion.Nearest(decoded, anchors.Take(500)) : near);
    }

    private static string? Shown(string? path) => path is null ? null : "/" + path;

    private sealed record Judged(string Address, Verdict Verdict);
}

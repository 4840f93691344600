using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kunskapsbanken.Safety.Tests.Scripts;

/// <summary>
/// The output is safe by the way it is made; here it is verified by another's eyes: a real HTML parser, and lists of what may be there.
/// </summary>
public sealed class MarkupTests(AttackedSite site)
{
    private static readonly ImmutableHashSet<string> Elements =
    [
        "html", "head", "body", "meta", "title", "link", "script", "header", "footer", "main", "nav", "section", "article", "aside", "div", "p", "span",
        "a", "abbr", "b", "strong", "em", "i", "small", "time", "code", "pre", "br", "hr", "blockquote", "q", "cite", "figure", "figcaption",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "form", "fieldset", "legend", "textarea", "rect", "circle", "text", "label", "input", "button", "select", "option", "details", "summary", "search", "svg", "path", "mark", "template", "data", "del", "ins", "noscript",
    ];

    private static readonly ImmutableHashSet<string> Attributes =
    [
        "lang", "x", "y", "cx", "cy", "r", "rows", "disabled", "required", "charset", "name", "content", "property", "rel", "href", "type", "src", "defer", "id", "class", "title", "datetime", "hidden",
        "role", "tabindex", "for", "value", "action", "method", "placeholder", "open", "start", "scope", "colspan", "rowspan", "popover", "popovertarget",
        "autocomplete", "enterkeyhint", "viewbox", "width", "height", "d", "checked", "maxlength", "sizes", "hreflang", "translate", "download", "reversed", "media", "http-equiv", "selected", "value", "spellcheck", "autocapitalize", "headers", "dir", "fill", "stroke", "focusable", "blocking",
    ];

    private static readonly ImmutableHashSet<string> Schemes = ["https", "http", "mailto", "tel"];

    [Fact]
    public void Every_page_holds_only_what_a_page_may_hold()
    {
        var parser = new HtmlParser();
        var faults = new List<string>();
        foreach (var name in site.Names.Where(n => n.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var document = parser.ParseDocument(File.ReadAllText(Path.Combine(site.Output, name)));
            faults.AddRange(document.All.SelectMany(Faults).Select(f => $"{name}: {f}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal).Take(40)));
    }

    [Fact]
    public void No_file_is_of_a_kind_that_runs_beside_those_of_the_theme() =>
        Assert.DoesNotContain(site.Names, n => Path.GetExtension(n) is ".html" or ".htm" or ".xhtml" or ".svg" or ".js" or ".mjs" or ".css" or ".wasm" or ".xsl"
            && !(n.EndsWith(".html", StringComparison.Ordinal) && (n.EndsWith("/index.html", StringComparison.Ordinal) || n is "index.html" or "404.html"))
            && !n.StartsWith("assets/", StringComparison.Ordinal) && !n.EndsWith("/qr.svg", StringComparison.Ordinal) && n is not ("sok/index/kunskapsbanken-lunr.js" or "sok/index/kunskapsbanken-lunr-worker.js"));

    [Fact]
    public void A_redirect_file_leads_within_the_site() =>
        Assert.All(File.ReadLines(Path.Combine(site.Output, "_redirects")), line => Assert.Matches("^/[A-Za-z0-9/._~-]+ /[a-z0-9/-]+/ 301!$", line));

    [Fact]
    public void Most_attempts_are_refused_with_a_diagnostic() => Assert.InRange(site.Refused.Values.Sum(), 100, int.MaxValue);

    private static IEnumerable<string> Faults(IElement element)
    {
        if (!Elements.Contains(element.LocalName))
            yield return $"<{element.LocalName}>";
        if (element.LocalName == "script" && !IsData(element) && (element.TextContent.Length > 0 || element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true))
            yield return $"script: {element.OuterHtml}";
        if (element.LocalName == "meta" && element.GetAttribute("http-equiv") is { } directive && directive != "refresh")
            yield return element.OuterHtml;
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            if (!Attributes.Contains(name.ToLowerInvariant()) && !name.StartsWith("aria-", StringComparison.Ordinal) && !name.StartsWith("data-", StringComparison.Ordinal))
                yield return $"<{element.LocalName} {name}>";
            if (name is "href" or "src" or "action" && !IsAllowed(attribute.Value))
                yield return $"{name}={attribute.Value}";
        }
    }

    /// <summary>A block of data that no browser runs, and that nothing in it can end.</summary>
    private static bool IsData(IElement script)
    {
        if (script.GetAttribute("type") != "application/ld+json" || script.HasAttribute("src") || script.TextContent.Contains('<', StringComparison.Ordinal))
            return false;
        using var json = JsonDocument.Parse(script.TextContent);
        return json.RootElement.ValueKind == JsonValueKind.Object;
    }

    /// <summary>As a browser resolves it (WHATWG URL), against the site's own address.</summary>
    private static bool IsAllowed(string address)
    {
        var url = new Url(new Url("https://kunskapsbanken.example/"), address);
        return Schemes.Contains(url.Scheme);
    }
}

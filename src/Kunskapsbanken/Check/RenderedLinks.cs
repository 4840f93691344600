using System.Collections.Concurrent;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Links;
using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Internal;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Links.Urls;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Check;

/// <summary>
/// Every reference of every finished page, read as the page is made and judged when all pages are there. Pages that are as they
/// were have been judged before; they are read again only when something that they may point to has gone.
/// </summary>
public sealed class RenderedLinks
{
    private readonly ConcurrentDictionary<string, PageReferences> made = new(StringComparer.Ordinal);
    private readonly IReadOnlyCollection<Output> outputs;
    private readonly Url root;
    private readonly ILookup<string, AuthoredLink> authored;
    private readonly Func<string, string> template;
    private readonly SiteMap site;
    private readonly InternalJudge judge;
    private string folder = "";

    private RenderedLinks(IReadOnlyCollection<Output> outputs, Url root, ILookup<string, AuthoredLink> authored, Func<string, string> template)
    {
        (this.outputs, this.root, this.authored, this.template) = (outputs, root, authored, template);
        site = new(outputs.Select(o => o.Path), f => IsPage(f) ? made.GetOrAdd(f, ReadFile).Anchors : null);
        judge = new(site, root);
    }

    /// <param name="baseUrl">The site's own address.</param>
    /// <param name="authored">Links that authors have written to the site's own pages by their whole address.</param>
    /// <param name="template">The name of the template that made a file.</param>
    public static RenderedLinks Of(IReadOnlyCollection<Output> outputs, string? baseUrl, IEnumerable<AuthoredLink> authored, Func<string, string> template)
    {
        var root = Url.Parse((baseUrl ?? SiteChecker.Nowhere.ToString()).TrimEnd('/') + "/") ?? SiteChecker.Nowhere;
        return new(outputs, root, authored.ToLookup(l => l.Written, StringComparer.Ordinal), template);
    }

    /// <summary>Reads a file that has been made. Safe to call from any thread.</summary>
    public void Read(Output output, ReadOnlyMemory<byte> bytes)
    {
        if (IsPage(output.Path))
            made[output.Path] = Read(output.Path, Encoding.UTF8.GetString(bytes.Span));
    }

    /// <param name="written">Where the files are.</param>
    /// <param name="lost">The files that the site has lost since it was last judged.</param>
    public ImmutableArray<Diagnostic> Check(string written, IEnumerable<string> lost, CancellationToken stop)
    {
        folder = written;
        // No page points to a shard of the index, whose names change with what they hold.
        if (lost.Any(f => !f.StartsWith(SearchFiles.Folder + "/", StringComparison.Ordinal)))
            Parallel.ForEach(outputs.Where(o => IsPage(o.Path) && !made.ContainsKey(o.Path)), o => made[o.Path] = ReadFile(o.Path));
        var pages = made.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new CheckedPage(p.Key, p.Value)).ToArray();
        // A link in the layout stands on every page: it is told once, at the first.
        return
        [
            .. SiteChecker.Check(pages, site, root, stop).Broken
                .GroupBy(b => (b.Reference.Address, b.Reference.Place))
                .SelectMany(g => authored.Contains(g.Key.Address) ? AtAuthors(g.Key.Address) : [AtTemplate([.. g])]),
        ];
    }

    private IEnumerable<Diagnostic> AtAuthors(string address) =>
        authored[address].Select(l => Errors.BrokenLink(l.File, l.Span, l.Written, []));

    private Diagnostic AtTemplate(BrokenReference[] broken)
    {
        var first = broken[0];
        return Errors.BrokenTemplateLink(first.File, first.Reference.Span, $"<{first.Reference.Place}>", first.Reference.Address, broken.Length - 1, template(first.File));
    }

    private static bool IsPage(string file) => file.EndsWith(".html", StringComparison.Ordinal);

    private PageReferences ReadFile(string file) => Read(file, File.ReadAllText(Path.Combine(folder, file)));

    private PageReferences Read(string file, string html) => SiteChecker.WithoutSettled(new(file, HtmlReferences.Read(html)), judge);
}

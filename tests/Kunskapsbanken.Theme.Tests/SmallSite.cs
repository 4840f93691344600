using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Theme.Tests;

/// <summary>A site in memory: records in, pages out, no disk.</summary>
internal sealed class SmallSite
{
    public const string Head = "status: published\npage_owner: {organisation: skl, role: redaktionen}\nlast_reviewed: 2018-01-15\n";

    private static readonly StandardTheme Theme = new();

    private readonly Dictionary<string, Page> pages;
    private readonly SiteFrame frame;

    public SmallSite(params (string Path, string Text)[] files)
        : this(new Settings(), files)
    {
    }

    public SmallSite(Settings settings, params (string Path, string Text)[] files)
    {
        var problems = new List<Diagnostic>();
        var records = new Dictionary<RecordKey, ParsedRecord>();
        var parser = new RecordParser();
        var results = new List<ParseResult>();
        foreach (var (path, text) in Common.Concat(files).DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var record = parser.Parse("content", new SourceFile(path, bytes), bytes, problems, out var key);
            Assert.True(record is not null, string.Join('\n', problems));
            records[record.Key] = record;
            results.Add(new(key, record.File, record.Entry, () => Indexing.SearchText.Empty, []));
        }

        var catalogue = Resolver.Resolve(results, problems);
        Assert.DoesNotContain(problems, p => p.IsError);
        var site = new SiteSettings
        {
            Hash = ContentHash.Of("prov"), Title = "Prov", Description = "En provplats.", Publisher = "Provkommunen", BaseUrl = settings.BaseUrl,
            Menu = [new("Exempel", "/exempel/", default)],
        };
        Pages = [.. PagePlan.Of(catalogue, site, k => records[k], null).Select(p => p.Make())];
        pages = Pages.ToDictionary(p => p.Path.Text, StringComparer.Ordinal);
        frame = new(site, Theme.Version, AssetFiles.Of(Theme).Addresses, settings.BasePath, settings.IsIndexed);
    }

    /// <summary>What every record of these tests leans on.</summary>
    public static (string Path, string Text)[] Common { get; } =
    [
        ("organisations/skl.yml", $"title: SKL\nsummary: En intresseorganisation.\n{Head}sources: []\nname: SKL\nkind: interest-organisation\nlevel: national\n"),
        ("organisations/stad.yml", $"title: Staden\nsummary: En kommun.\n{Head}sources: []\nname: Staden\nkind: municipality\nlevel: municipal\n"),
        ("sources/rapport.yml", $"title: Rapporten\nsummary: En källa.\n{Head}sources: []\npublisher: stad\nretrieved: 2018-01-15\n"),
        ("sources/brev.yml", $"title: Brevet\nsummary: En källa.\n{Head}sources: []\nretrieved: 2018-01-15\n"),
        ("concepts/insatser.yml", $"title: Insatser\nsummary: Ett åtgärdsområde.\n{Head}sources: []\nscheme: action-area\npref_label: insatser\ndefinition: Allt.\n"),
    ];

    public ImmutableArray<Page> Pages { get; }

    public string Html(string path) => Theme.Render(pages[path], frame);

    public IHtmlDocument Document(string path) => new HtmlParser().ParseDocument(Html(path));

    /// <summary>A free page with the given text.</summary>
    public static (string Path, string Text) Text(string body) => ("pages/sida.md", $"---\ntitle: Sidan\nsummary: En sida.\n{Head}sources: []\n---\n{body}\n");

    public static (string Path, string Text) Guideline(string fields) => (
        "guidelines/plan.md",
        $"---\ntitle: Planen\nsummary: En plan.\n{Head}sources: [{{source: rapport}}]\ndoc_type: plan\nissuer: stad\ndecided_by: kommunfullmäktige\ndecided_on: 2016\nin_force: in-force\naction_areas: [insatser]\n{fields}---\n");

    public static (string Path, string Text) Practice(string fields, string evidence = "{level: 2}") => (
        "practices/exempel.md",
        $"---\ntitle: Exemplet\nsummary: Ett exempel.\n{Head}sources: [{{source: rapport}}]\nowner: stad\nproblem: Ett problem.\napproach: Ett arbetssätt.\nsuccess_factors: Tålamod.\nchallenges: Tid.\n"
        + $"did_not_work: {{unknown: not-yet-known}}\naction_areas: [insatser]\ntarget_group: {{unknown: not-stated}}\nprofessions: {{unknown: not-stated}}\nevidence: {evidence}\nrisks: {{unknown: illegible}}\n{fields}---\n");

    internal sealed record Settings(string? BaseUrl = null, string BasePath = "", bool IsIndexed = true);
}

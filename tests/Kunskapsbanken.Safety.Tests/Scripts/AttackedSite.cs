using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Safety.Tests.Scripts;
using Kunskapsbanken.Theme;

[assembly: AssemblyFixture(typeof(AttackedSite))]

namespace Kunskapsbanken.Safety.Tests.Scripts;

/// <summary>
/// A site that holds every attempt to get a script past us. What the checks let through is built as anyone's site is; what they
/// refuse as a record's text is put on its page all the same, so that the renderer is seen to hold without them.
/// </summary>
public sealed class AttackedSite : IDisposable
{
    private readonly GoldenCopy site = new();
    private readonly RecordReader reader = new(new DocumentAnalyzer(SiteSearch.Schema));

    public AttackedSite()
    {
        var texts = Attempt.Load("text.txt");
        for (var i = 0; i < texts.Count; i++)
        {
            var fields = Record(texts[i], Attempt.Quoted(texts[i]));
            site.Write($"content/concepts/forsok-{i}.md", IsAccepted($"concepts/forsok-{i}.md", fields) ? fields : Record(texts[i], "Prov"));
        }

        AddAddresses();
        AddRegister();
        AddFiles();
        var report = site.Build();
        Assert.True(report.Written is not null, string.Join('\n', report.Problems.Where(p => p.IsError).Take(10)));
        PutTexts(texts);
    }

    public string Output => site.Output;

    /// <summary>Addresses of the pages that hold attempts.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f))];

    /// <summary>How many attempts of each file were refused with a diagnostic.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    public void Dispose() => site.Dispose();

    private static string Record(string attempt, string field) => $"""
        ---
        title: {field}
        summary: {field}
        status: published
        page_owner: {Owner(field)}
        last_reviewed: 2018-01-15
        sources: [{Source(field)}]
        scheme: risk
        pref_label: {field}
        alt_labels: [{field}]
        license: {field}
        definition: Försök {attempt.Length}.
        ---
        """;

    private static string Owner(string field) => $"{{organisation: trafikrad, role: {field}}}";

    private static string Source(string field) => $"{{source: cykelrapport, locator: {field}, claim: {field}}}";

    private bool IsAccepted(string path, string text)
    {
        var isAccepted = reader.Read("content", new SourceFile(path, Encoding.UTF8.GetBytes(text))).Record is not null;
        if (!isAccepted)
            Refused[path.Split('/')[^1].Split('-')[0]] = Refused.GetValueOrDefault(path.Split('/')[^1].Split('-')[0]) + 1;
        return isAccepted;
    }

    private void AddAddresses()
    {
        var source = File.ReadAllText(site.At("content/sources/cykelrapport.md"));
        foreach (var (attempt, i) in Attempt.Load("yaml.txt").Select((a, i) => (a, i)))
        {
            var address = source.Replace("url: https://cykelverket.example/rapport", $"url: {Attempt.Quoted(attempt)}", StringComparison.Ordinal);
            var alias = source.Replace("retrieved:", $"aliases: [{Attempt.Quoted(attempt)}]\nretrieved:", StringComparison.Ordinal);
            foreach (var (text, name) in new[] { (address, "adress"), (alias, "alias") })
            {
                if (IsAccepted($"sources/{name}-{i}.md", text))
                    site.Write($"content/sources/{name}-{i}.md", text);
            }
        }
    }

    private void AddRegister()
    {
        var lines = new List<string>();
        var text = new StringBuilder("---\ntitle: Länkar\nsummary: Döda länkar.\nstatus: published\npage_owner: {organisation: trafikrad, role: redaktionen}\nlast_reviewed: 2018-01-15\nsources: [{source: cykelrapport}]\n---\n");
        foreach (var (attempt, i) in Attempt.Load("register.txt").Select((a, i) => (a, i)))
        {
            foreach (var (rest, n) in new[] { $"state: broken, archived: {Attempt.Quoted(attempt)}", $"state: ok, moved_to: {Attempt.Quoted(attempt)}", $"state: broken, how: {Attempt.Quoted(attempt)}" }.Select((r, n) => (r, n)))
            {
                var line = $"  - {{url: \"https://dod-{i}-{n}.example/\", {rest}}}";
                var problems = new List<Diagnostic>();
                RegisterReader.Parse($"links:\n{line}\n", "content/links.yml", problems);
                text.Append(CultureInfo.InvariantCulture, $"\n[länk](https://dod-{i}-{n}.example/)\n");
                if (problems.Count == 0)
                    lines.Add(line);
            }
        }

        site.Write("content/pages/lankar.md", text.ToString());
        site.Write("content/links.yml", $"ignore: []\nlinks:\n{string.Join('\n', lines)}\n");
    }

    /// <summary>Files of site/static that are let through; the others would stop the build.</summary>
    private void AddFiles()
    {
        foreach (var attempt in Attempt.Load("file.txt"))
        {
            var file = site.At($"site/static/{attempt}");
            File.WriteAllText(file, $"<script>{Attempt.Call}</script>");
            var problems = new List<Diagnostic>();
            StaticFiles.Load(site.Root, null, problems);
            if (problems.Count > 0)
                File.Delete(file);
        }
    }

    /// <summary>Puts every attempt as the text and as a field of Markdown on its record's page, whatever the checks said of it.</summary>
    private void PutTexts(IReadOnlyList<string> texts)
    {
        var theme = new StandardTheme();
        var settings = SettingsReader.Load(site.Root, null, [])!;
        var library = Library.Read(WorkingFolder.Load(site.At("content"), "content", 1 << 20, null, []), cache: null, 2, CancellationToken.None);
        var catalogue = Resolver.Resolve(library.Results, []);
        var frame = new SiteFrame(settings, theme.Version, AssetFiles.Of(theme).Addresses, "", isIndexed: true);
        var markdown = new MarkdownReader();
        var pages = PagePlan.Of(catalogue, settings, library.Record, edition: null);
        var addresses = new List<string>();
        foreach (var planned in pages.Where(p => p.Entry is not null))
        {
            addresses.Add(planned.Path.Text);
            if (!planned.Entry!.Key.Id.StartsWith("forsok-", StringComparison.Ordinal))
                continue;
            var text = texts[int.Parse(planned.Entry.Key.Id["forsok-".Length..], CultureInfo.InvariantCulture)];
            var problems = new List<Diagnostic>();
            var body = markdown.Read(text, TextOrigin.Lines(1), new RecordText("content/concepts/prov.md", "concepts/prov.md", problems));
            // A link to a record that is not there stops every build; a page has no cards for it.
            body = body with { Slots = [.. body.Slots.Where(s => s.Link.Target is null)] };
            if (problems.Any(p => p.IsError))
                Refused["text"] = Refused.GetValueOrDefault("text") + 1;
            var page = (RecordPage)planned.Make();
            var record = (Concept)page.Record.Record with { Definition = Authored<Prose>.Known(new(System.Text.Encoding.UTF8.GetBytes(text), body), Span.None) };
            File.WriteAllText(Path.Combine(Output, planned.Path.File), theme.Render(page with { Record = page.Record with { Record = record, Body = body } }, frame));
        }

        Pages = [.. addresses, .. pages.Where(p => p.Entry is null && !p.Path.Text.StartsWith("/hjalp/", StringComparison.Ordinal)).Select(p => p.Path.Text)];
    }
}

using Kunskapsbanken.Indexing;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Editions;

/// <summary>An edition whose records are open: its pages and redirects, ready to be made.</summary>
internal sealed class EditionPlan
{
    private readonly Dictionary<string, Func<ReadOnlyMemory<byte>>> makers = new(StringComparer.Ordinal);
    private readonly HashSet<string> held;
    private readonly EditionContent content;
    private readonly Lazy<ImmutableArray<Output>> search;
    private readonly ImmutableArray<EditionFile> ownFiles;

    public EditionPlan(EditionInfo info, SiteFrame site, ITheme theme, ImmutableArray<PlannedPage> pages, EditionContent content)
    {
        Pages = pages;
        this.content = content;
        held = pages.Select(p => p.Path.File).ToHashSet(StringComparer.Ordinal);
        Redirects = [.. SiteFiles.RedirectPages(content.Catalogue).Where(r => held.Add(r.From.File))];
        Frame = site.ForEdition(info, Holds);
        var files = ImmutableArray.CreateBuilder<EditionFile>();
        foreach (var page in pages)
        {
            foreach (var output in PageFiles.Of(page, Frame, theme).All())
                Add(output, output.Path == page.Path.File ? EditionFileKind.Page : EditionFileKind.Data, page.Entry?.Key);
        }

        foreach (var companion in CompanionFiles.Of(content.Catalogue, content.Records, Frame))
            Add(companion, EditionFileKind.Data, null);
        var records = pages.Where(p => p.Entry is not null).ToDictionary(p => p.Path, p => p.Entry!.Key);
        foreach (var (from, to) in Redirects)
            Add(SiteFiles.Redirect(from, to, Frame), EditionFileKind.Redirect, records[to]);
        ownFiles = files.ToImmutable();
        // Made only when the edition is new or a file of the index is missing: a page can be made again without it.
        search = new(() => [.. SearchFiles.Of(content.Catalogue, content.Search, Frame).Files.Select(Kept)]);

        // Each is made at two addresses: where the edition stands, and where it stood.
        static Output Kept(Output once)
        {
            var bytes = once.Make();
            return once with { Make = () => bytes };
        }

        void Add(Output output, EditionFileKind kind, RecordKey? record)
        {
            makers.Add(output.Path, output.Make);
            files.Add(new(output.Path, output.Key, kind, record));
        }
    }

    public SiteFrame Frame { get; }

    public ImmutableArray<PlannedPage> Pages { get; }

    public ImmutableArray<(PagePath From, PagePath To)> Redirects { get; }

    public ImmutableArray<EditionFile> Files => [.. ownFiles, .. search.Value.Select(s => new EditionFile(s.Path, s.Key, EditionFileKind.Data, null))];

    /// <summary>Safe to call from any thread.</summary>
    public ReadOnlyMemory<byte> Make(string path) => makers.TryGetValue(path, out var make) ? make() : search.Value.First(s => s.Path == path).Make();

    /// <summary>Everything that the edition needs in a folder that is opened without a web server.</summary>
    public IEnumerable<Output> Offline(ITheme theme)
    {
        var data = ownFiles.Where(f => f.Kind == EditionFileKind.Data).Select(f => new Output(f.Path, f.Key, () => Make(f.Path)));
        var pages = Pages.Select(p => new Output(p.Path.File, p.Key, () => Encoding.UTF8.GetBytes(theme.Render(p.Make(), Frame.ForOffline(p.Path)))));
        var redirects = Redirects.Select(r => SiteFiles.Redirect(r.From, r.To, Frame.ForOffline(r.From)));
        return data.Concat(pages).Concat(redirects).Concat(SearchFiles.Of(content.Catalogue, content.Search, Frame.ForOffline(new("/sok/"))).Files).Concat(AssetFiles.Of(theme, Frame.Settings.Look).Files);
    }

    /// <summary>Permanent addresses are written without their last slash.</summary>
    private bool Holds(PagePath path) => held.Contains(path.File) || (!path.Text.EndsWith('/') && held.Contains($"{path.File}/index.html"));
}

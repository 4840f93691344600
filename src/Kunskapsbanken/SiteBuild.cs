using Kunskapsbanken.Check;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editing.Schemas;
using Kunskapsbanken.Editions;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Render.OpenData;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Write;

namespace Kunskapsbanken;

/// <summary>The way from content to site: Load → Parse → Resolve → Check → Render → Write.</summary>
public static class SiteBuild
{
    /// <param name="write">False to stop after the checks.</param>
    public static BuildReport Run(BuildOptions options, bool write, CancellationToken cancel)
    {
        var problems = new List<Diagnostic>();
        var clock = new StageClock();
        var cache = new BuildCache(options.State);
        var writer = new SiteWriter(options.Output, options.State);
        if (SettingsReader.Load(options.Root, options.BaseUrl, problems) is not { } settings)
            return Report(problems, null, clock, null);
        // On another core while files are listed: what was read before, and the model, which is slow to find by reflection.
        var kept = Task.Run(() => clock.Time("cache", cache.Records), CancellationToken.None);
        var model = Task.Run(() => FieldTable.ClaimSource, CancellationToken.None);
        var tree = clock.Time("load", () => WorkingFolder.Load(options.Content, "content", settings.MaxRecordBytes, cache.Stamps, problems));
        var isOfToday = tree.Schema == Migrations.VersionAfter(options.Migrations);
        tree = Migrations.ApplyToWorking(tree, options.Migrations, problems);
        var files = StaticFiles.Load(options.Root, cache.StaticStamps, problems);
        var register = RegisterReader.Load(options.Content, ContentLinks.RegisterName, problems);
        var input = InputOf(options, settings, tree, files, register, cache);
        if (write && problems.Count == 0 && cache.Last(input) is { } last && writer.Shows(last.Site))
            return last.Report with { Stages = clock.Stages, Elapsed = clock.Elapsed };

        // Read on another core while the records are: it is first needed when they are done.
        var earlier = write ? Task.Run(() => EarlierIndex(cache, writer), cancel) : null;
        using var records = kept.GetAwaiter().GetResult();
        model.GetAwaiter().GetResult();
        var library = clock.Time("parse", () => Library.Read(tree, records, options.Jobs, cancel));
        problems.AddRange(library.Results.SelectMany(r => r.Problems));
        var catalogue = clock.Time("resolve", () => Resolver.Resolve(library.Results, problems, settings.Without));
        var (assets, addresses) = AssetFiles.Of(options.Theme, settings.Look);
        var site = new SiteFrame(settings, options.Theme.Version, addresses, BasePathOf(settings), options.IsIndexed);
        // The index needs the records and where their pages stand, nothing of the pages: it is made while they are planned.
        var index = write && !problems.Any(p => p.IsError) ? Task.Run(() => clock.Time("index", Index), cancel) : null;
        var editions = clock.Time("editions", () => Editions(options, settings, catalogue, library, records, cache, problems, cancel));
        var pages = clock.Time("plan", () => PagePlan.Of(catalogue, settings, library.Take, edition: null, new(register, options.Today), editions.View).AddRange(editions.Pages()).Add(DataPage.Plan(catalogue, settings)));
        problems.AddRange(clock.Time("check", () => Check(catalogue, pages, files, settings, options)));
        problems.AddRange(DeadLinks(catalogue, library, register, settings, options));
        pages = pages.Add(EditorialPage.Of(catalogue, problems).Planned());
        // Likewise: what was read is kept whether or not a site comes of it.
        var saving = Task.Run(() => cache.Save(records, library), CancellationToken.None);
        var report = index is not null && !problems.Any(p => p.IsError) ? Publish(index) : Report(problems, catalogue, clock, null);
        saving.GetAwaiter().GetResult();
        index?.GetAwaiter().GetResult();
        return report;

        (SearchBuild Search, ShownSite? Shown) Index()
        {
            var (snapshot, shown) = earlier!.GetAwaiter().GetResult();
            var built = snapshot is null ? null : new EarlierIndex(snapshot, name => records.Find(name)?.Search(), shown!);
            return (SearchFiles.Of(catalogue, library.Search, site, library.SearchVersion, built), shown);
        }

        BuildReport Publish(Task<(SearchBuild, ShownSite?)> index)
        {
            var frame = site.With(ExtentOf(pages, options));
            var (search, shown) = index.GetAwaiter().GetResult();
            if (!search.HasWholeIndex && settings.MaxLunrIndexBytes > 0)
                problems.Add(Errors.NoWholeIndex("site/site.yml", settings.MaxLunrIndexBytes));
            var outputs = clock.Time("files", () => Files(catalogue, pages, library, files, search, editions, settings, frame, assets, shown, options));
            var links = RenderedLinks.Of(outputs, settings.BaseUrl, AuthoredLink.OfOwn(catalogue, settings.BaseUrl), f => TemplateOf(pages, f));
            var written = clock.Time("write", () => writer.Write(outputs, options.Jobs, cancel, links.Read, (folder, lost) => Accept(links, folder, lost)));
            var published = Report(problems, catalogue, clock, written) with { Preview = written is not null && isOfToday ? new(options, settings, pages, frame) : null };
            if (written is not null)
            {
                Parallel.Invoke(
                    () => cache.SaveSearch(search.Snapshot),
                    () => cache.SaveLast(InputOf(options, settings, tree, files, register, cache), published));
            }

            return published;
        }

        bool Accept(RenderedLinks rendered, string folder, IEnumerable<string> lost)
        {
            problems.AddRange(clock.Time("links", () => rendered.Check(folder, lost, cancel)).Select(editions.Soften));
            return !problems.Any(p => p.IsError);
        }
    }

    /// <summary>A hash over all that a build depends on: equal input, equal site and equal report.</summary>
    private static ContentHash InputOf(BuildOptions options, SiteSettings settings, ContentTree tree, ContentTree files, LinkRegister register, BuildCache cache) => new KeyBuilder()
        .Add(BuildCache.Version).Add(options.Theme.Version).Add(settings.Hash).Add(tree.Hash).Add(files.Hash)
        .Add(options.Edition).Add(EditionPins.Now(cache.EditionPins, options.Content))
        .Add(options.IsIndexed ? "index" : "noindex").Add(options.Today.ToString("O", CultureInfo.InvariantCulture)).Add(RegisterText.Render(register))
        .ToHash();

    private static List<Diagnostic> Check(Catalogue catalogue, ImmutableArray<PlannedPage> pages, ContentTree files, SiteSettings settings, BuildOptions options) =>
        [.. CatalogueChecks.Check(catalogue, options.Today), .. LinkCheck.Check(catalogue, pages, files, settings), .. TextCheck.Check(settings, options.Theme)];

    private static PublishedEditions Editions(
        BuildOptions options, SiteSettings settings, Catalogue catalogue, Library library, RecordCache records, BuildCache cache, List<Diagnostic> problems, CancellationToken cancel) =>
        options.Edition == PublishedEditions.Current
            ? PublishedEditions.NoEditions
            : PublishedEditions.Read(
                options.Content, catalogue, library, new(settings.MaxRecordBytes, options.Jobs, options.Migrations, records, cancel), cache.Editions, cache.EditionPins, options.Edition, problems);

    /// <summary>Warnings only: that another site has gone must not keep this one from being published. "kb links" is what fails.</summary>
    private static IEnumerable<Diagnostic> DeadLinks(Catalogue catalogue, Library library, LinkRegister register, SiteSettings settings, BuildOptions options)
    {
        if (register.Entries.Count + register.Ignores.Length == 0)
            return [];
        var links = AuthoredLink.Of(catalogue, settings.BaseUrl).ToList();
        return LinkDiagnostics.Check(links, k => library.Record(k).Record, register, register, new(FailOnNewBreak: false, WarnDays: int.MaxValue), options.Today)
            .Concat(LinkDiagnostics.CheckIgnores(register, ContentLinks.RegisterName, [.. links.Select(l => l.Address)], options.Today));
    }

    private static (IndexSnapshot? Snapshot, ShownSite? Shown) EarlierIndex(BuildCache cache, SiteWriter writer) =>
        cache.Search() is { } snapshot && writer.Shown() is { } shown ? (snapshot, shown) : default;

    private static SiteExtent ExtentOf(ImmutableArray<PlannedPage> pages, BuildOptions options) =>
        new([.. options.Theme.OptionalPages.Where(o => pages.All(p => p.Path != o))], ((DataPage)pages.First(p => p.Path == DataPage.Address).Make()).Feeds);

    private static List<Output> Files(
        Catalogue catalogue, ImmutableArray<PlannedPage> pages, Library library, ContentTree files, SearchBuild search, PublishedEditions editions, SiteSettings settings,
        SiteFrame frame, ImmutableArray<Output> assets, ShownSite? shown, BuildOptions options)
    {
        var companions = Task.Run(() => CompanionFiles.Of(catalogue, library.Record, frame).ToList());
        var others = Task.Run(() => SiteFiles.All(catalogue, pages, frame).ToList());
        var overview = (LinksPage)pages.First(p => p.Path == LinksPage.Address).Make();
        var pageFiles = pages.Select(p => PageFiles.Of(p, frame, options.Theme)).ToList();
        IEnumerable<Output> all =
        [
            // Its bytes wait since it was made, and are let go as they are written.
            .. search.Files,
            .. pageFiles.Where(p => p.Data is null).Select(p => p.Html),
            .. OpenDataFiles.WithPages(pageFiles.Where(p => p.Data is not null), frame, shown),
            .. files.Files.Select(f => new Output(f.Path, f.Hash, f.Read)),
            .. assets,
            .. LinkFiles.Of(overview, frame),
            .. companions.GetAwaiter().GetResult(),
            .. SchemaFiles.Published(),
            .. OpenDataFiles.Of(catalogue, frame),
            .. others.GetAwaiter().GetResult(),
        ];
        // A redirect never hides a page: the first file of a path is the one that is kept. And what is a file can't be a folder too,
        // as an old address below robots.txt would have it.
        var kept = new HashSet<string>(StringComparer.Ordinal);
        List<Output> outputs = [.. all.Where(o => kept.Add(o.Path))];
        var paths = kept.GetAlternateLookup<ReadOnlySpan<char>>();
        outputs.RemoveAll(o => IsBelowFile(o.Path) && kept.Remove(o.Path));
        outputs.AddRange(editions.Outputs(settings, frame, options.Theme, options.Jobs, kept));
        return outputs;

        bool IsBelowFile(string path)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (paths.Contains(path.AsSpan(0, slash)))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The name of what made a file: that of its page's type, or of its record's.</summary>
    private static string TemplateOf(ImmutableArray<PlannedPage> pages, string file) => pages.FirstOrDefault(p => p.Path.File == file)?.Make() switch
    {
        RecordPage page => page.Record.Record.GetType().Name,
        { } page => page.GetType().Name,
        null => "SiteFiles",
    };

    /// <summary>A site may lie in a folder of its host: then that folder stands before every address.</summary>
    private static string BasePathOf(SiteSettings settings) =>
        settings.BaseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";

    private static BuildReport Report(List<Diagnostic> problems, Catalogue? catalogue, StageClock clock, WriteResult? written) => new(
        [.. problems.Order()],
        catalogue?.Entries.CountBy(r => CollectionInfo.Of(r.Key.Collection).Folder).ToImmutableSortedDictionary(StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, int>.Empty,
        clock.Stages,
        written)
    {
        Elapsed = clock.Elapsed,
    };
}

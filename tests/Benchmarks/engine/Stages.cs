using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Kunskapsbanken.Check;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Benchmarks.Engine;

/// <summary>
/// Each stage of a clean build alone, in a warm process, with what came before it given: what a change to the code of one stage is
/// worth, and what it allocates.
/// </summary>
[InProcess]
[WarmupCount(2)]
[IterationCount(5)]
[InvocationCount(1)]
[MemoryDiagnoser]
public class Stages
{
    private static readonly DateOnly Today = new(2018, 3, 1);

    private readonly StandardTheme theme = new();
    private string folder = "";
    private SiteSettings settings = null!;
    private ContentTree tree = null!;
    private ContentTree files = null!;
    private Library library = null!;
    private Catalogue catalogue = null!;
    private ImmutableArray<PlannedPage> pages;
    private SiteFrame frame = null!;

    [Params(1000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        folder = Directory.CreateTempSubdirectory("kb-stages-").FullName;
        Corpus.Write(folder, Records);
        settings = SettingsReader.Load(folder, baseUrl: null, [])!;
        tree = Load();
        files = StaticFiles.Load(folder, stampFile: null, []);
        library = Parse();
        catalogue = Resolve();
        pages = Plan();
        frame = new(settings, theme.Version, AssetFiles.Of(theme, settings.Look).Addresses, "", isIndexed: true);
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public ContentTree Load() => WorkingFolder.Load(Path.Combine(folder, "content"), "content", settings.MaxRecordBytes, stampFile: null, []);

    [Benchmark]
    public Library Parse() => Library.Read(tree, cache: null, jobs: 1, CancellationToken.None);

    [Benchmark]
    public Catalogue Resolve() => Resolver.Resolve(library.Results, []);

    [Benchmark]
    public ImmutableArray<PlannedPage> Plan() => PagePlan.Of(catalogue, settings, library.Record, edition: null);

    [Benchmark]
    public int Check() => CatalogueChecks.Check(catalogue, Today).Count() + LinkCheck.Check(catalogue, pages, files, settings).Count();

    [Benchmark]
    public SearchBuild Index() => SearchFiles.Of(catalogue, library.Search, frame);

    [Benchmark]
    public long Render() => pages.SelectMany(p => PageFiles.Of(p, frame, theme).All()).Sum(f => (long)f.Make().Length);
}

using Kunskapsbanken.Check;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;
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
        if (SettingsReader.Load(Path.Combine(options.Root, "site", "site.yml"), "site/site.yml", options.BaseUrl, problems) is not { } settings)
            return Report(problems, null, clock, null);
        var tree = clock.Time("load", () => WorkingFolder.Load(options.Content, "content", settings.MaxRecordBytes, problems));
        var results = clock.Time("parse", () => Parse(tree, options.Jobs, cancel));
        problems.AddRange(results.SelectMany(r => r.Problems));
        var catalogue = clock.Time("resolve", () => Resolver.Resolve(results, problems));
        clock.Time("check", () => { problems.AddRange(Checks.Check(catalogue, options.Today)); return true; });
        var outputs = clock.Time("plan", () => Plan(catalogue, settings, options, problems));
        if (!write || problems.Any(p => p.IsError))
            return Report(problems, catalogue, clock, null);
        var written = clock.Time("write", () => new SiteWriter(options.Output, options.State).Write(outputs, options.Jobs, cancel));
        return Report(problems, catalogue, clock, written);
    }

    private static ParseResult[] Parse(ContentTree tree, int jobs, CancellationToken cancel)
    {
        var results = new ParseResult[tree.Files.Length];
        Parallel.For(
            0,
            results.Length,
            new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancel },
            () => new RecordParser(),
            (i, _, parser) =>
            {
                results[i] = parser.Parse(tree.Name, tree.Files[i]);
                return parser;
            },
            _ => { });
        return results;
    }

    private static List<Output> Plan(Catalogue catalogue, SiteSettings settings, BuildOptions options, List<Diagnostic> problems)
    {
        var pages = PagePlan.Of(catalogue, settings, edition: null);
        LinkCheck.Check(catalogue, pages, settings, problems);
        var (assets, addresses) = AssetFiles.Of(options.Theme);
        var frame = new SiteFrame(settings, options.Theme.Version, addresses, BasePathOf(settings), options.IsIndexed);
        // A redirect never hides a page: the first file of a path is the one that is kept.
        return [.. pages.SelectMany(p => PageFiles.Of(p, frame, options.Theme)).Concat(assets).Concat(SiteFiles.All(catalogue, pages, frame)).DistinctBy(o => o.Path)];
    }

    /// <summary>A site may lie in a folder of its host: then that folder stands before every address.</summary>
    private static string BasePathOf(SiteSettings settings) =>
        settings.BaseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";

    private static BuildReport Report(List<Diagnostic> problems, Catalogue? catalogue, StageClock clock, WriteResult? written) => new(
        [.. problems.Order()],
        catalogue?.Records.CountBy(r => CollectionInfo.Of(r.Key.Collection).Folder).ToImmutableSortedDictionary(StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, int>.Empty,
        clock.Stages,
        written);
}

using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Kunskapsbanken.Benchmarks;
using Kunskapsbanken.Theme;
using Kunskapsbanken.Tests.Relevance;
using Microsoft.Playwright;

namespace Kunskapsbanken.Search.Benchmark;

/// <summary>Runs every engine on the same records and writes what was measured as a document.</summary>
internal sealed class Comparison(int[] sizes, Engine[] engines)
{
    private static readonly string[] Queries = ["plan", "våldsbejakande extremism"];

    public static readonly string RepositoryRoot = Path.GetFullPath(
        typeof(Comparison).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == nameof(RepositoryRoot)).Value!);

    public async Task<int> RunAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Asking.LaunchAsync(playwright);
        var (builds, answers) = (new StringBuilder(), new StringBuilder());
        foreach (var size in sizes)
            await InFolderAsync(folder => CompareAsync(size, folder, browser, builds, answers));
        var relevance = new StringBuilder();
        await InFolderAsync(folder => Relevance.CompareAsync(engines, folder, browser, relevance));
        var script = AnswerHost.SizeOf(new StandardTheme().Assets.Single(a => a.Name == "js/search.js").Bytes.ToArray());
        Console.Write(Text($"""
            # Search, measured

            `tests/Benchmarks/search/run` writes this file: the same records, the same machine, one engine at a time, in one run.

            {DateTime.UtcNow:yyyy-MM-dd}, commit {Commit()}; {RuntimeInformation.OSDescription.Split(' ')[0]} {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores shared with others, .NET {Environment.Version}, Chromium {browser.Version.Split('.')[0]}.

            ## Building

            Records of about 7 KB with Swedish-like words and compounds (`tests/Benchmarks/Corpus.cs`). Whole processes: start, reading the records, writing the files.
            Ours and lunr.js read JSON, Pagefind reads HTML.

            | records | engine | wall s | CPU s | peak MB | files | all files, gzip MB |
            |---|---|---|---|---|---|---|
            {builds}
            ## Asking, in Chromium

            First query: all that an empty cache fetches, from script to ten excerpts (lunr.js has none). The search page of this site adds its own script, {script / 1024.0:0.0} KB.
            Warm: the same query again, middle of 50; then with the first ten results and their excerpts.

            | records | engine | query | found | first query, gzip KB | warm ms | with ten results ms |
            |---|---|---|---|---|---|---|
            {answers}
            ## Relevance

            The judged searches of `tests/relevance` over the repository's own content. Recall counts all results; nDCG and false matches the first ten.

            | engine | recall | nDCG@10 | false matches | found |
            |---|---|---|---|---|
            {relevance}
            """));
        return 0;
    }

    private async Task CompareAsync(int size, string folder, IBrowser browser, StringBuilder builds, StringBuilder answers)
    {
        Generate(size, folder);
        foreach (var engine in engines)
        {
            var build = BuildIn(engine, folder);
            var files = Directory.GetFiles(Path.Combine(folder, engine.Name), "*", SearchOption.AllDirectories);
            builds.Append(Text($"| {size} | {engine.Title} | {build.Wall.TotalSeconds:0.0} | {build.Cpu.TotalSeconds:0.0} | {build.PeakMegabytes} | {files.Length} | {files.Sum(f => AnswerHost.SizeOf(File.ReadAllBytes(f))) / 1048576.0:0.00} |\n"));
            await using var host = await HostAsync(folder);
            var asking = new Asking(browser, host);
            foreach (var query in Queries)
            {
                var (bytes, found) = await asking.FirstAsync(engine.Name, query);
                var (shown, alone) = await asking.WarmAsync(engine.Name, query);
                answers.Append(Text($"| {size} | {engine.Title} | {query} | {found} | {bytes / 1024.0:0} | {alone:0.0} | {shown:0.0} |\n"));
            }
        }
    }

    /// <summary>As many records as asked for, all of the same kind and size: not those that they refer to.</summary>
    public static int Generate(int size, string folder)
    {
        Corpus.Write(folder, size);
        var documents = new JudgedCorpus(Path.Combine(folder, "content")).Documents;
        Engine.WriteInput(documents.Where(d => d["id"].StartsWith("practices/", StringComparison.Ordinal)), folder);
        return 0;
    }

    public static Task<AnswerHost> HostAsync(string folder) => AnswerHost.StartAsync(new()
    {
        ["engines"] = Path.Combine(AppContext.BaseDirectory, "engines"),
        ["packages"] = Engine.Packages,
        ["ours"] = Path.Combine(folder, "ours"),
        ["lunr"] = Path.Combine(folder, "lunr"),
        ["pagefind"] = Path.Combine(folder, "pagefind"),
    });

    public static Measurement BuildIn(Engine engine, string folder)
    {
        var output = Directory.CreateDirectory(Path.Combine(folder, engine.Name)).FullName;
        var measured = engine.Build(folder, output);
        return measured.TimedOut || Directory.GetFileSystemEntries(output).Length == 0 ? throw new InvalidOperationException($"{engine.Title} did not finish: {measured.Output}") : measured;
    }

    private static async Task InFolderAsync(Func<string, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("kb-search-bench-");
        try
        {
            await work(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Commit() => Measurement.Of("git", ["describe", "--always", "--dirty"], RepositoryRoot).Output.Trim();
}

using System.Globalization;
using System.Runtime.InteropServices;
using Kunskapsbanken.Benchmarks;
using Kunskapsbanken.Links.Tests.Corpus;

namespace Kunskapsbanken.Links.Benchmark;

/// <summary>Generates the folders, runs every checker on each, and scores them against the answer key.</summary>
internal static class Comparison
{
    public static int Run(int[] sizes)
    {
        Console.WriteLine("| pages | checker | wall s | CPU s | MB | recall | precision | right page |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("kb-links-bench-").FullName;
            try
            {
                Ours.Generate(folder, size);
                var key = Key(size);
                foreach (var checker in Checkers())
                    Report(size, checker, folder, key);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static IEnumerable<Checker> Checkers()
    {
        var self = Path.Combine(AppContext.BaseDirectory, "Links.Benchmark.dll");
        var modules = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../node_modules/.bin"));
        yield return new("kb links", "dotnet", f => [self, "ours", f], Findings.OfOurs);
        if (!Directory.Exists(modules))
        {
            Console.Error.WriteLine("npm ci --ignore-scripts has not been run here: only our own checker is measured.");
            yield break;
        }

        yield return new("linkinator", Path.Combine(modules, "linkinator"), _ => [".", "--recurse", "--check-css", "--check-fragments", "--format", "json", "--skip", "^https?://exempel"], Findings.OfLinkinator);
        yield return new("hyperlink", Path.Combine(modules, "hyperlink"), _ => ["index.html", "--root", ".", "-r", "-i"], Findings.OfHyperlink);
    }

    private static void Report(int size, Checker checker, string folder, Dictionary<string, HashSet<string>> key)
    {
        var run = Measurement.Of(checker.Program, checker.Arguments(folder), folder);
        var found = run.TimedOut ? [] : checker.Read(run.Output);
        var reported = found.Select(f => f.Target).ToHashSet(StringComparer.Ordinal);
        var hits = reported.Count(key.ContainsKey);
        var pages = found.Where(f => key.TryGetValue(f.Target, out var pages) && pages.Contains(f.Page)).Select(f => f.Target).ToHashSet(StringComparer.Ordinal).Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {checker.Name}{(run.TimedOut ? " (stopped)" : "")} | {run.Wall.TotalSeconds:0.0} | {run.Cpu.TotalSeconds:0.0} | {run.PeakMegabytes} | {(double)hits / key.Count:0.000} | {(reported.Count == 0 ? 0 : (double)hits / reported.Count):0.000} | {(double)pages / key.Count:0.000} |"));
    }

    /// <summary>Broken target → the pages that name it.</summary>
    private static Dictionary<string, HashSet<string>> Key(int size)
    {
        var key = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var expected in GeneratedSite.Of(size, isGentle: true).Key)
        {
            var address = expected.Class == "srcdoc" ? expected.Address.Split('\'')[1] : expected.Address;
            var target = Findings.Target(address, expected.File, expected.Class.StartsWith("base-", StringComparison.Ordinal));
            ref var pages = ref CollectionsMarshal.GetValueRefOrAddDefault(key, target, out _);
            (pages ??= []).Add(Findings.Page(expected.File));
        }

        return key;
    }

    private sealed record Checker(string Name, string Program, Func<string, string[]> Arguments, Func<string, List<Finding>> Read);
}

/// <param name="Page">The page's folder or file, decoded, without slashes at the ends.</param>
/// <param name="Target">Where the reference leads, in the same form; fragment after #.</param>
internal readonly record struct Finding(string Page, string Target);

using System.Globalization;

namespace Kunskapsbanken.Benchmarks.Engine;

/// <summary>
/// Our builds beside Hugo's and Eleventy's: the same records, the same pages, data files and redirects, in the same minutes. What only
/// we do is on top: the search index, schema, links and anchors, QR codes. A build is a process of its own.
/// </summary>
internal static class EngineComparison
{
    private static readonly string Record = Path.Combine("practices", "exempel-1.md");

    /// <param name="kb">The published command.</param>
    /// <param name="eleventy">Eleventy's script, or null to leave it out.</param>
    public static void Run(int records, int runs, string kb, string? eleventy, string work)
    {
        var ours = Path.Combine(work, "kb");
        Corpus.Write(ours, records);
        var contestants = new List<Contestant>
        {
            new("kb", kb, ["build"], ours, ["output", ".output-cache"], (p, t) => File.WriteAllText(Path.Combine(ours, "content", p), t), Path.Combine(ours, "site", "site.yml")),
            Peer("Hugo", "hugo", ["--quiet"], ["public"], Path.Combine("layouts", "_default", "baseof.html")),
        };
        if (eleventy is not null)
            contestants.Add(Peer("Eleventy", "node", [eleventy, "--quiet"], ["public"], Path.Combine("_includes", "page.njk")));
        var original = File.ReadAllText(Path.Combine(ours, "content", Record));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n### {records} records, medians of {runs}\n"));
        Console.WriteLine("| work | generator | wall s | CPU s | MB | × kb, wall | × kb, CPU |\n|---|---|---:|---:|---:|---:|---:|");
        Row("clean build", c => c.Clean());
        Row("nothing changed", _ => { });
        var number = 0;
        Row("one body edited", c => c.Put(Record, $"{original}\nEn rad till om samverkan {++number}.\n"));
        Row("one title edited", c => c.Put(Record, original.Replace("title: \"", $"title: \"Samverkan {++number} ", StringComparison.Ordinal)));
        Row("one record more", c => c.Put(Path.Combine("practices", $"ny-{++number}.md"), original));
        Row("one record renamed", c =>
        {
            c.Remove(Path.Combine("practices", $"bytt-{number}.md"));
            c.Put(Path.Combine("practices", $"bytt-{++number}.md"), original);
        });
        Row("theme changed", c => File.WriteAllText(c.Theme, File.ReadAllText(c.Theme).Replace("Prov", "Provad", StringComparison.Ordinal).Replace("Till innehållet", "Till innehållet!", StringComparison.Ordinal)));
        Console.WriteLine();
        foreach (var contestant in contestants)
        {
            var (files, bytes) = contestant.Size();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {contestant.Name}: {files} files, {bytes / 1048576.0:0} MB"));
        }

        void Row(string work, Action<Contestant> change)
        {
            Measurement? first = null;
            foreach (var contestant in contestants)
            {
                var median = Median(Enumerable.Range(0, contestant.Name == "Eleventy" ? 1 : runs).Select(_ =>
                {
                    change(contestant);
                    return contestant.Build();
                }));
                first ??= median;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {work} | {contestant.Name} | {median.Wall.TotalSeconds:0.00} | {median.Cpu.TotalSeconds:0.00} | {median.PeakMegabytes} | {median.Wall / first.Wall:0.0} | {median.Cpu / first.Cpu:0.0} |"));
            }
        }

        Contestant Peer(string name, string program, string[] arguments, string[] output, string theme)
        {
            var root = Path.Combine(work, name);
            PeerSite.Write(ours, Path.Combine(AppContext.BaseDirectory, "engine", "peers", name.ToLowerInvariant()), root);
            return new(name, program, arguments, root, output, (p, t) => PeerSite.WriteRecord(root, p, t), Path.Combine(root, theme));
        }
    }

    private static Measurement Median(IEnumerable<Measurement> measurements)
    {
        var all = measurements.ToList();
        return new(
            "",
            all.Order(m => m.Wall),
            all.Order(m => m.Cpu),
            all.Order(m => m.PeakMegabytes),
            all.Exists(m => m.TimedOut));
    }

    private static T Order<T>(this List<Measurement> all, Func<Measurement, T> of) => all.Select(of).Order().ElementAt(all.Count / 2);
}

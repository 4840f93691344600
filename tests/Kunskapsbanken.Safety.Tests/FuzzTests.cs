using Kunskapsbanken.Fuzz;

namespace Kunskapsbanken.Safety.Tests;

/// <summary>A short run of every fuzz target, the same each time, after everything that fuzzing once found. The long run: tests/Fuzz/README.md.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string, int> Targets => new() { { "records", 4_000 }, { "markdown", 6_000 }, { "redirects", 10_000 }, { "queries", 6_000 }, { "shards", 2_000 }, { "calendars", 8_000 } };

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_short_run_of(string name, int runs)
    {
        var target = FuzzTarget.All(Repository.Root).Single(t => t.Name == name);
        var corpus = Path.Combine(Repository.Attacks, "corpus", name);
        if (Directory.Exists(corpus))
            target.Run([.. Directory.EnumerateFiles(corpus).Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f))]);
        var fuzzer = new Fuzzer(target, seed: 20181201);
        fuzzer.Run(done => done < runs);
        Assert.InRange(fuzzer.Runs, runs, long.MaxValue);
        Assert.InRange(fuzzer.Kept, 3, int.MaxValue);
    }
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Kunskapsbanken.Load;
using Kunskapsbanken.Render;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Tests;

/// <summary>Whatever editors do between two builds, the second is the site that is built from nothing, byte for byte.</summary>
public sealed class SequenceTests
{
    private const int Sequences = 200;

    private static readonly string[] Words = ["samverkan", "handlingsplan", "åtgärder", "lägesbild", "ordningsvakt", "kommunens", "trygghetsråd", "zonindelning", "malmo", "Malmö", "vägledning"];

    [Fact]
    public void Two_hundred_sequences_of_changes_end_in_the_site_that_is_built_anew()
    {
        Parallel.For(0, Sequences, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, seed =>
        {
            var random = new Random(seed);
            using var site = new TestSite();
            var now = new Dictionary<string, string>(RandomSite.Records.Sample(10, new Rnd((ulong)seed, 1), 1).First(), StringComparer.Ordinal)
            {
                ["site/site.yml"] = $"title: Prov\ndescription: En provplats.\npublisher: Provkommunen\nmax_lunr_index_kb: {(seed % 2 == 0 ? 0 : 8192)}\n",
            };
            var theme = new DatedTheme(0);
            Put(site, now);
            site.Build(theme: theme);
            for (var step = 0; step < 4; step++)
            {
                var before = now.Keys.ToList();
                theme = Change(now, random, step) ?? theme;
                foreach (var gone in before.Where(p => !now.ContainsKey(p)))
                    site.Delete(gone);
                Put(site, now);
                if (step < 3)
                    site.Build(theme: theme);
            }

            var warm = site.Build(theme: theme);
            using var fresh = new TestSite();
            Put(fresh, now);
            var cold = fresh.Build(theme: theme);
            Assert.Equal(cold.Problems, warm.Problems);
            if (cold.Written is not null)
                AssertSame(fresh.Snapshot(), site.Snapshot(), seed);
        });
    }

    /// <returns>Another theme, when that is what has changed.</returns>
    private static DatedTheme? Change(Dictionary<string, string> now, Random random, int step)
    {
        var records = now.Keys.Where(p => p.StartsWith("content/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var path = records[random.Next(records.Count)];
        var word = Words[random.Next(Words.Length)];
        switch (random.Next(10))
        {
            case 0 or 1 when path.EndsWith(".md", StringComparison.Ordinal):
                now[path] += $"\nOch så {word}.\n";
                break;
            case 2:
                now[path] = RandomSite.Retitled(now[path], random.Next(26));
                break;
            case 3:
                now[$"content/organisations/ny-{step}.yml"] = now[records.First(p => p.StartsWith("content/organisations/", StringComparison.Ordinal))].Replace("title: ", $"title: {word} ", StringComparison.Ordinal);
                break;
            case 4 when path.StartsWith("content/practices/", StringComparison.Ordinal):
                // A rename that leaves the old name behind.
                var id = Path.GetFileNameWithoutExtension(path);
                now[$"content/practices/{id}-{step}.md"] = now[path].Replace("summary:", $"aliases: [{id}]\nsummary:", StringComparison.Ordinal);
                now.Remove(path);
                break;
            case 5 when path.StartsWith("content/practices/", StringComparison.Ordinal) || random.Next(4) == 0:
                now.Remove(path);
                break;
            case 6:
                // The vocabulary: another label, and a synonym that other records' words are looked up by.
                var concept = records.First(p => p.StartsWith("content/concepts/", StringComparison.Ordinal));
                now[concept] = now[concept].Replace("definition:", $"alt_labels: [{word}]\ndefinition:", StringComparison.Ordinal).Replace("pref_label: ", "pref_label: Det som kallas ", StringComparison.Ordinal);
                break;
            case 7:
                now["site/site.yml"] = now["site/site.yml"].Replace("title: Prov", $"title: Prov {word}", StringComparison.Ordinal);
                break;
            case 8:
                return new DatedTheme(random.Next(3));
            default:
                now[path] = now[path].Replace("summary: Om ", $"summary: Om {word} och ", StringComparison.Ordinal);
                break;
        }

        return null;
    }

    private static void Put(TestSite site, Dictionary<string, string> files)
    {
        foreach (var (path, text) in files)
            site.Write(path, text);
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual, int seed)
    {
        Assert.True(expected.Keys.SequenceEqual(actual.Keys), $"seed {seed}: {string.Join(' ', expected.Keys.Except(actual.Keys).Select(p => "-" + p).Concat(actual.Keys.Except(expected.Keys).Select(p => "+" + p)))}");
        foreach (var (path, bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), $"seed {seed}: {path} differs:\n{System.Text.Encoding.UTF8.GetString(bytes)}\n\n{System.Text.Encoding.UTF8.GetString(actual[path])}");
    }

    /// <summary>The standard theme in another version, whose pages and assets differ.</summary>
    private sealed class DatedTheme(int number) : ITheme
    {
        private readonly StandardTheme theme = new();

        public ContentHash Version => new KeyBuilder().Add(theme.Version).Add($"{number}").ToHash();

        public ImmutableArray<Asset> Assets => [.. theme.Assets, new Asset("year.txt", new byte[] { (byte)('0' + number) })];

        public ImmutableArray<PagePath> OptionalPages => theme.OptionalPages;

        public string Render(Page page, SiteFrame frame) => theme.Render(page, frame) + $"<!-- {number} -->";
    }
}

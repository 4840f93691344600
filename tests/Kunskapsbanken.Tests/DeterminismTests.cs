using FsCheck;
using FsCheck.Fluent;

namespace Kunskapsbanken.Tests;

/// <summary>The same content is the same site, byte for byte: whatever the folder, the order of files, the number of threads, and whatever was built before.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void The_site_does_not_depend_on_folder_order_of_files_or_number_of_threads() =>
        Prop.ForAll(RandomSite.Records.ToArbitrary(), records =>
        {
            var expected = Build(records, 1);
            AssertSame(expected, Build(records.Reverse(), 2));
            AssertSame(expected, Build(records.OrderBy(r => r.Value.Length), 8));
        }).Check(Settings(8));

    [Fact]
    public void A_site_that_was_edited_is_the_site_that_is_built_anew() =>
        Prop.ForAll(Gen.Zip(RandomSite.Records, Gen.Zip(Gen.Choose(0, 2), Gen.Choose(0, 1000)).ListOf(6)).ToArbitrary(), story =>
        {
            var (records, edits) = story;
            using var site = Site(records);
            Expect(site.Build());
            var now = records.ToDictionary(StringComparer.Ordinal);
            foreach (var (kind, seed) in edits)
            {
                Edit(site, now, kind, seed);
                var warm = site.Build();
                using var fresh = Site(now);
                var cold = fresh.Build();
                Assert.Equal(cold.Problems, warm.Problems);
                if (cold.Written is not null)
                    AssertSame(fresh.Snapshot(), site.Snapshot());
            }
        }).Check(Settings(6));

    private static void Edit(TestSite site, Dictionary<string, string> now, int kind, int seed)
    {
        var paths = now.Keys.Order(StringComparer.Ordinal).ToList();
        var path = paths[seed % paths.Count];
        if (kind == 2)
        {
            // A record that others point to may be gone: then the build fails, and must fail alike.
            now.Remove(path);
            site.Delete(path);
            if (now.Count > 0)
                return;
        }

        // Same length as often as not: a cache that goes by size and time would miss it.
        now[path] = kind == 0 && now.TryGetValue(path, out var text) ? text.Replace("Om ", $"O{(char)('a' + (seed % 26))} ", StringComparison.Ordinal) : RandomSite.Retitled(now.GetValueOrDefault(path, "title: x\n"), seed);
        site.Write(path, now[path]);
    }

    private static SortedDictionary<string, byte[]> Build(IEnumerable<KeyValuePair<string, string>> records, int jobs)
    {
        using var site = Site(records);
        Expect(site.Build(jobs: jobs));
        return site.Snapshot();
    }

    private static TestSite Site(IEnumerable<KeyValuePair<string, string>> records)
    {
        var site = new TestSite();
        foreach (var (path, text) in records)
            site.Write(path, text);
        return site;
    }

    private static void Expect(BuildReport report) => Assert.True(report.Written is not null, string.Join('\n', report.Problems));

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (path, bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), $"{path} differs:\n{System.Text.Encoding.UTF8.GetString(bytes)}\n\n{System.Text.Encoding.UTF8.GetString(actual[path])}");
    }

    private static Config Settings(int times) => Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(1, 1);
}

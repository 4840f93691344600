using System.Diagnostics;
using Kunskapsbanken.Browser.Tests;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links.Register;

namespace Kunskapsbanken.Safety.Tests.Faults;

/// <summary>kill -9 at random points. KB_KILLS sets how many; the long run of 100 is told in tests/Fuzz/README.md.</summary>
public sealed class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("KB_KILLS"), out var kills) ? kills : 6;

    [Fact]
    public void A_killed_build_leaves_the_old_site_whole_and_the_next_build_clean()
    {
        using var site = new GoldenCopy();
        var record = File.ReadAllText(site.At("content/practices/cykelkompisar.md"));
        // Every page has the menu's site title, so that each build makes every page anew.
        var settings = File.ReadAllText(site.At("site/site.yml"));
        var states = new List<SortedDictionary<string, string>>();
        // Killed within the shortest time that it takes: what is too late kills nothing.
        var shortest = TimeSpan.MaxValue;
        foreach (var state in new[] { 0, 1, 0 })
        {
            Write(state);
            var clock = Stopwatch.StartNew();
            var built = Kb.Run(site.Root, "build");
            Assert.True(built.Code == 0, built.Output);
            shortest = clock.Elapsed < shortest ? clock.Elapsed : shortest;
            states.Add(site.Snapshot());
        }

        Assert.Equal(states[0], states[2]);
        var random = new Random(6);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            Write((i + 1) % 2);
            killed += Kill(Kb.Start(site.Root, "", "build"), shortest * random.NextDouble()) ? 1 : 0;
            var shown = site.Snapshot();
            Assert.True(states.Take(2).Any(s => s.SequenceEqual(shown)), $"after kill {i} the shown site is neither the old nor the new");
        }

        Assert.InRange(killed, 1, Kills);
        Write(0);
        Assert.Equal(0, Kb.Run(site.Root, "build").Code);
        Assert.Equal(states[0], site.Snapshot());

        void Write(int state)
        {
            site.Write("site/site.yml", settings.Replace("title: ", $"title: Läge {state} ", StringComparison.Ordinal));
            site.Write("content/practices/cykelkompisar.md", record.Replace("title: ", $"title: {(state == 0 ? "Ett" : "Två")} ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_killed_link_check_leaves_the_repository_whole()
    {
        using var site = new GoldenCopy();
        site.Build();
        await using var host = await StaticHost.StartAsync(site.Output);
        var text = new StringBuilder(await File.ReadAllTextAsync(site.At("content/pages/om-banken.md"), TestContext.Current.CancellationToken));
        for (var i = 0; i < 40; i++)
            text.Append(CultureInfo.InvariantCulture, $"\n[länk {i}]({host.Address}/finns-inte/{i}/)\n");
        site.Write("content/pages/om-banken.md", text.ToString());
        var files = Names(site);
        var random = new Random(7);
        for (var i = 0; i < Kills; i++)
        {
            Kill(Kb.Start(site.Root, "", "links", "--external", "--allow-private", "--per-host", "4"), TimeSpan.FromSeconds(2 * random.NextDouble()));
            Assert.DoesNotContain(Names(site).Except(files), f => f is not ("content/links.yml" or "content/.links.yml.new"));
            var problems = new List<Diagnostic>();
            RegisterReader.Load(site.At("content"), "content/links.yml", problems);
            Assert.Empty(problems);
            Assert.Equal(0, site.Build(write: false).Errors);
        }

        // Run to its end it tells of every link, though it was cut off before.
        var run = Kb.Run(site.Root, "links", "--external", "--allow-private", "--per-host", "4");
        Assert.Contains("40", run.Output, StringComparison.Ordinal);
        Assert.Equal(40, RegisterReader.Load(site.At("content"), "content/links.yml", []).Entries.Keys.Count(a => a.StartsWith(host.Address, StringComparison.Ordinal)));
        Assert.False(File.Exists(site.At("content/.links.yml.new")));
    }

    [Fact]
    public void A_killed_publication_leaves_the_meeting_as_it_was_or_published()
    {
        const string Meeting = "content/meetings/traff-1.md";
        using var site = new GoldenCopy();
        site.Commit("Innehållet");
        var before = File.ReadAllText(site.At(Meeting));
        var files = Names(site);
        var after = before;
        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            site.Write(Meeting, before);
            var clock = Stopwatch.StartNew();
            var published = Kb.Run(site.Root, "publish", "traff-1", "--with-warnings");
            Assert.True(published.Code == 0, published.Output);
            after = File.ReadAllText(site.At(Meeting));
            shortest = clock.Elapsed < shortest ? clock.Elapsed : shortest;
        }

        Assert.NotEqual(before, after);
        var random = new Random(8);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            site.Write(Meeting, before);
            killed += Kill(Kb.Start(site.Root, "", "publish", "traff-1", "--with-warnings"), shortest * random.NextDouble()) ? 1 : 0;
            Assert.Contains(File.ReadAllText(site.At(Meeting)), new[] { before, after });
            Assert.DoesNotContain(Names(site).Except(files), f => f != "content/meetings/.traff-1.md.new");
            Assert.Equal(0, site.Build(write: false).Errors);
        }

        Assert.InRange(killed, 1, Kills);
        site.Write(Meeting, before);
        Assert.Equal(0, Kb.Run(site.Root, "publish", "traff-1", "--with-warnings").Code);
        Assert.Equal(after, File.ReadAllText(site.At(Meeting)));
        Assert.Equal(files, Names(site));
        Assert.Equal("", site.Git("stash", "list") + site.Git("tag", "--list"));
    }

    private static HashSet<string> Names(GoldenCopy site) =>
        [.. Directory.EnumerateFiles(site.At("content"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site.Root, f))];

    /// <returns>Whether it was killed before it had ended by itself.</returns>
    private static bool Kill(Process process, TimeSpan after)
    {
        using (process)
        {
            if (process.WaitForExit(after))
                return false;
            process.Kill();
            process.WaitForExit();
            return true;
        }
    }
}

using System.Diagnostics;

namespace Kunskapsbanken.Safety.Tests.Faults;

/// <summary>A machine that fails: a full disk, a folder that can't be written, caches that are torn, a clock that goes back, a second build.</summary>
public sealed class MachineTests : IDisposable
{
    private readonly GoldenCopy site = new();

    [Fact]
    public void A_full_disk_is_told_and_leaves_the_site_as_it_was()
    {
        var disk = Directory.CreateTempSubdirectory("kb-disk-").FullName;
        if (Tool("mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", disk) != 0)
        {
            Directory.Delete(disk);
            Assert.Skip("This machine lets nobody mount a small disk; a limit on files stands in for it below.");
        }

        try
        {
            var output = Path.Combine(disk, "output");
            var first = Kb.Run(site.Root, "build", "--output", output);
            // Two generations of the whole site do not fit, whichever build finds out.
            for (var i = 0; i < 6 && first.Code == 0; i++)
            {
                var before = GoldenCopy.SnapshotOf(output);
                site.Write("site/site.yml", File.ReadAllText(site.At("site/site.yml")).Replace("title: ", "title: Ny ", StringComparison.Ordinal));
                site.Write($"site/static/stor-{i}.txt", new string('x', 300_000));
                first = Kb.Run(site.Root, "build", "--output", output);
                if (first.Code != 0)
                    Assert.Equal(before, GoldenCopy.SnapshotOf(output));
            }

            Kb.AssertTold(first, 2);
        }
        finally
        {
            Assert.Equal(0, Tool("umount", disk));
            Directory.Delete(disk);
        }
    }

    /// <summary>RLIMIT_FSIZE: no file may grow beyond some blocks, so that writing fails half-way wherever one is larger.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(200)]
    public void A_write_that_fails_half_way_leaves_the_site_as_it_was(int blocks)
    {
        Assert.Equal(0, Kb.Run(site.Root, "build").Code);
        var before = site.Snapshot();
        site.Write("site/static/stor.txt", new string('x', 300_000));
        var run = Kb.RunLimited(site.Root, $"trap '' XFSZ; ulimit -f {blocks};", "build");
        Assert.NotEqual(0, run.Code);
        Assert.Equal(before, site.Snapshot());
        Assert.Equal(0, Kb.Run(site.Root, "build").Code);
        Assert.Contains("stor.txt", site.Snapshot().Keys);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        var disk = Directory.CreateTempSubdirectory("kb-disk-").FullName;
        if (Tool("mount", "-t", "tmpfs", "-o", "ro,size=64k", "tmpfs", disk) != 0)
        {
            Directory.Delete(disk);
            Assert.Skip("This machine lets nobody mount a disk that can't be written.");
        }

        try
        {
            Kb.AssertTold(Kb.Run(site.Root, "build", "--output", Path.Combine(disk, "output")), 2);
        }
        finally
        {
            Assert.Equal(0, Tool("umount", disk));
            Directory.Delete(disk);
        }
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_told()
    {
        File.WriteAllText(site.Output, "min fil");
        Kb.AssertTold(Kb.Run(site.Root, "build"), 2);
        Assert.Equal("min fil", File.ReadAllText(site.Output));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("content")]
    [InlineData("content/pages")]
    [InlineData("site")]
    [InlineData("site/static/ut")]
    [InlineData("..")]
    public void The_output_is_never_put_where_the_repository_is(string output)
    {
        var before = GoldenCopy.SnapshotOf(site.Root);
        Kb.AssertTold(Kb.Run(site.Root, "build", "--output", output), 2);
        Assert.Equal(before, GoldenCopy.SnapshotOf(site.Root));
    }

    [Fact]
    public async Task Two_builds_at_once_take_turns_also_when_one_forgets_what_was_built()
    {
        Assert.Equal(0, Kb.Run(site.Root, "build").Code);
        var expected = site.Snapshot();
        var runs = await Task.WhenAll(new[] { "build", "build --no-cache", "build --no-cache" }.Select(words => Task.Run(() => Kb.Run(site.Root, words.Split(' ')))));
        Assert.All(runs, run => Assert.True(run.Code == 0, run.Output));
        Assert.Equal(expected, site.Snapshot());
    }

    /// <summary>Every file of the cache cut off, emptied, filled with noise or made a folder: as if it were not there.</summary>
    [Theory]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("noise")]
    [InlineData("gone")]
    public void A_torn_cache_is_no_cache(string damage)
    {
        site.Build();
        var random = new Random(8);
        foreach (var file in Directory.EnumerateFiles(site.State, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "lock").ToList())
        {
            var bytes = File.ReadAllBytes(file);
            if (damage == "gone")
                File.Delete(file);
            else if (damage == "noise")
            {
                random.NextBytes(bytes);
                File.WriteAllBytes(file, bytes);
            }
            else
                File.WriteAllBytes(file, damage == "cut" ? bytes[..(bytes.Length / 2)] : []);
        }

        site.Change("content/practices/cykelkompisar.md", "title: ", "title: Nya ");
        Assert.NotNull(site.Build().Written);
        using var clean = new GoldenCopy();
        clean.Change("content/practices/cykelkompisar.md", "title: ", "title: Nya ");
        clean.Build();
        Assert.Equal(clean.Snapshot(), site.Snapshot());
    }

    /// <summary>The files of a cache speak of each other; one may be of another build than the rest.</summary>
    [Fact]
    public void One_file_of_a_cache_that_is_torn_is_not_missed()
    {
        site.Build();
        string[] files = [.. Directory.EnumerateFiles(site.State).Select(f => Path.GetFileName(f)).Where(f => f != "lock")];
        Assert.Contains("records-texts", files);
        for (var i = 0; i < files.Length; i++)
        {
            var file = Path.Combine(site.State, files[i]);
            var bytes = File.Exists(file) ? File.ReadAllBytes(file) : [];
            // What it begins with stays: the damage is found when what stands there is asked for.
            Array.Reverse(bytes, Math.Min(64, bytes.Length), bytes.Length - Math.Min(64, bytes.Length));
            File.WriteAllBytes(file, bytes);
            // A word that no other record has: the index needs the text of records that have not changed.
            site.Change("content/practices/cykelkompisar.md", "title: ", $"title: Hjälmbanan{i} ");
            Assert.NotNull(site.Build().Written);
            using var clean = new GoldenCopy();
            clean.Write("content/practices/cykelkompisar.md", File.ReadAllText(site.At("content/practices/cykelkompisar.md")));
            clean.Build();
            Assert.Equal(clean.Snapshot(), site.Snapshot());
        }
    }

    /// <summary>A cache that says that all is well must not hide a new fault.</summary>
    [Fact]
    public void A_clock_that_goes_back_hides_no_change()
    {
        var record = site.At("content/practices/cykelkompisar.md");
        site.Build();
        foreach (var time in new[] { DateTime.UtcNow.AddYears(3), DateTime.UtcNow.AddYears(-30), DateTime.UnixEpoch })
        {
            site.Change("content/practices/cykelkompisar.md", "title: ", "title: X");
            File.SetLastWriteTimeUtc(record, time);
            site.Build();
            using var clean = new GoldenCopy();
            clean.Write("content/practices/cykelkompisar.md", File.ReadAllText(record));
            clean.Build();
            Assert.Equal(clean.Snapshot(), site.Snapshot());
        }
    }

    /// <summary>What is built is one state of the file or the other, or the build says that it changed meanwhile.</summary>
    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_one_or_the_other()
    {
        var record = site.At("content/practices/cykelkompisar.md");
        var text = await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken);
        var (one, two) = (text.Replace("title: ", "title: Ett ", StringComparison.Ordinal), text.Replace("title: ", "title: Tvåhundra ", StringComparison.Ordinal));
        site.Write("content/practices/cykelkompisar.md", one);
        site.Build();
        var states = new List<SortedDictionary<string, string>> { site.Snapshot() };
        site.Write("content/practices/cykelkompisar.md", two);
        site.Build();
        states.Add(site.Snapshot());
        using var done = new CancellationTokenSource();
        var writer = Task.Run(
            () =>
            {
                for (var i = 0; !done.IsCancellationRequested; i++)
                {
                    // By a switch of files, as editors save: a reader meets the one or the other.
                    File.WriteAllText(site.At(".ny.md"), i % 2 == 0 ? one : two);
                    File.Move(site.At(".ny.md"), record, overwrite: true);
                }
            },
            TestContext.Current.CancellationToken);
        for (var i = 0; i < 12; i++)
        {
            try
            {
                site.Build();
            }
            catch (IOException e)
            {
                Assert.Contains("ändrades medan", e.Message, StringComparison.Ordinal);
            }
            catch (AggregateException e)
            {
                Assert.All(e.Flatten().InnerExceptions, inner => Assert.IsType<IOException>(inner));
            }

            Assert.Contains(states, s => s.SequenceEqual(site.Snapshot()));
        }

        await done.CancelAsync();
        await writer;
    }

    [Fact]
    public void Links_and_special_files_are_told_and_never_opened()
    {
        Assert.Equal(0, Tool("mkfifo", site.At("content/pages/ror.md")));
        File.CreateSymbolicLink(site.At("content/pages/lank.md"), "/etc/passwd");
        File.CreateSymbolicLink(site.At("content/pages/ring.md"), "ring.md");
        Directory.CreateSymbolicLink(site.At("content/pages/mapp"), "/etc");
        File.CreateSymbolicLink(site.At("content/pages/noll.md"), "/dev/zero");
        File.CreateSymbolicLink(site.At("site/static/lank.txt"), "/etc/passwd");
        var report = site.Build();
        Assert.Null(report.Written);
        Assert.Equal(["content/pages/lank.md", "content/pages/mapp", "content/pages/noll.md", "content/pages/ring.md", "content/pages/ror.md", "site/static/lank.txt"], report.Problems.Where(p => p.Code == "KB0101").Select(p => p.File));
        Assert.DoesNotContain(report.Problems, p => p.ToString().Contains("root:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("site/static")]
    [InlineData("site/site.yml")]
    [InlineData("content/links.yml")]
    public void A_link_in_the_place_of_what_is_always_read_is_not_followed(string path)
    {
        var secret = Directory.CreateTempSubdirectory("kb-hemligt-").FullName;
        Directory.CreateDirectory(Path.Combine(secret, "pages"));
        File.WriteAllText(Path.Combine(secret, "pages", "hemlig.md"), "---\ntitle: hemligt-ord\n---\n");
        File.WriteAllText(Path.Combine(secret, "hemlig.txt"), "hemligt-ord");
        var at = site.At(path);
        if (Directory.Exists(at))
            Directory.Delete(at, recursive: true);
        File.Delete(at);
        File.CreateSymbolicLink(at, !Path.HasExtension(path) ? secret : Path.Combine(secret, "hemlig.txt"));
        var run = Kb.Run(site.Root, "build");
        Directory.Delete(secret, recursive: true);
        Kb.AssertTold(run, 1);
        Assert.Contains($"{path}: fel KB0101", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt-ord", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    /// <summary>A line of its own in a build log can be a command to the machine that builds.</summary>
    [Fact]
    public void Nothing_that_is_written_in_a_file_or_its_name_begins_a_line_of_the_log()
    {
        site.Write("content/pages/a\n::add-mask::x.md", "---\ntitle: A\n---\n");
        site.Write("site/static/b\n::add-mask::x.txt", "");
        site.Write("content/pages/fel.md", "---\ntitle: \"A\\n::add-mask::x\\e[2J\"\nstatus: \"\\n::add-mask::x\"\nlast_reviewed: \"\\n::stop-commands::x\"\n\"\\n::error::x\": 1\n---\n[x](<javascript:\u001b[2J>)\n");
        foreach (var format in new[] { "Text", "GitHub" })
        {
            var run = Kb.Run(site.Root, "build", "--format", format);
            Assert.Equal(1, run.Code);
            Assert.DoesNotContain("\n::add-mask", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("\n::stop-commands", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("\n::error::x", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', run.Output);
        }
    }

    public void Dispose() => site.Dispose();

    private static int Tool(string program, params string[] arguments)
    {
        try
        {
            return Kb.End(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!).Code;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

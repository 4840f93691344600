using System.Text;
using Kunskapsbanken.Load;
using Kunskapsbanken.Render;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Tests;

/// <summary>Whatever goes wrong while a site is written, the one that is shown stays whole, and the next build is clean.</summary>
public sealed class WriterTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("kb-writer-").FullName;

    private string Site => Path.Combine(root, "site");

    private string State => Path.Combine(root, "state");

    [Fact]
    public void A_build_with_errors_leaves_the_site_as_it_was()
    {
        using var site = new TestSite();
        site.Build();
        var before = site.Snapshot();
        site.Write("content/sources/kalla.yml", "title: [\n");
        var report = site.Build();
        Assert.True(report.Errors > 0);
        Assert.Null(report.Written);
        Assert.Equal(before, site.Snapshot());
    }

    /// <summary>In each build a different file can't be made; before and after that one, others have been written.</summary>
    [Fact]
    public void A_file_that_cannot_be_made_leaves_the_site_as_it_was()
    {
        var old = Files("gammal", 20);
        Write(old);
        foreach (var at in Enumerable.Range(0, 22).Where(i => !IsUnchanging(i)))
        {
            var next = Files("ny", 22).Select((o, i) => i == at ? o with { Make = () => throw new IOException("disken är full") } : o).ToList();
            Assert.ThrowsAny<Exception>(() => Write(next));
            AssertShows(old);
        }

        Write(Files("ny", 22));
        AssertShows(Files("ny", 22));
    }

    [Fact]
    public void A_build_that_is_called_off_leaves_the_site_as_it_was()
    {
        var old = Files("gammal", 20);
        Write(old);
        using var cancel = new CancellationTokenSource();
        var next = Files("ny", 20).Select((o, i) => o with { Make = () => { if (i == 7) cancel.Cancel(); return o.Make(); } }).ToList();
        Assert.ThrowsAny<OperationCanceledException>(() => new SiteWriter(Site, State).Write(next, 1, cancel.Token));
        AssertShows(old);
    }

    /// <summary>A key says what a file is made of, not what the program makes of it.</summary>
    [Fact]
    public void What_another_version_of_the_program_wrote_is_written_anew_in_both_generations()
    {
        Output Page(string path, string text) => new(path, ContentHash.Of(Encoding.UTF8.GetBytes(path)), () => Encoding.UTF8.GetBytes(text));
        void Build(string version, params IReadOnlyCollection<Output> files) =>
            new SiteWriter(Site, State) { Version = ContentHash.Of(Encoding.UTF8.GetBytes(version)) }.Write(files, 2, CancellationToken.None);
        Build("1", Page("a.html", "ett"));
        Build("1", Page("a.html", "ett"), Page("b.html", "ett"));
        Build("2", Page("a.html", "två"), Page("b.html", "två"));
        AssertShows([Page("a.html", "två"), Page("b.html", "två")]);
        Build("2", Page("a.html", "två"), Page("b.html", "två"), Page("c.html", "två"));
        AssertShows([Page("a.html", "två"), Page("b.html", "två"), Page("c.html", "två")]);
    }

    [Fact]
    public void What_a_killed_build_left_half_done_is_not_trusted()
    {
        Write(Files("ett", 5));
        Write(Files("två", 5));
        // Killed while it brought the other generation up to date: the fingerprint is gone, a file is torn, another is left over.
        var spare = Path.Combine(State, "spare");
        File.Delete(Path.Combine(spare, SiteWriter.FingerprintFile));
        File.WriteAllText(Path.Combine(spare, "sida-1.html"), "tre");
        File.WriteAllText(Path.Combine(spare, "rest.html"), "rest");
        Write(Files("tre", 5));
        AssertShows(Files("tre", 5));
    }

    [Fact]
    public void A_site_that_a_killed_exchange_left_aside_is_put_back()
    {
        Write(Files("ett", 5));
        Directory.Move(Site, Site + ".aside");
        Write(Files("ett", 5));
        AssertShows(Files("ett", 5));
        Assert.False(Directory.Exists(Site + ".aside"));
    }

    [Fact]
    public void A_torn_manifest_is_not_trusted()
    {
        Write(Files("ett", 5));
        foreach (var manifest in Directory.EnumerateFiles(Path.Combine(State, "manifests")))
            File.WriteAllText(manifest, File.ReadAllText(manifest)[..100]);
        Write(Files("två", 5));
        AssertShows(Files("två", 5));
    }

    [Fact]
    public void An_unknown_folder_in_the_place_of_the_site_is_never_touched()
    {
        var file = Path.Combine(Site, "mapp", "min-fil.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "?");
        Assert.Throws<IOException>(() => Write(Files("ett", 5)));
        Assert.Equal("?", File.ReadAllText(file));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Write(Files("ett", 5));
        AssertShows(Files("ett", 5));
    }

    [Fact]
    public void A_page_may_become_a_folder_and_a_folder_a_page()
    {
        Write([Output.Of("a", "1"), Output.Of("b/c", "2")]);
        Write([Output.Of("a/d", "3"), Output.Of("b", "4")]);
        Write([Output.Of("a", "5"), Output.Of("b/c", "6")]);
        AssertShows([Output.Of("a", "5"), Output.Of("b/c", "6")]);
        Write([Output.Of("a/d", "7"), Output.Of("b", "8")]);
        AssertShows([Output.Of("a/d", "7"), Output.Of("b", "8")]);
    }

    [Fact]
    public async Task Builds_at_once_take_turns()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Write(Files($"nr{i % 4}", 30)))));
        var shown = await File.ReadAllTextAsync(Path.Combine(Site, "sida-0.html"), TestContext.Current.CancellationToken);
        AssertShows(Files(shown.Split(' ')[0], 30));
    }

    [Fact]
    public async Task Whole_builds_at_once_take_turns()
    {
        using var site = new TestSite();
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Build())));
        Assert.All(reports, r => Assert.Equal(0, r.Errors));
        using var alone = new TestSite();
        alone.Build();
        Assert.Equal(alone.Snapshot(), site.Snapshot());
    }

    [Fact]
    public async Task A_reader_never_meets_half_a_site()
    {
        Write(Files("nr0", 10));
        using var done = new CancellationTokenSource();
        var hasRead = new TaskCompletionSource();
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                // The folder that stood there when the reader came in; it may be exchanged meanwhile, but not torn.
                var generations = Directory.EnumerateFiles(Site, "sida-*").Select(f => TryRead(f)).OfType<string>().Select(t => t.Split(' ')[0]).ToList();
                Assert.NotEmpty(generations);
                hasRead.TrySetResult();
            }
        }, TestContext.Current.CancellationToken);
        await Task.WhenAny(hasRead.Task, reader);
        for (var i = 1; i < 40; i++)
            Write(Files($"nr{i}", 10));
        await done.CancelAsync();
        await reader;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static List<Output> Files(string text, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Output.Of(i % 5 == 4 ? $"mapp-{i}/index.html" : $"sida-{i}.html", IsUnchanging(i) ? $"alltid {i}" : $"{text} {i}"))];

    private static bool IsUnchanging(int file) => file % 3 == 2;

    private static string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private void Write(IReadOnlyCollection<Output> files) => new SiteWriter(Site, State).Write(files, 2, CancellationToken.None);

    private void AssertShows(IEnumerable<Output> files)
    {
        var shown = Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Site, f)).Where(f => f != SiteWriter.FingerprintFile)
            .Order(StringComparer.Ordinal).Select(f => $"{f}: {File.ReadAllText(Path.Combine(Site, f))}");
        Assert.Equal(files.OrderBy(o => o.Path, StringComparer.Ordinal).Select(o => $"{o.Path}: {Encoding.UTF8.GetString(o.Make().Span)}"), shown);
    }
}

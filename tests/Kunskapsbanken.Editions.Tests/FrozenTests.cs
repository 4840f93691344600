using System.Globalization;
using System.Text;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>What has been published stays, byte for byte, and costs nothing to keep.</summary>
[Collection("time zone")]
public sealed class FrozenTests
{
    [Fact]
    public void An_old_edition_is_the_same_after_a_thousand_commits_from_another_clone_in_another_time_zone()
    {
        using var story = FiveMeetings.Create();
        Assert.Equal(0, story.Build(jobs: 2).Errors);
        var before = Editions(story.Repository);
        AddCommits(story.Repository, 1000);
        // Work goes on: a record that no edition has, and a change in one that all have.
        story.Repository.Write("content/concepts/sjatte.md", Sample.Concept("Sjätte"));
        story.Repository.Write("content/concepts/kvar.md", story.Repository.Read("content/concepts/kvar.md").Replace("Blir kvar.", "Blir kvar ännu."));
        story.Repository.Commit("Arbetet går vidare");

        using var clone = TestRepository.CloneOf($"file://{story.Repository.Root}");
        var report = Elsewhere(() => clone.Build(FiveMeetings.Steps, jobs: 1));
        Assert.Equal(0, report.Errors);
        AssertSame(before, Editions(clone));
        Assert.Contains("Blir kvar<ins><span class=\"vh\">tillagt: </span> ännu</ins>.", clone.Page("utgavor/andringar/index.html"));
    }

    [Fact]
    public void Unchanged_editions_are_neither_read_nor_written_again()
    {
        using var story = FiveMeetings.Create();
        story.Build();
        var before = Editions(story.Repository);
        story.Repository.Write("content/concepts/ny.md", story.Repository.Read("content/concepts/ny.md").Replace("i mars", "i april"));
        // Now git can no longer read the first edition whole: what is kept of it must do.
        var blob = story.Repository.Git("rev-parse", "utgava-1:content/concepts/andras.md").Trim();
        File.Delete(Path.Combine(story.Repository.Root, ".git", "objects", blob[..2], blob[2..]));
        var report = story.Build();
        Assert.Equal(0, report.Errors);
        // The record, its data, the lists and the index of today: nothing of the editions.
        Assert.InRange(report.Written!.Rendered, 1, 40);
        AssertSame(before, Editions(story.Repository));
    }

    [Fact]
    public void A_build_with_what_is_kept_gives_the_same_bytes_as_one_without()
    {
        using var story = FiveMeetings.Create();
        story.Build();
        story.Repository.Move("content/concepts/ny.md", "content/concepts/nyast.md");
        story.Repository.Write("content/concepts/nyast.md", story.Repository.Read("content/concepts/nyast.md").Replace("definition:", "aliases: [ny]\ndefinition:"));
        story.Repository.Delete("content/concepts/andras.md");
        Assert.Equal(0, story.Build().Errors);
        var warm = story.Repository.Site();
        Assert.Equal(0, story.Repository.Build(FiveMeetings.Steps, output: "output2").Errors);
        AssertSame(warm, story.Repository.Site(output: "output2"));
        Assert.Contains("<a href=\"/begrepp/nyast/\">Till den senaste</a>", story.Repository.Page("utgavor/traff-2/begrepp/ny/index.html"));
        Assert.Contains("Posten finns inte i den senaste utgåvan.", story.Repository.Page("utgavor/traff-1/begrepp/andras/index.html"));
    }

    [Fact]
    public void Torn_caches_are_only_made_again()
    {
        using var story = FiveMeetings.Create(2);
        story.Build();
        var before = story.Repository.Site();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(story.Repository.Root, ".output-cache", "editions")))
        {
            var bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        }

        File.Delete(Path.Combine(story.Repository.Root, ".output-cache", "last"));
        Assert.Equal(0, story.Build().Errors);
        AssertSame(before, story.Repository.Site());
    }

    [Fact]
    public void One_edition_alone_or_none_can_be_built()
    {
        using var story = FiveMeetings.Create(3);
        Assert.Equal([], story.Build(PublishedEditions.Current).Problems);
        Assert.False(story.Repository.HasPage("utgavor/index.html"));
        Assert.Equal([], story.Build("traff-2").Problems);
        Assert.True(story.Repository.HasPage("utgavor/traff-2/index.html"));
        Assert.False(story.Repository.HasPage("utgavor/traff-1/index.html"));
        Assert.True(story.Repository.HasPage("utgavor/index.html"));
        Assert.DoesNotContain("utgavor/traff-1", story.Repository.Page("traffar/traff-1/index.html"));
        Assert.Equal([], story.Build().Problems);
        Assert.True(story.Repository.HasPage("utgavor/traff-1/index.html"));
    }

    private static SortedDictionary<string, byte[]> Editions(TestRepository repository) => new(
        repository.Site("utgavor").Where(f => f.Key.Contains('/') && !f.Key.StartsWith("andringar", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value),
        StringComparer.Ordinal);

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.Equal([], expected.Where(f => !f.Value.AsSpan().SequenceEqual(actual[f.Key])).Select(f => f.Key));
    }

    private static T Elsewhere<T>(Func<T> work)
    {
        var (zone, culture) = (Environment.GetEnvironmentVariable("TZ"), CultureInfo.CurrentCulture);
        Environment.SetEnvironmentVariable("TZ", "Pacific/Auckland");
        TimeZoneInfo.ClearCachedData();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal("Pacific/Auckland", TimeZoneInfo.Local.Id);
            return work();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Commits that touch no content, all at once.</summary>
    private static void AddCommits(TestRepository repository, int count)
    {
        var stream = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            stream.Append("commit refs/heads/main\ncommitter Prov <prov@example.org> 1500000000 +0000\ndata 1\nx\n");
            if (i == 0)
                stream.Append("from refs/heads/main^0\n");
            stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline README.md\ndata {i.ToString(CultureInfo.InvariantCulture).Length}\n{i}\n");
        }

        repository.Run(stream.ToString(), "fast-import", "--quiet");
        repository.Git("reset", "--quiet", "--hard", "main");
    }
}

using System.Reflection;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>What is said when an edition can't be built, and what is let pass.</summary>
public sealed class BrokenEditionTests
{
    [Theory]
    [Trait("code", "KB0601")]
    [Trait("code", "KB0602")]
    [Trait("code", "KB0605")]
    [Trait("code", "KB0607")]
    [Trait("code", "KB0618")]
    [InlineData("ref: utgava-1", "ref: HEAD~3", "content/meetings/traff-1.md:15:8 KB0601 ”HEAD~3” är varken en tagg eller en commit.")]
    [InlineData("ref: utgava-1", "ref: \"--output=x\"", "content/meetings/traff-1.md:15:8 KB0601 ”--output=x” är varken en tagg eller en commit.")]
    [InlineData("ref: utgava-1", "ref: utgava-9", "content/meetings/traff-1.md:15:8 KB0602 ”utgava-9” finns inte i kodförrådet.")]
    [InlineData("ref: utgava-1", "ref: utgava-2", "content/meetings/traff-1.md:15:8 KB0605 Innehållet i ”utgava-2” har hash")]
    [InlineData("  number: 1\n", "  number: 2\n", "content/meetings/traff-2.md:13:11 KB0607 Utgåva 2 finns redan i content/meetings/traff-1.md.")]
    [InlineData("ref: utgava-1", "ref: {unknown: illegible}", "content/meetings/traff-1.md:13:3 KB0618 Fältet edition saknar något")]
    public void A_wrong_block_is_an_error_at_its_line(string was, string now, string expected)
    {
        using var story = FiveMeetings.Create(2);
        story.Repository.Write("content/meetings/traff-1.md", story.Repository.Read("content/meetings/traff-1.md").Replace(was, now));
        AssertOne(story.Build(), expected, "KB0619");
        Assert.False(story.Repository.HasPage("index.html"));
    }

    [Fact]
    public void A_tag_that_was_moved_is_an_error_and_is_seen_though_no_file_changed()
    {
        using var story = FiveMeetings.Create(3);
        Assert.Equal([], story.Build().Problems);
        story.Repository.Git("tag", "--force", "utgava-1", "utgava-2");
        AssertOne(story.Build(), "content/meetings/traff-1.md:15:8 KB0605 Innehållet i ”utgava-1” har hash");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_shallow_clone_says_what_to_run(bool hasCommits)
    {
        using var story = FiveMeetings.Create(2);
        foreach (var (number, file) in new[] { (1, "content/meetings/traff-1.md"), (2, "content/meetings/traff-2.md") })
        {
            if (hasCommits)
                story.Repository.Write(file, story.Repository.Read(file).Replace($"utgava-{number}", story.Repository.Git("rev-parse", $"utgava-{number}^{{commit}}").Trim()));
        }

        story.Repository.Commit("Efter utgåvorna");
        using var clone = TestRepository.CloneOf($"file://{story.Repository.Root}", "--depth=1", "--no-tags");
        var report = clone.Build(FiveMeetings.Steps);
        Assert.Equal(2, report.Errors);
        Assert.All(report.Problems.Where(p => p.IsError), p => Assert.Equal("KB0602 Kör: git fetch --unshallow --tags", $"{p.Code} {p.Hint}"));
        clone.Git("fetch", "--quiet", "--unshallow", "--tags");
        Assert.Equal(0, clone.Build(FiveMeetings.Steps).Errors);
    }

    [Fact]
    [Trait("code", "KB0604")]
    public void A_tag_without_content_is_an_error()
    {
        using var story = FiveMeetings.Create(1);
        var empty = story.Repository.Run("", "commit-tree", "-m", "Tom", "4b825dc642cb6eb9a060e54bf8d69288fbee4904").Trim();
        story.Repository.Git("tag", "--force", "utgava-1", empty);
        AssertOne(story.Build(), "utgava-1:content KB0604");
    }

    [Fact]
    [Trait("code", "KB0606")]
    public void A_folder_outside_git_is_an_error_only_when_there_are_editions()
    {
        using var story = FiveMeetings.Create(1);
        Directory.Move(Path.Combine(story.Repository.Root, ".git"), Path.Combine(story.Repository.Root, "annat"));
        AssertOne(story.Build(), "content/meetings/traff-1.md:15:8 KB0606");
        Assert.Equal(0, story.Build(PublishedEditions.Current).Errors);
        Directory.Move(Path.Combine(story.Repository.Root, "annat"), Path.Combine(story.Repository.Root, ".git"));
    }

    [Fact]
    [Trait("code", "KB0608")]
    public void A_meeting_with_an_edition_keeps_its_name()
    {
        using var story = FiveMeetings.Create(1);
        story.Repository.Move("content/meetings/traff-1.md", "content/meetings/forsta.md");
        story.Repository.Write("content/meetings/forsta.md", story.Repository.Read("content/meetings/forsta.md").Replace("network:", "aliases: [traff-1]\nnetwork:"));
        AssertOne(story.Build(), "content/meetings/forsta.md:16:8 KB0608 Utgåvan publicerades för ”traff-1”, men träffen heter nu ”forsta”.");
    }

    [Fact]
    [Trait("code", "KB0619")]
    public void An_edition_is_not_lost()
    {
        using var story = FiveMeetings.Create(3);
        story.Repository.Delete("content/meetings/traff-1.md");
        Assert.Equal(
            ["content/meetings/traff-2.md:15:8 KB0619 Utgåva 1 för träffen ”traff-1” fanns när utgåva 2 publicerades, men finns inte längre."],
            story.Build().Problems.Where(p => p.IsError).Select(p => $"{p.File}:{p.Span} {p.Code} {p.Message}"));
    }

    [Fact]
    [Trait("code", "KB0610")]
    public void Old_working_content_is_read_with_a_warning()
    {
        using var story = FiveMeetings.Create(2);
        var report = story.Build();
        Assert.Equal(0, report.Errors);
        Assert.Equal(["content/.schema KB0610"], report.Problems.Select(p => $"{p.File} {p.Code}"));
    }

    [Fact]
    public void Faults_in_old_editions_are_warnings_and_what_can_be_read_is_shown()
    {
        using var story = FiveMeetings.Create(2);
        // Without the step the first two editions have a field that the model does not know, and lack one that it asks for.
        story.Repository.Write("content/.schema", "1\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(story.Repository.Content, "concepts")))
            File.WriteAllText(file, File.ReadAllText(file).Replace("forklaring:", "definition:"));
        var report = story.Repository.Build();
        Assert.Equal(0, report.Errors);
        Assert.Contains(report.Problems, p => p is { Code: "KB0207", Severity: Severity.Warning, File: "utgava-1:content/concepts/andras.md" });
        var page = story.Repository.Page("utgavor/traff-1/begrepp/andras/index.html");
        Assert.Contains("<h1>Ändras</h1>", page);
        Assert.Contains("okänd, ej angiven i källan", page);
        // And once more from what is kept: the same words, the same site.
        File.Delete(Path.Combine(story.Repository.Root, ".output-cache", "last"));
        Assert.Equal(report.Problems, story.Repository.Build().Problems);
    }

    [Fact]
    public void Every_code_of_editions_has_a_test()
    {
        var covered = typeof(BrokenEditionTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetCustomAttributes<TraitAttribute>()).Where(t => t.Name == "code").Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Rules.All.Keys.Where(c => c.StartsWith("KB06", StringComparison.Ordinal) && !covered.Contains(c)));
    }

    private static void AssertOne(BuildReport report, string expected, string? beside = null)
    {
        var errors = report.Problems.Where(p => p.IsError && p.Code != beside).Select(p => p.Span.IsNone ? $"{p.File} {p.Code} {p.Message}" : $"{p.File}:{p.Span} {p.Code} {p.Message}").ToList();
        Assert.StartsWith(expected, Assert.Single(errors));
    }
}

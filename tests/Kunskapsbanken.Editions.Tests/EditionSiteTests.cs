namespace Kunskapsbanken.Editions.Tests;

/// <summary>The site of a repository with five meetings.</summary>
public sealed class EditionSiteTests
{
    [Fact]
    public void Five_meetings_build()
    {
        using var story = FiveMeetings.Create();
        var report = story.Build();
        Assert.Equal([], report.Problems.Select(p => p.ToString()));
        Directory.Delete("/tmp/five", true);
        Directory.Move(Path.Combine(story.Repository.Root, "output"), "/tmp/five");
    }
}

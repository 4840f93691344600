using Kunskapsbanken.Tests.OpenData;

namespace Kunskapsbanken.Site.Tests;

/// <summary>Every feed of the repository's own content.</summary>
public sealed class FeedTests(BuiltSite site)
{
    [Fact]
    public void Every_feed_is_valid()
    {
        var feeds = Directory.GetFiles(site.Output, "atom.xml", SearchOption.AllDirectories);
        Assert.InRange(feeds.Length, 30, int.MaxValue);
        Assert.Empty(feeds.SelectMany(f =>
        {
            var path = Path.GetRelativePath(site.Output, f).Replace('\\', '/');
            return AtomRules.Faults(f, $"https://kunskapsbanken.example/{path}").Select(fault => $"{path}: {fault}");
        }));
    }
}

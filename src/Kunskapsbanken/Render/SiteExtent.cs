using Kunskapsbanken.Load;
using Kunskapsbanken.Render.OpenData;

namespace Kunskapsbanken.Render;

/// <summary>Which of the pages and feeds that a layout can point to the site has.</summary>
/// <param name="Absent">Those of the theme's optional pages that it does not have.</param>
/// <param name="Feeds">By what they follow; none when the site's own address is not decided.</param>
public sealed record SiteExtent(ImmutableArray<PagePath> Absent, ImmutableArray<RecordFeed> Feeds)
{
    public static readonly SiteExtent Whole = new([], []);

    private readonly Dictionary<PagePath, RecordFeed> feeds = Feeds.ToDictionary(f => f.Page);

    /// <summary>A hash over what all pages depend on. Not the feeds' titles: they are those of records, whose cards are in the keys of the pages that show them.</summary>
    public ContentHash Key { get; } = new KeyBuilder().AddAll(Absent, p => p.Text).Add("feeds").AddAll(Feeds, f => f.Path.Text).ToHash();

    /// <summary>The feed that stands beside a page; null when it has none.</summary>
    public RecordFeed? FeedAt(PagePath page) => feeds.GetValueOrDefault(page);
}

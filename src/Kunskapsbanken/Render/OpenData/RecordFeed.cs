using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>What was reviewed last: of everything, of a collection, in a county, or in an action area. It stands beside the page that it follows.</summary>
/// <param name="Title">What the feed is about.</param>
/// <param name="Page">The page that it follows.</param>
/// <param name="Records">The newest first. At least one.</param>
public sealed record RecordFeed(RecordFeedKind Kind, string Title, PagePath Page, ImmutableArray<(Card Card, PartialDate Reviewed)> Records)
{
    /// <summary>The page that the feed of all records follows.</summary>
    public static readonly PagePath Everything = new("/nytt/");

    private const int Length = 50;

    public PagePath Path => new($"{Page}atom.xml");

    /// <summary>Those that have something to tell. A record whose day is not known is in none: a feed must not guess.</summary>
    public static IEnumerable<RecordFeed> All(Catalogue catalogue)
    {
        // In the order of every feed, so that each is the first of them that it is about.
        Item[] newest = [.. catalogue.Entries.Select(e => Reviewed(e) is { } day ? new Item(e, catalogue.Card(e.Key)!, day) : null).OfType<Item>()];
        Array.Sort(newest, (a, b) => b.Reviewed.Earliest.CompareTo(a.Reviewed.Earliest) is not 0 and var order ? order : a.Card.Key.CompareTo(b.Card.Key));
        IEnumerable<RecordFeed> all =
        [
            Of(RecordFeedKind.All, "Allt", Everything, e => !e.IsMunicipality && e.Key.Collection != Collection.Counties),
            .. CollectionInfo.All.Select(c => Of(RecordFeedKind.Collection, c.Plural, Addresses.Of(c.Collection), e => e.Key.Collection == c.Collection)),
            // The page itself is part of what is followed, so that there is always a day to tell.
            .. catalogue.In(Collection.Counties).Select(c => Of(
                RecordFeedKind.County, c.Title, catalogue.Card(c.Key)!.Path, e => e.Key == c.Key || (!e.IsMunicipality && catalogue.Places.Of(e.Key).Contains(c.Key)))),
            .. catalogue.In(Collection.Concepts).Where(c => c.Code("scheme") == "action-area").Select(a => Of(
                RecordFeedKind.ActionArea, a.Title, catalogue.Card(a.Key)!.Path, e => e.Key == a.Key || catalogue.Card(e.Key)!.Facets.Any(f => f.Field == "action_areas" && f.Target == a.Key))),
        ];
        return all.Where(f => !f.Records.IsEmpty);

        RecordFeed Of(RecordFeedKind kind, string title, PagePath page, Func<RecordEntry, bool> isAbout) =>
            new(kind, title, page, [.. newest.Where(i => isAbout(i.Entry)).Take(Length).Select(i => (i.Card, i.Reviewed))]);
    }

    /// <summary>The day that one of the records was last reviewed; null when none has such a day.</summary>
    public static PartialDate? Newest(IEnumerable<RecordEntry> entries) => entries.Max(Reviewed);

    public Output ToOutput(SiteFrame frame)
    {
        var key = new KeyBuilder().Add("feed").Add(frame.Key).Add(Title).Add(Path.Text);
        foreach (var (card, reviewed) in Records)
            key.Add(card.Hash).Add(reviewed.ToString());
        return new(Path.File, key.ToHash(), () => Write(frame));
    }

    private byte[] Write(SiteFrame frame)
    {
        var self = frame.Absolute(Path)!;
        using var feed = new AtomText($"{frame.Settings.Title}: {Title}", self, self, frame.Absolute(Page)!, frame.Settings.Publisher, Records[0].Reviewed.Earliest);
        foreach (var (card, reviewed) in Records)
        {
            var collection = CollectionInfo.Of(card.Key.Collection);
            feed.Entry().Text("title", card.Title).Text("id", frame.Absolute(Addresses.Permanent(card.Key))!).Time("updated", reviewed.Earliest)
                .Link("alternate", "text/html", frame.Absolute(card.Path)!).Category(collection.Slug, collection.Singular).Text("summary", card.Summary).End();
        }

        return feed.ToBytes();
    }

    private static PartialDate? Reviewed(RecordEntry entry) => PartialDate.TryParse(entry.Code("last_reviewed"), out var date) ? date : null;

    private sealed record Item(RecordEntry Entry, Card Card, PartialDate Reviewed);
}

public enum RecordFeedKind
{
    All,
    Collection,
    County,
    ActionArea,
}

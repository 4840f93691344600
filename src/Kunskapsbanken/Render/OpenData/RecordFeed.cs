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
        IEnumerable<RecordFeed> all =
        [
            Of(RecordFeedKind.All, "Allt", Everything, catalogue.Entries.Where(e => !e.IsMunicipality && e.Key.Collection != Collection.Counties)),
            .. CollectionInfo.All.Select(c => Of(RecordFeedKind.Collection, c.Plural, Addresses.Of(c.Collection), catalogue.In(c.Collection))),
            .. catalogue.In(Collection.Counties).Select(c => About(RecordFeedKind.County, c, catalogue.Places.At(c.Key).Select(k => catalogue.Find(k)!).Where(e => !e.IsMunicipality))),
            .. catalogue.In(Collection.Concepts).Where(c => c.Code("scheme") == "action-area")
                .Select(a => About(RecordFeedKind.ActionArea, a, catalogue.Entries.Where(e => catalogue.Card(e.Key)!.Facets.Any(f => f.Field == "action_areas" && f.Target == a.Key)))),
        ];
        return all.Where(f => !f.Records.IsEmpty);

        RecordFeed Of(RecordFeedKind kind, string title, PagePath page, IEnumerable<RecordEntry> entries) => new(kind, title, page,
        [
            .. entries.Select(e => (Card: catalogue.Card(e.Key)!, Reviewed: Reviewed(e))).Where(r => r.Reviewed is not null).Select(r => (r.Card, r.Reviewed!.Value))
                .OrderByDescending(r => r.Value.Earliest).ThenBy(r => r.Card.Key).Take(Length),
        ]);

        // The page itself is part of what is followed, so that there is always a day to tell.
        RecordFeed About(RecordFeedKind kind, RecordEntry subject, IEnumerable<RecordEntry> entries) => Of(kind, subject.Title, catalogue.Card(subject.Key)!.Path, entries.Prepend(subject));
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
}

public enum RecordFeedKind
{
    All,
    Collection,
    County,
    ActionArea,
}

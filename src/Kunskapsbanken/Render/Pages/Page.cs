using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>
/// A page as values, before any HTML: everything that the theme may show, and nothing else. A theme is a function from a page
/// and the frame around it to text.
/// </summary>
/// <param name="Description">For search engines and link previews; plain text.</param>
public abstract record Page(PagePath Path, string Title, string Description);

/// <summary>Where to begin.</summary>
/// <param name="Counts">How many records each collection has.</param>
/// <param name="Meeting">The next or latest network meeting.</param>
/// <param name="Practices">A few practices worth knowing.</param>
/// <param name="Recent">What was reviewed last.</param>
/// <param name="Counties">What each county shares.</param>
public sealed record StartPage(
    string SiteTitle,
    string SiteDescription,
    ImmutableArray<(CollectionInfo Collection, int Count)> Counts,
    Card? Meeting,
    ImmutableArray<Card> Practices,
    ImmutableArray<Card> Recent,
    ImmutableArray<CountyShare> Counties)
    : Page(PagePath.Root, SiteTitle, SiteDescription);

/// <summary>The records of a collection, or some of them when they are many.</summary>
/// <param name="Cards">In Swedish order of titles, or by date where the collection has dates.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Pages">How many pages the collection has.</param>
/// <param name="Total">How many records the collection has.</param>
public sealed record CollectionPage(CollectionInfo Collection, ImmutableArray<Card> Cards, int Number, int Pages, int Total)
    : Page(PathOf(Collection, Number), Collection.Plural, Collection.Purpose)
{
    public static PagePath PathOf(CollectionInfo collection, int number) =>
        number == 1 ? Addresses.Of(collection.Collection) : new(string.Create(CultureInfo.InvariantCulture, $"/{collection.Slug}/sida/{number}/"));
}

/// <summary>All municipalities, by county.</summary>
public sealed record MunicipalitiesPage(ImmutableArray<CountyGroup> Counties)
    : Page(new("/kommuner/"), "Kommuner", "Sveriges 290 kommuner, län för län, och vad som finns från var och en.");

/// <param name="Municipalities">In Swedish order, with how many records concern each.</param>
public sealed record CountyGroup(Card County, ImmutableArray<(Card Card, int RecordCount)> Municipalities);

/// <summary>One record: itself whole, others by their cards.</summary>
/// <param name="Record">The record with its body.</param>
/// <param name="Links">The cards of all that it points to.</param>
/// <param name="BackLinks">What points to it, under the headings of the model.</param>
/// <param name="Concerns">For a municipality or county: what concerns it, by collection.</param>
/// <param name="Places">The municipalities and counties that it concerns.</param>
/// <param name="Edition">What it may say of itself as a citation: the edition it is read in.</param>
public sealed record RecordPage(
    ParsedRecord Record,
    Card Card,
    PageLinks Links,
    ImmutableArray<BackLinkGroup> BackLinks,
    ImmutableArray<CardGroup> Concerns,
    ImmutableArray<Card> Places,
    string? Edition)
    : Page(Card.Path, Card.Title, Card.Summary)
{
    /// <summary>What happened to it from edition to edition, latest first.</summary>
    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>The edition that was published for it, and what changed to that, when it is a meeting.</summary>
    public EditionChanges? Published { get; init; }

    /// <summary>In a published edition: where the record is now.</summary>
    public RecordNow? Now { get; init; }

    /// <summary>What a reader should know of the record's links to other sites, by address as written: the dead and the moved.</summary>
    public ImmutableSortedDictionary<string, Links.Register.LinkEntry> LinkNotes { get; init; } = ImmutableSortedDictionary<string, Links.Register.LinkEntry>.Empty;
}

/// <summary>Links to a record that share a heading.</summary>
public sealed record BackLinkGroup(string Heading, ImmutableArray<BackLinkItem> Items);

/// <param name="FromPart">The anchor on the linking page, or null.</param>
/// <param name="ToPart">The anchor on this page that the link means, or null for the whole record.</param>
public sealed record BackLinkItem(Card From, string? FromPart, string? ToPart);

/// <summary>Cards of one collection.</summary>
public sealed record CardGroup(CollectionInfo Collection, ImmutableArray<Card> Cards);

/// <summary>The search page. Without JavaScript it shows the collections to browse instead.</summary>
public sealed record SearchPage(ImmutableArray<(CollectionInfo Collection, int Count)> Counts)
    : Page(new("/sok/"), "Sök", "Sök bland goda exempel, styrdokument, seminarier, träffar och begrepp.");

/// <summary>What was reviewed last.</summary>
public sealed record NewsPage(ImmutableArray<(Card Card, PartialDate Reviewed)> Items)
    : Page(new("/nytt/"), "Nytt", "Det som senast lades till eller uppdaterades.");

/// <summary>What a diagnostic means, for an editor.</summary>
public sealed record HelpPage(Rule Rule)
    : Page(Addresses.Help(Rule.Code), $"{Rule.Code}: {Rule.Title}", Rule.Cause);

/// <summary>Every diagnostic, for an editor.</summary>
public sealed record HelpIndexPage(ImmutableArray<Rule> Rules)
    : Page(new("/hjalp/fel/"), "Felmeddelanden", "Vad varje felmeddelande betyder och vad du gör åt det.");

/// <summary>What a web server shows for an address that is not there.</summary>
public sealed record NotFoundPage()
    : Page(new("/404.html"), "Sidan finns inte", "Adressen finns inte i kunskapsbanken.");

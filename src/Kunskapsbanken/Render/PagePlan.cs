using System.Collections.Concurrent;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>A page that can be made when it is needed.</summary>
/// <param name="Key">A hash over all that the page may show, beside the frame: same key, same page.</param>
/// <param name="Entry">The record, when it is a record's page.</param>
/// <param name="IsListed">Whether the sitemap names it.</param>
public sealed record PlannedPage(PagePath Path, ContentHash Key, RecordEntry? Entry, bool IsListed, Func<Page> Make)
{
    /// <summary>For a record's page: the same of another reading of the record, whose facts are the same.</summary>
    public Func<ParsedRecord, RecordPage>? MakeOf { get; init; }
}

/// <summary>
/// Which pages a catalogue becomes, and what each depends on. A record's page reads its own record whole and others only by
/// their cards, so its key is a hash over the one and the others, and no page need be made to know whether it has changed.
/// </summary>
public sealed class PagePlan
{
    /// <summary>How many records a list page has; at most this many are sent to a reader's phone at once.</summary>
    private const int PageSize = 400;

    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private readonly Catalogue catalogue;
    private readonly SiteSettings settings;
    private readonly Func<RecordKey, ParsedRecord> records;
    private readonly string? edition;
    private readonly LinkBook links;
    private readonly MapPage map;
    private readonly EditionView editions;
    private readonly ConcurrentDictionary<Collection, Card[]> sorted = [];
    private readonly ImmutableArray<(Card Card, PartialDate Reviewed)> reviewed;

    private PagePlan(Catalogue catalogue, SiteSettings settings, Func<RecordKey, ParsedRecord> records, string? edition, LinkBook links, EditionView editions)
    {
        this.links = links;
        this.editions = editions;
        this.catalogue = catalogue;
        this.settings = settings;
        this.records = records;
        this.edition = edition;
        map = MapPage.Of(catalogue);
        reviewed = Reviewed();
    }

    /// <param name="records">Gives a record whole. Safe to call from any thread.</param>
    /// <param name="edition">The edition that the pages belong to, or null for the working one.</param>
    /// <param name="links">What is known of links to other sites.</param>
    /// <param name="editions">What pages may tell of editions; null when there are none.</param>
    public static ImmutableArray<PlannedPage> Of(
        Catalogue catalogue,
        SiteSettings settings,
        Func<RecordKey, ParsedRecord> records,
        string? edition,
        LinkBook? links = null,
        EditionView? editions = null) =>
        [.. new PagePlan(catalogue, settings, records, edition, links ?? LinkBook.Empty, editions ?? EditionView.None).Pages()];

    private IEnumerable<PlannedPage> Pages()
    {
        var counts = Counts();
        var start = Start(counts);
        yield return Single(start, true, k => MapPage.AddTo(AddCards(AddCards(AddCounts(k, counts), start.Practices.Concat(start.Recent)), Meetings()), map.Counties));
        foreach (var page in CollectionInfo.All.Where(c => edition is not null || !settings.Without.Contains(c.Collection)).SelectMany(Lists).Concat(Pictures()).Concat(Tools()))
            yield return page;
        yield return new(new("/kommuner/"), MunicipalitiesKey(), null, true, Municipalities);
        yield return Single(new SearchPage(counts), false, k => AddCounts(k, counts));
        var news = News();
        yield return Single(news, true, k => AddCards(k.AddAll(news.Items, i => i.Reviewed.ToString()), news.Items.Select(i => i.Card)));
        var overview = LinksPage.Of(catalogue, links, settings.BaseUrl);
        yield return new(overview.Path, overview.ToKey(), null, true, () => overview);
        foreach (var page in new Alphabet([.. catalogue.Entries.Select(e => catalogue.Card(e.Key)!)]).Pages())
            yield return new(page.Path, Alphabet.KeyOf(page), null, true, () => page);
        var records = new PlannedPage[catalogue.Entries.Length];
        Parallel.For(0, records.Length, i => records[i] = OfEntry(catalogue.Entries[i]));
        foreach (var page in records)
            yield return page;
        yield return Single(new HelpIndexPage([.. Rules.All.Values]), false, k => k.AddAll(Rules.All.Values, r => r.ToString()));
        foreach (var rule in Rules.All.Values)
            yield return Single(new HelpPage(rule), false, k => k.Add(rule.ToString()));
        yield return Single(new NotFoundPage(), false, k => k);
    }

    private IEnumerable<PlannedPage> Pictures()
    {
        if (map.Counties.Length > 0)
            yield return new(map.Path, map.ToKey(), null, true, () => map);
        var matrix = MatrixPage.Of(catalogue);
        if (matrix.Areas.Length > 0)
            yield return new(matrix.Path, matrix.ToKey(), null, true, () => matrix);
        var timeline = TimelinePage.Of(catalogue);
        if (timeline.First > 0)
            yield return new(timeline.Path, timeline.ToKey(), null, true, () => timeline);
    }

    private IEnumerable<PlannedPage> Tools()
    {
        // An edition is read; what is made from it is made from today's.
        if (edition is not null)
            yield break;
        var compare = ComparePage.Of(Sorted);
        if (compare.Choices.Any(g => g.Cards.Length > 1))
            yield return new(compare.Path, compare.ToKey(), null, true, () => compare);
        var plan = PlanPage.Of(Sorted);
        if (plan.Guidelines.Length + plan.Practices.Length > 0)
            yield return new(plan.Path, plan.ToKey(), null, true, () => plan);
        yield return Single(new ThanksPage(), false, k => k);
        yield return Single(new StylePage(), false, k => k);
    }

    private PlannedPage OfEntry(RecordEntry entry) => new(catalogue.Card(entry.Key)!.Path, RecordKeyOf(entry), entry, true, () => OfRecord(entry, records(entry.Key)))
    {
        MakeOf = record => OfRecord(entry, record),
    };

    private static PlannedPage Single(Page page, bool isListed, Func<KeyBuilder, KeyBuilder> key) =>
        new(page.Path, key(new KeyBuilder().Add(page.GetType().Name).Add(page.Title).Add(page.Description)).ToHash(), null, isListed, () => page);

    private static KeyBuilder AddCards(KeyBuilder key, IEnumerable<Card> cards)
    {
        foreach (var card in cards)
            key.Add(card.Hash);
        return key;
    }

    private static KeyBuilder AddCounts(KeyBuilder key, ImmutableArray<(CollectionInfo Collection, int Count)> counts) =>
        key.AddAll(counts, c => string.Create(CultureInfo.InvariantCulture, $"{c.Collection.Folder} {c.Count}"));

    private ImmutableArray<(CollectionInfo Collection, int Count)> Counts()
    {
        var counts = catalogue.Entries.CountBy(r => r.Key.Collection).ToDictionary();
        return [.. CollectionInfo.All.Select(c => (c, counts.GetValueOrDefault(c.Collection)))];
    }

    private Card[] Meetings() => Sorted(Collection.Meetings);

    private StartPage Start(ImmutableArray<(CollectionInfo, int)> counts) => new(
        settings.Title,
        settings.Description,
        counts,
        Meetings().FirstOrDefault(m => m.Date is not null),
        [.. catalogue.In(Collection.Practices).OrderByDescending(p => p.Code("level"), StringComparer.Ordinal).ThenBy(p => p.Key).Take(3).Select(p => catalogue.Card(p.Key)!)],
        [.. reviewed.Where(r => r.Card.Key.Collection is Collection.Practices or Collection.Guidelines or Collection.Consultations or Collection.Seminars).Take(6).Select(r => r.Card)],
        map.Counties);

    private NewsPage News() => new([.. reviewed.Take(50)]);

    /// <summary>Newest review first; within a day by collection and id.</summary>
    private ImmutableArray<(Card Card, PartialDate Reviewed)> Reviewed()
    {
        (Card Card, PartialDate Reviewed)[] all =
        [
            .. catalogue.Entries
                .Where(r => r.Key.Collection is not (Collection.Counties or Collection.Pages) && !r.IsMunicipality)
                .Select(r => (catalogue.Card(r.Key)!, PartialDate.TryParse(r.Code("last_reviewed"), out var date) ? date : default)),
        ];
        Array.Sort(all, (a, b) => b.Reviewed.CompareTo(a.Reviewed) is not 0 and var order ? order : a.Card.Key.CompareTo(b.Card.Key));
        return [.. all];
    }

    private IEnumerable<PlannedPage> Lists(CollectionInfo info)
    {
        var total = catalogue.In(info.Collection).Count();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        for (var number = 1; number <= pages; number++)
        {
            var n = number;
            // Which cards stand on which page follows from their order; a list of one page needs no sorting to know its key.
            var key = new KeyBuilder().Add(info.Folder).Add(string.Create(CultureInfo.InvariantCulture, $"{n} {pages} {total}"));
            AddCards(key, pages == 1 ? catalogue.In(info.Collection).Select(e => catalogue.Card(e.Key)!) : Slice(n));
            yield return new(CollectionPage.PathOf(info, n), key.ToHash(), null, true, () => new CollectionPage(info, [.. Slice(n)], n, pages, total));
        }

        IEnumerable<Card> Slice(int n) => Sorted(info.Collection).Skip((n - 1) * PageSize).Take(PageSize);
    }

    /// <summary>The cards of a collection in the order of its list.</summary>
    private Card[] Sorted(Collection collection) => sorted.GetOrAdd(collection, Sort);

    private Card[] Sort(Collection collection)
    {
        (Card Card, long Number)[] cards = [.. catalogue.In(collection).Select(e => (catalogue.Card(e.Key)!, collection == Collection.Meetings ? e.Number("number", 0) : e.Number("order", long.MaxValue)))];
        Comparison<(Card Card, long Number)> order = collection switch
        {
            Collection.Meetings => (a, b) => a.Number.CompareTo(b.Number),
            Collection.Seminars or Collection.Consultations => (a, b) => Nullable.Compare(b.Card.Date, a.Card.Date),
            _ => (a, b) => a.Number.CompareTo(b.Number) is not 0 and var number ? number : Swedish.Compare(a.Card.Title, b.Card.Title),
        };
        Array.Sort(cards, (a, b) => order(a, b) is not 0 and var first ? first : a.Card.Key.CompareTo(b.Card.Key));
        return [.. cards.Select(c => c.Card)];
    }

    private IEnumerable<RecordEntry> MunicipalityEntries() => catalogue.In(Collection.Organisations).Where(e => e.IsMunicipality);

    private ContentHash MunicipalitiesKey() => AddCards(
        new KeyBuilder().Add("kommuner").AddAll(MunicipalityEntries(), m => string.Create(CultureInfo.InvariantCulture, $"{catalogue.Places.At(m.Key).Count}")),
        MunicipalityEntries().Concat(catalogue.In(Collection.Counties)).Select(e => catalogue.Card(e.Key)!)).ToHash();

    private MunicipalitiesPage Municipalities()
    {
        var byCounty = MunicipalityEntries()
            .Select(r => (Card: catalogue.Card(r.Key)!, County: catalogue.Places.Of(r.Key).FirstOrDefault(k => k.Collection == Collection.Counties)))
            .ToLookup(r => r.County, r => (r.Card, catalogue.Places.At(r.Card.Key).Count));
        return new([.. Sorted(Collection.Counties).Select(c => new CountyGroup(c, [.. byCounty[c.Key].OrderBy(m => m.Card.Title, Swedish).ThenBy(m => m.Card.Key)]))]);
    }

    /// <summary>A hash over all that a record's page can show. In the order of the record and of keys: nothing is sorted for it.</summary>
    private ContentHash RecordKeyOf(RecordEntry entry)
    {
        var key = new KeyBuilder().Add(entry.Hash).Add(edition ?? "").Add(catalogue.Card(entry.Key)!.Hash);
        foreach (var reference in entry.References)
            key.Add(catalogue.Card(reference.Reference.Target)?.Hash ?? default);
        foreach (var link in entry.Links)
        {
            if (link.Target is { } target)
                key.Add(catalogue.Card(target)?.Hash ?? default);
        }

        foreach (var link in catalogue.BackLinks(entry.Key))
            key.Add(link.Heading).Add(link.FromPart ?? "").Add(link.ToPart ?? "").Add(catalogue.Card(link.From)!.Hash);
        key.AddAll(editions.HistoryOf(entry.Key), h => h.Key).Add(editions.Of(entry.Key) is { } published ? $"{published.To!.Key} {published.From?.Key} {published.Key}" : "");
        foreach (var note in links.Notes(entry))
            key.Add(note.Value.ToString());
        key.Add("places");
        foreach (var place in catalogue.Places.Of(entry.Key))
            key.Add(catalogue.Card(place)!.Hash);
        key.Add("concerns");
        foreach (var record in catalogue.Places.At(entry.Key))
            key.Add(catalogue.Card(record)!.Hash);
        return key.ToHash();
    }

    private RecordPage OfRecord(RecordEntry entry, ParsedRecord record) => new(
        record,
        catalogue.Card(entry.Key)!,
        PageLinks.Of(entry, catalogue),
        BackLinks(entry),
        Concerns(entry),
        [.. catalogue.Places.Of(entry.Key).Where(p => p != entry.Key).Select(catalogue.Card).OfType<Card>()],
        edition)
    {
        History = editions.HistoryOf(entry.Key),
        Published = editions.Of(entry.Key),
        LinkNotes = links.Notes(entry).DistinctBy(n => n.Key).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private ImmutableArray<BackLinkGroup> BackLinks(RecordEntry entry) =>
    [
        .. catalogue.BackLinks(entry.Key)
            .GroupBy(b => b.Heading, StringComparer.Ordinal)
            .Select(g => new BackLinkGroup(g.Key,
            [
                .. g.Select(b => new BackLinkItem(catalogue.Card(b.From)!, b.FromPart, b.ToPart))
                    .OrderBy(i => i.From.Key.Collection).ThenBy(i => i.From.Title, Swedish).ThenBy(i => i.From.Key)
                    .ThenBy(i => i.FromPart, StringComparer.Ordinal).ThenBy(i => i.ToPart, StringComparer.Ordinal),
            ]))
            .OrderBy(g => g.Items[0].From.Key.Collection).ThenBy(g => g.Heading, Swedish),
    ];

    private ImmutableArray<CardGroup> Concerns(RecordEntry entry) =>
    [
        .. catalogue.Places.At(entry.Key)
            .Select(k => catalogue.Card(k)!)
            .GroupBy(c => c.Key.Collection)
            .OrderBy(g => g.Key)
            .Select(g => new CardGroup(CollectionInfo.Of(g.Key), [.. g.OrderBy(c => c.Title, Swedish).ThenBy(c => c.Key)])),
    ];
}

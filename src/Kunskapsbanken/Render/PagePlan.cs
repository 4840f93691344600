using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>Which pages a catalogue becomes, and what each may show.</summary>
public static class PagePlan
{
    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <param name="edition">The edition that the pages belong to, or null for the working one.</param>
    public static ImmutableArray<Page> Of(Catalogue catalogue, SiteSettings settings, string? edition)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        var counts = Counts(catalogue);
        pages.Add(Start(catalogue, settings, counts));
        foreach (var info in CollectionInfo.All)
            pages.Add(new CollectionPage(info, Listed(catalogue, info.Collection)));
        pages.Add(Municipalities(catalogue));
        pages.Add(new SearchPage(counts));
        pages.Add(News(catalogue));
        foreach (var record in catalogue.Records)
            pages.Add(OfRecord(record, catalogue, edition));
        pages.Add(new HelpIndexPage([.. Rules.All.Values]));
        foreach (var rule in Rules.All.Values)
            pages.Add(new HelpPage(rule));
        pages.Add(new NotFoundPage());
        return pages.ToImmutable();
    }

    private static ImmutableArray<(CollectionInfo Collection, int Count)> Counts(Catalogue catalogue)
    {
        var counts = catalogue.Records.CountBy(r => r.Key.Collection).ToDictionary();
        return [.. CollectionInfo.All.Select(c => (c, counts.GetValueOrDefault(c.Collection)))];
    }

    private static StartPage Start(Catalogue catalogue, SiteSettings settings, ImmutableArray<(CollectionInfo, int)> counts)
    {
        var meetings = Listed(catalogue, Collection.Meetings);
        var practices = Listed(catalogue, Collection.Practices);
        return new(
            settings.Title,
            settings.Description,
            counts,
            meetings.FirstOrDefault(m => m.Date is not null),
            [.. practices.OrderByDescending(p => Level(p)).ThenBy(p => p.Key).Take(3)],
            [.. Reviewed(catalogue).Where(r => r.Card.Key.Collection is Collection.Practices or Collection.Guidelines or Collection.Consultations or Collection.Seminars).Take(6).Select(r => r.Card)]);

        static string Level(Card card) => card.Facts.FirstOrDefault(f => f.Field == "level")?.Code ?? "";
    }

    private static NewsPage News(Catalogue catalogue) => new([.. Reviewed(catalogue).Take(50)]);

    /// <summary>Newest review first; within a day in the collections' order and Swedish order of titles.</summary>
    private static IEnumerable<(Card Card, PartialDate Reviewed)> Reviewed(Catalogue catalogue) => catalogue.Records
        .Where(r => r.Key.Collection is not (Collection.Counties or Collection.Pages) && !IsMunicipality(r))
        .Select(r => (Card: catalogue.Card(r.Key)!, Reviewed: r.Record.LastReviewed.ValueOrDefault))
        .OrderByDescending(r => r.Reviewed).ThenBy(r => r.Card.Key.Collection).ThenBy(r => r.Card.Title, Swedish).ThenBy(r => r.Card.Key);

    private static ImmutableArray<Card> Listed(Catalogue catalogue, Collection collection)
    {
        var cards = catalogue.In(collection).Select(r => catalogue.Card(r.Key)!);
        return
        [
            .. collection switch
            {
                Collection.Meetings => cards.OrderBy(c => Number(catalogue, c)).ThenBy(c => c.Key),
                Collection.Seminars or Collection.Consultations => cards.OrderByDescending(c => c.Date).ThenBy(c => c.Key),
                Collection.Concepts or Collection.Pages => cards.OrderBy(c => Order(catalogue, c)).ThenBy(c => c.Title, Swedish).ThenBy(c => c.Key),
                _ => cards.OrderBy(c => c.Title, Swedish).ThenBy(c => c.Key),
            },
        ];
    }

    private static long Number(Catalogue catalogue, Card card) => ((Meeting)catalogue.Find(card.Key)!.Record).Number.ValueOrDefault;

    private static long Order(Catalogue catalogue, Card card) => catalogue.Find(card.Key)!.Record switch
    {
        Concept concept => concept.Order?.ValueOrDefault ?? long.MaxValue,
        FreePage page => page.Order?.ValueOrDefault ?? long.MaxValue,
        _ => 0,
    };

    private static MunicipalitiesPage Municipalities(Catalogue catalogue)
    {
        var byCounty = catalogue.In(Collection.Organisations)
            .Where(IsMunicipality)
            .Select(r => (Card: catalogue.Card(r.Key)!, County: catalogue.Places.Of(r.Key).FirstOrDefault(k => k.Collection == Collection.Counties)))
            .ToLookup(r => r.County, r => (r.Card, catalogue.Places.At(r.Card.Key).Count));
        return new([.. Listed(catalogue, Collection.Counties).Select(c => new CountyGroup(c, [.. byCounty[c.Key].OrderBy(m => m.Card.Title, Swedish).ThenBy(m => m.Card.Key)]))]);
    }

    private static RecordPage OfRecord(ParsedRecord record, Catalogue catalogue, string? edition) => new(
        record,
        catalogue.Card(record.Key)!,
        PageLinks.Of(record, catalogue),
        BackLinks(record, catalogue),
        Concerns(record, catalogue),
        [.. catalogue.Places.Of(record.Key).Where(p => p != record.Key).Select(catalogue.Card).OfType<Card>()],
        edition);

    private static ImmutableArray<BackLinkGroup> BackLinks(ParsedRecord record, Catalogue catalogue) =>
    [
        .. catalogue.BackLinks(record.Key)
            .GroupBy(b => b.Heading, StringComparer.Ordinal)
            .Select(g => new BackLinkGroup(g.Key,
            [
                .. g.Select(b => new BackLinkItem(catalogue.Card(b.From)!, b.FromPart, b.ToPart))
                    .OrderBy(i => i.From.Key.Collection).ThenBy(i => i.From.Title, Swedish).ThenBy(i => i.From.Key)
                    .ThenBy(i => i.FromPart, StringComparer.Ordinal).ThenBy(i => i.ToPart, StringComparer.Ordinal),
            ]))
            .OrderBy(g => g.Items[0].From.Key.Collection).ThenBy(g => g.Heading, Swedish),
    ];

    /// <summary>What concerns a place; the municipalities of a county stand apart from its other actors.</summary>
    private static ImmutableArray<CardGroup> Concerns(ParsedRecord record, Catalogue catalogue) =>
    [
        .. catalogue.Places.At(record.Key)
            .Select(k => catalogue.Card(k)!)
            .GroupBy(c => c.Key.Collection)
            .OrderBy(g => g.Key)
            .Select(g => new CardGroup(CollectionInfo.Of(g.Key), [.. g.OrderBy(c => c.Title, Swedish).ThenBy(c => c.Key)])),
    ];

    private static bool IsMunicipality(ParsedRecord record) =>
        record.Record is Organisation { Kind.ValueOrDefault: OrganisationKind.Municipality };
}

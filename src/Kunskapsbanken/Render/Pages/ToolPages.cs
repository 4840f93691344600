using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>Where up to four practices or guidelines are put side by side, field by field, in the browser.</summary>
/// <param name="Choices">What can be compared, collection by collection.</param>
public sealed record ComparePage(ImmutableArray<CardGroup> Choices)
    : Page(Address, "Jämför", "Ställ upp till fyra exempel eller styrdokument sida vid sida, fält för fält.")
{
    public static readonly PagePath Address = new("/jamfor/");

    public static bool Takes(Collection collection) => collection is Collection.Practices or Collection.Guidelines;

    /// <param name="cards">The cards of a collection in the order of its list.</param>
    public static ComparePage Of(Func<Collection, IEnumerable<Card>> cards) =>
        new([.. CollectionInfo.All.Where(c => Takes(c.Collection)).Select(c => new CardGroup(c, [.. cards(c.Collection)]))]);

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey() => new KeyBuilder().Add(nameof(ComparePage)).AddAll(Choices.SelectMany(g => g.Cards), c => c.Hash).ToHash();
}

/// <summary>Where a reader puts a draft of a local action plan together, in the browser, from duties, practices and guidelines.</summary>
/// <param name="Areas">The action areas that the plan is ordered by.</param>
/// <param name="Guidelines">With their duties.</param>
public sealed record PlanPage(ImmutableArray<Card> Areas, ImmutableArray<Card> Guidelines, ImmutableArray<Card> Practices)
    : Page(Address, "Min plan", "Välj uppgifter, exempel och styrdokument, och ta med ett utkast till lokal handlingsplan.")
{
    public static readonly PagePath Address = new("/min-plan/");

    /// <param name="cards">The cards of a collection in the order of its list.</param>
    public static PlanPage Of(Func<Collection, IEnumerable<Card>> cards) => new(
        [.. cards(Collection.Concepts).Where(c => c.Facts.Any(f => f is { Field: "scheme", Code: "action-area" }))],
        [.. cards(Collection.Guidelines)],
        [.. cards(Collection.Practices)]);

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey() => new KeyBuilder().Add(nameof(PlanPage)).AddAll(Areas.Concat(Guidelines).Concat(Practices), c => c.Hash).ToHash();
}

/// <summary>Where a reader lands who has said whether a page helped.</summary>
public sealed record ThanksPage()
    : Page(Address, "Tack för ditt svar", "Svaret hjälper redaktionen att göra sidorna bättre.")
{
    public static readonly PagePath Address = new("/tack/");
}

/// <summary>Every part that the theme is made of, with made-up content: for those who change its looks, and for tests.</summary>
public sealed record StylePage()
    : Page(Address, "Stilguide", "Webbplatsens delar, färger och typsnitt, med påhittat innehåll.")
{
    public static readonly PagePath Address = new("/hjalp/stil/");
}

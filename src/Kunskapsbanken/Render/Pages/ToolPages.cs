using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>Where up to four practices or guidelines are put side by side, field by field, in the browser.</summary>
/// <param name="Choices">What can be compared, collection by collection.</param>
public sealed record ComparePage(ImmutableArray<ChoiceGroup> Choices)
    : Page(Address, "Jämför", "Ställ upp till fyra exempel eller styrdokument sida vid sida, fält för fält.")
{
    public static readonly PagePath Address = new("/jamfor/");

    /// <summary>How many records of a collection are offered in a list; others are sent here from their own pages.</summary>
    private const int Offered = 200;

    public static bool Takes(Collection collection) => collection is Collection.Practices or Collection.Guidelines;

    /// <param name="cards">The cards of a collection in the order of its list.</param>
    public static ComparePage Of(Func<Collection, IEnumerable<Card>> cards) =>
        new([.. CollectionInfo.All.Where(c => Takes(c.Collection)).Select(c => new ChoiceGroup(c, [.. cards(c.Collection).Take(Offered)], cards(c.Collection).Count()))]);

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey() => new KeyBuilder().Add(nameof(ComparePage)).AddAll(Choices.SelectMany(g => g.Cards), c => c.Hash)
        .AddAll(Choices, g => g.Total.ToString(CultureInfo.InvariantCulture)).ToHash();
}

/// <param name="Cards">The first of the collection's list.</param>
/// <param name="Total">How many records the collection has.</param>
public sealed record ChoiceGroup(CollectionInfo Collection, ImmutableArray<Card> Cards, int Total);

/// <summary>Where a reader puts a draft of a local action plan together, in the browser, from duties, practices and guidelines.</summary>
/// <param name="Areas">The action areas that the plan is ordered by.</param>
/// <param name="Guidelines">With their duties.</param>
/// <param name="IsCut">Whether there are more to choose than a page can hold; they are sent here from their own pages.</param>
public sealed record PlanPage(ImmutableArray<Card> Areas, ImmutableArray<Card> Guidelines, ImmutableArray<Card> Practices, bool IsCut)
    : Page(Address, "Min plan", "Välj uppgifter, exempel och styrdokument, och ta med ett utkast till lokal handlingsplan.")
{
    public static readonly PagePath Address = new("/min-plan/");

    /// <summary>How many practices of an action area are offered, and how many guidelines and duties in all.</summary>
    private const int OfferedInArea = 60, OfferedDuties = 1000;

    /// <param name="cards">The cards of a collection in the order of its list.</param>
    public static PlanPage Of(Func<Collection, IEnumerable<Card>> cards)
    {
        ImmutableArray<Card> areas = [.. cards(Collection.Concepts).Where(c => c.Facts.Any(f => f is { Field: "scheme", Code: "action-area" }))];
        var (allGuidelines, allPractices) = (cards(Collection.Guidelines).ToList(), cards(Collection.Practices).ToList());
        var duties = 0;
        ImmutableArray<Card> guidelines = [.. allGuidelines.TakeWhile(g => (duties += 1 + g.Duties.Length) <= OfferedDuties)];
        var left = areas.ToDictionary(a => a.Key, _ => OfferedInArea);
        ImmutableArray<Card> practices = [.. allPractices.Where(HasRoom)];
        var isCut = guidelines.Length < allGuidelines.Count || left.Values.Any(n => n < 0);
        return new(areas, guidelines, practices, isCut);

        bool HasRoom(Card practice)
        {
            var hasRoom = false;
            foreach (var area in practice.Facets.Select(f => f.Target).Where(left.ContainsKey))
                hasRoom |= left[area]-- > 0;
            return hasRoom;
        }
    }

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey() => new KeyBuilder().Add(nameof(PlanPage)).AddAll(Areas.Concat(Guidelines).Concat(Practices), c => c.Hash).Add(IsCut ? "cut" : "").ToHash();
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

using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>The cards of everything that a record points to: in its fields and in its text.</summary>
public sealed class PageLinks
{
    private readonly Dictionary<RecordKey, Card?> cards;

    private PageLinks(Dictionary<RecordKey, Card?> cards) => this.cards = cards;

    public static PageLinks Of(ParsedRecord record, Catalogue catalogue) => new(
        record.References.Select(r => r.Reference.Target)
            .Concat(record.Links.Where(l => l.Target is not null).Select(l => l.Target!.Value))
            .Distinct()
            .ToDictionary(k => k, catalogue.Card));

    /// <summary>In the order of keys.</summary>
    public IEnumerable<Card> Cards => cards.OrderBy(c => c.Key).Select(c => c.Value).OfType<Card>();

    /// <summary>The card of what the record points to; null when that is a draft, which readers don't see.</summary>
    /// <exception cref="KeyNotFoundException">The record does not point there: the page would not be made again when that card changes.</exception>
    public Card? Find(RecordKey key) => cards[key];
}

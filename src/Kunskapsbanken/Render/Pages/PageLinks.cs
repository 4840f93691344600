using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>The cards of everything that a record points to: in its fields and in its text.</summary>
public sealed class PageLinks
{
    private readonly Dictionary<RecordKey, Card?> cards;

    private PageLinks(Dictionary<RecordKey, Card?> cards) => this.cards = cards;

    public static PageLinks Of(RecordEntry entry, Catalogue catalogue) => new(Cards(entry, catalogue));

    /// <summary>What a record points to, in the order written; more than once when it is written so.</summary>
    public static IEnumerable<RecordKey> Targets(RecordEntry entry) =>
        entry.References.Select(r => r.Reference.Target)
            .Concat(entry.Links.Where(l => l.Target is not null).Select(l => l.Target!.Value));

    private static Dictionary<RecordKey, Card?> Cards(RecordEntry entry, Catalogue catalogue)
    {
        var cards = new Dictionary<RecordKey, Card?>(entry.References.Length + entry.Links.Length);
        foreach (var key in Targets(entry))
            cards.TryAdd(key, catalogue.Card(key));
        return cards;
    }

    /// <summary>The card of what the record points to; null when that is a draft, which readers don't see.</summary>
    /// <exception cref="KeyNotFoundException">The record does not point there: the page would not be made again when that card changes.</exception>
    public Card? Find(RecordKey key) => cards[key];
}

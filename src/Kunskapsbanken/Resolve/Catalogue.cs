using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Resolve;

/// <summary>All published records, with every name resolved: an immutable graph that pages and checks read.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<RecordKey, RecordEntry> entries;
    private readonly ILookup<Collection, RecordEntry> byCollection;
    private readonly Dictionary<RecordKey, Card> cards;
    private readonly Dictionary<RecordKey, List<BackLink>> backLinks;
    private readonly Dictionary<RecordKey, RecordKey> aliases;

    internal Catalogue(
        ImmutableArray<RecordEntry> published,
        Dictionary<RecordKey, RecordEntry> entries,
        Dictionary<RecordKey, Card> cards,
        Dictionary<RecordKey, List<BackLink>> backLinks,
        Dictionary<RecordKey, RecordKey> aliases,
        Places places)
    {
        Entries = published;
        this.entries = entries;
        byCollection = Entries.ToLookup(r => r.Key.Collection);
        this.cards = cards;
        this.backLinks = backLinks;
        this.aliases = aliases;
        Places = places;
    }

    /// <summary>Published records, by key.</summary>
    public ImmutableArray<RecordEntry> Entries { get; }

    /// <summary>Which municipality and county each record concerns.</summary>
    public Places Places { get; }

    /// <summary>Old names and what they are called now.</summary>
    public IEnumerable<KeyValuePair<RecordKey, RecordKey>> Aliases => aliases.OrderBy(a => a.Key);

    public IEnumerable<RecordEntry> In(Collection collection) => byCollection[collection];

    public RecordEntry? Find(RecordKey key) =>
        entries.TryGetValue(key, out var entry) ? entry : aliases.TryGetValue(key, out var current) ? entries.GetValueOrDefault(current) : null;

    /// <summary>What pages may show of a record; null for a draft or a record that is not there.</summary>
    public Card? Card(RecordKey key) =>
        cards.TryGetValue(key, out var card) ? card : aliases.TryGetValue(key, out var current) ? cards.GetValueOrDefault(current) : null;

    /// <summary>What points to a record.</summary>
    public IReadOnlyList<BackLink> BackLinks(RecordKey key) => backLinks.TryGetValue(key, out var links) ? links : [];

    /// <summary>A key, or what it is called now when it is an old name.</summary>
    public RecordKey Current(RecordKey key) => entries.ContainsKey(key) ? key : aliases.GetValueOrDefault(key, key);
}

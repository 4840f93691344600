using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>What other editions need to know of a record without reading it.</summary>
/// <param name="Hash">Of the file it was read from.</param>
/// <param name="File">Below the content folder.</param>
/// <param name="Path">Its address in its edition.</param>
public sealed record IndexEntry(RecordKey Key, ContentHash Hash, string File, string Title, PagePath Path);

/// <summary>The published records of an edition by name: enough to tell what is new, gone, renamed or another text.</summary>
public sealed class RecordIndex
{
    private readonly Dictionary<RecordKey, IndexEntry> entries;
    private readonly Dictionary<RecordKey, RecordKey> aliases;

    public RecordIndex(ImmutableArray<IndexEntry> entries, IEnumerable<KeyValuePair<RecordKey, RecordKey>> aliases)
    {
        Entries = entries;
        this.entries = entries.ToDictionary(e => e.Key);
        this.aliases = new(aliases);
    }

    public static readonly RecordIndex Empty = new([], []);

    /// <summary>By key.</summary>
    public ImmutableArray<IndexEntry> Entries { get; }

    public IEnumerable<KeyValuePair<RecordKey, RecordKey>> Aliases => aliases.OrderBy(a => a.Key);

    public static RecordIndex Of(Catalogue catalogue, string tree) => new(
        [.. catalogue.Entries.Select(r => Entry(catalogue.Card(r.Key)!, r.Hash, r.File[(tree.Length + 1)..]))],
        [.. catalogue.Aliases, .. OldAddresses(catalogue)]);

    public IndexEntry? Find(RecordKey key) => entries.GetValueOrDefault(key);

    /// <summary>A key, or what it is called here when it is an old name.</summary>
    public RecordKey Current(RecordKey key) => entries.ContainsKey(key) ? key : aliases.GetValueOrDefault(key, key);

    private static IndexEntry Entry(Card card, ContentHash hash, string file) => new(card.Key, hash, file, card.Title, card.Path);

    /// <summary>An alias that is an address says that a record came from another collection: <c>/styrdokument/plan/</c>.</summary>
    private static IEnumerable<KeyValuePair<RecordKey, RecordKey>> OldAddresses(Catalogue catalogue) =>
        from record in catalogue.Entries
        from alias in record.Aliases
        where alias.Value.StartsWith('/')
        let parts = alias.Value.Trim('/').Split('/')
        where parts.Length == 2
        from info in CollectionInfo.All
        where info.Slug == parts[0]
        let old = new RecordKey(info.Collection, parts[1])
        where catalogue.Find(old) is null
        select KeyValuePair.Create(old, record.Key);
}

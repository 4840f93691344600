using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>
/// Compares the records of two editions. A comparison depends on the two files alone, so what an earlier build compared is used again,
/// and neither file need be read.
/// </summary>
internal sealed class RecordComparer(EditionCache cache)
{
    /// <param name="place">Names what is compared, so that the comparisons find their way back in the next build.</param>
    public ImmutableArray<RecordChange> Compare(
        ContentHash place,
        RecordIndex before,
        RecordIndex after,
        Func<IndexEntry, ParsedRecord> readBefore,
        Func<IndexEntry, ParsedRecord> readAfter)
    {
        var key = new KeyBuilder().Add("changes").Add(BuildCache.Version).Add(place).ToHash();
        var known = cache.FindChanges(key);
        var used = new Dictionary<(ContentHash, ContentHash), ImmutableArray<FieldChange>>();
        var isNew = false;
        var changes = IndexComparison.Compare(before, after, (b, a) =>
        {
            var pair = (b.Hash, a.Hash);
            if (!used.TryGetValue(pair, out var fields))
            {
                isNew |= known is null || !known.TryGetValue(pair, out fields);
                used[pair] = fields = fields.IsDefault ? RecordComparison.Compare(readBefore(b), readAfter(a)) : fields;
            }

            return fields;
        });
        if (isNew || known?.Count != used.Count)
            cache.Keep(key, used);
        return changes;
    }
}

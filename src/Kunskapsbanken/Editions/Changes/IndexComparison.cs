using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>Finds which records are the same in two editions, through renames, and what happened to each.</summary>
public static class IndexComparison
{
    /// <summary>Only the dates of review: the record was looked through.</summary>
    private static readonly ImmutableHashSet<string> ReviewFields = ["last_reviewed", "review_due"];

    /// <param name="fields">The changed fields of a record that stands in both with different files.</param>
    /// <returns>What changed, by key; records that are the same are left out.</returns>
    public static ImmutableArray<RecordChange> Compare(RecordIndex before, RecordIndex after, Func<IndexEntry, IndexEntry, ImmutableArray<FieldChange>> fields)
    {
        var pairs = Pair(before, after);
        var kept = pairs.Values.Select(b => b.Key).ToHashSet();
        return
        [
            .. after.Entries.Select(a => pairs.TryGetValue(a.Key, out var b) ? Same(b, a, fields) : new(RecordChangeKind.Added, null, a, null, []))
                .Concat(before.Entries.Where(b => !kept.Contains(b.Key)).Select(b => Gone(b, after)))
                .OfType<RecordChange>()
                .OrderBy(c => c.Latest.Key),
        ];
    }

    /// <summary>Each record of the later edition with the one it was: of the same name first, then of an old name.</summary>
    private static Dictionary<RecordKey, IndexEntry> Pair(RecordIndex before, RecordIndex after)
    {
        var pairs = before.Entries.Where(b => after.Find(b.Key) is not null).ToDictionary(b => b.Key);
        foreach (var old in before.Entries.Where(b => after.Find(b.Key) is null))
        {
            if (after.Find(after.Current(old.Key)) is { } renamed)
                pairs.TryAdd(renamed.Key, old);
        }

        return pairs;
    }

    private static RecordChange? Same(IndexEntry before, IndexEntry after, Func<IndexEntry, IndexEntry, ImmutableArray<FieldChange>> fields)
    {
        var changes = before.Hash == after.Hash ? [] : fields(before, after);
        if (changes.IsEmpty && before.Key == after.Key)
            return null;
        var isReview = !changes.IsEmpty && before.Key == after.Key && changes.All(c => ReviewFields.Contains(c.Name));
        return new(isReview ? RecordChangeKind.Reviewed : RecordChangeKind.Changed, before, after, null, changes);
    }

    private static RecordChange Gone(IndexEntry before, RecordIndex after)
    {
        var current = after.Current(before.Key);
        return new(RecordChangeKind.Removed, before, null, current != before.Key && after.Find(current) is not null ? current : null, []);
    }
}

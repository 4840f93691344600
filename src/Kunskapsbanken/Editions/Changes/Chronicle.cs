using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>All that happened from the first edition until now, and to each record on the way.</summary>
public sealed class Chronicle
{
    public static readonly Chronicle Empty = new([]);

    private readonly ImmutableArray<Dictionary<RecordKey, int>> byLaterKey;
    private readonly ImmutableArray<Dictionary<RecordKey, RecordChange>> byEarlierKey;

    private Chronicle(ImmutableArray<EditionChanges> steps)
    {
        Steps = steps;
        byLaterKey = [.. steps.Select(s => s.Records.Index().Where(r => r.Item.After is not null).ToDictionary(r => r.Item.After!.Key, r => r.Index))];
        byEarlierKey = [.. steps.Select(s => s.Records.Where(r => r.Before is not null).ToDictionary(r => r.Before!.Key))];
    }

    /// <summary>One for each edition, oldest first, and last the one from the latest edition until now.</summary>
    public ImmutableArray<EditionChanges> Steps { get; }

    /// <param name="working">The working edition's records.</param>
    /// <param name="read">Gives one of them whole.</param>
    internal static Chronicle Of(ImmutableArray<Edition> editions, RecordIndex working, Func<RecordKey, ParsedRecord> read, RecordComparer comparer)
    {
        var steps = ImmutableArray.CreateBuilder<EditionChanges>();
        for (var i = 0; i < editions.Length; i++)
        {
            var (later, earlier) = (editions[i], i > 0 ? editions[i - 1] : null);
            var place = new KeyBuilder().Add(earlier?.Hash ?? default).Add(later.Hash).ToHash();
            var records = earlier is null ? [] : comparer.Compare(place, earlier.Index, later.Index, earlier.Record, later.Record);
            steps.Add(new(earlier?.Info, later.Info, earlier?.Index ?? RecordIndex.Empty, later.Index, records, place));
        }

        if (editions is [.., var last])
        {
            var records = comparer.Compare(last.Hash, last.Index, working, last.Record, e => read(e.Key));
            var key = new KeyBuilder().Add(last.Hash).AddAll(records, r => $"{r.Kind} {r.Before?.Key} {r.Before?.Hash} {r.After?.Key} {r.After?.Hash}").ToHash();
            steps.Add(new(last.Info, null, last.Index, working, records, key));
        }

        return new(steps.ToImmutable());
    }

    /// <summary>What happened to a record, latest first.</summary>
    /// <param name="key">Its name in the edition that <paramref name="until"/> ends with.</param>
    /// <param name="until">How many steps to look at: all for the working edition, up to and with its own for a published one.</param>
    public ImmutableArray<HistoryEntry> HistoryOf(RecordKey key, int until)
    {
        var history = ImmutableArray.CreateBuilder<HistoryEntry>();
        for (var i = until - 1; i >= 0; i--)
        {
            var step = Steps[i];
            if (byLaterKey[i].TryGetValue(key, out var place))
            {
                var change = step.Records[place];
                history.Add(new(step.To, change.Kind, Fields(change), change.IsRenamed ? change.Before!.Title : null, step.PlaceOf(place), change.After!.Path));
                if (change.Before is null)
                    break;
                key = change.Before.Key;
            }
            else if (step.From is null && step.After.Find(key) is { } first)
                history.Add(new(step.To, RecordChangeKind.Added, [], null, null, first.Path));
        }

        return history.ToImmutable();
    }

    /// <summary>What a record of an edition is called now, through renames and mergers.</summary>
    /// <param name="step">The edition's place among <see cref="Steps"/>.</param>
    /// <returns>Null when it is gone.</returns>
    public (RecordKey Key, bool Merged)? NowOf(RecordKey key, int step)
    {
        var isMerged = false;
        for (var i = step + 1; i < Steps.Length; i++)
        {
            if (!byEarlierKey[i].TryGetValue(key, out var change))
                continue;
            if (change.After is null && change.MergedInto is null)
                return null;
            isMerged |= change.After is null;
            key = change.After?.Key ?? change.MergedInto!.Value;
        }

        return (key, isMerged);
    }

    private static ImmutableArray<string> Fields(RecordChange change) => [.. change.Fields.Select(f => f.Path[0].Text).Distinct(StringComparer.Ordinal)];
}

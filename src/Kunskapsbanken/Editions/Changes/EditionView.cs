using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>What the pages of an edition may tell of editions: those until then.</summary>
/// <param name="Until">How many steps of the chronicle: all for the working edition, up to and with its own for a published one.</param>
public sealed record EditionView(Chronicle Chronicle, int Until)
{
    public static readonly EditionView None = new(Chronicle.Empty, 0);

    /// <summary>What happened to a record, latest first.</summary>
    public ImmutableArray<HistoryEntry> HistoryOf(RecordKey key) => Chronicle.HistoryOf(key, Until);

    /// <summary>The edition that was published for a meeting, and what changed to it; null when there is none.</summary>
    public EditionChanges? Of(RecordKey meeting) => Chronicle.Steps.Take(Until).FirstOrDefault(s => s.To?.Meeting == meeting);
}

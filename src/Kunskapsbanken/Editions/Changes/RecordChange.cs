using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

public enum RecordChangeKind
{
    [Label("ny")] Added,
    [Label("ändrad")] Changed,

    /// <summary>Looked through, and nothing but the dates of review changed.</summary>
    [Label("granskad")] Reviewed,

    [Label("borttagen")] Removed,
}

/// <summary>What happened to a record between two editions.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it is gone.</param>
/// <param name="MergedInto">For a record that is gone: the one that now answers to its name.</param>
public sealed record RecordChange(
    RecordChangeKind Kind,
    IndexEntry? Before,
    IndexEntry? After,
    RecordKey? MergedInto,
    ImmutableArray<FieldChange> Fields)
{
    /// <summary>What the record is called now, or was called last.</summary>
    public IndexEntry Latest => After ?? Before!;

    /// <summary>Its id or collection is another.</summary>
    public bool IsRenamed => Before is not null && After is not null && Before.Key != After.Key;
}

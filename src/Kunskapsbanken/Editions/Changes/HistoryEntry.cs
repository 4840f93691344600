using Kunskapsbanken.Render;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>A line in a record's history.</summary>
/// <param name="Edition">The edition in which it was so for the first time; null for what is not published yet.</param>
/// <param name="Fields">The labels of what changed.</param>
/// <param name="FormerTitle">What the record was called when it had another id.</param>
/// <param name="Details">Where the change is told field by field; null for what was new in the first edition.</param>
/// <param name="Path">Where the record stood then, in that edition.</param>
public sealed record HistoryEntry(EditionInfo? Edition, RecordChangeKind Kind, ImmutableArray<string> Fields, string? FormerTitle, string? Details, PagePath Path)
{
    /// <summary>All that a page shows of it.</summary>
    public string Key => $"{Edition?.Number} {Edition?.Meeting.Id} {Edition?.Published} {Kind} {string.Join('|', Fields)} {FormerTitle} {Details} {Path}";
}

/// <summary>Where a record of a published edition is today.</summary>
/// <param name="Path">Its address in the working edition; null when it is gone.</param>
/// <param name="Merged">Whether it has become part of another record.</param>
public sealed record RecordNow(PagePath? Path, bool Merged);

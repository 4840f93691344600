using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

public enum FieldChangeKind
{
    /// <summary>The field was not there before.</summary>
    Added,

    Changed,

    /// <summary>The field is there no more.</summary>
    Removed,

    /// <summary>The same values in another order.</summary>
    Reordered,

    /// <summary>The words are the same: what changed is where links go, or how the text is set.</summary>
    Formatting,
}

/// <summary>A value as readers see it.</summary>
/// <param name="Text">The value in words; for a reference its key, to be shown as the title of <paramref name="Target"/>.</param>
/// <param name="Target">What a reference points to.</param>
/// <param name="Source">Who says so, when sources disagree.</param>
public sealed record FieldValue(string Text, RecordKey? Target = null, RecordKey? Source = null);

/// <summary>What changed in one field between two versions of a record.</summary>
/// <param name="Name">The field's key in YAML; <c>body</c> for the text below the fields.</param>
/// <param name="Path">How readers find it: the field's label, then for parts which of them and the label inside.</param>
/// <param name="Before">What stood there; for a list only what was taken away. Empty when <paramref name="Words"/> says it.</param>
/// <param name="After">What stands there now; for a list only what was added.</param>
/// <param name="Words">For a text that was changed: its words.</param>
public sealed record FieldChange(
    string Name,
    ImmutableArray<FieldValue> Path,
    FieldChangeKind Kind,
    ImmutableArray<FieldValue> Before,
    ImmutableArray<FieldValue> After,
    ImmutableArray<WordRun> Words);

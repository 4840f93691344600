using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Fields;

/// <summary>What reading one record's fields gathers on the way.</summary>
public sealed class FieldContext(string file, RecordText text, MarkdownReader markdown, List<Diagnostic> problems)
{
    public string File => file;

    public RecordText Text => text;

    public MarkdownReader Markdown => markdown;

    public List<Diagnostic> Problems => problems;

    public List<AuthoredReference> References { get; } = [];

    public List<Fact> Facts { get; } = [];

    /// <summary>The part of the record being read that has an anchor of its own (a duty), or null.</summary>
    public string? Part { get; set; }

    /// <summary>The parts that have an anchor of their own.</summary>
    public List<DutyEntry> Duties { get; } = [];

    public PartialDate? MainDate { get; set; }

    /// <summary>Why the main date is not known, when its author says so.</summary>
    public UnknownReason? MainDateUnknown { get; set; }
}

/// <summary>A reference as written in a field, for resolving, back-links and checks.</summary>
/// <param name="From">The anchor of the part that holds it (a duty's id), or null.</param>
/// <param name="Written">As the author wrote it, for messages.</param>
public sealed record AuthoredReference(Field Field, Reference Reference, string? From, string Written, Span Span);

/// <summary>A short value that other stages need without the whole record: vocabulary terms, codes, numbers, days.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Code">As in YAML; stable.</param>
/// <param name="Text">As readers see it.</param>
public sealed record Fact(string Field, string Code, string Text, Span Span);

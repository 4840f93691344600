using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

public enum Severity
{
    Error,
    Warning,
    Info,
}

/// <summary>Something to tell an author: what is wrong, where, and what to do.</summary>
/// <param name="Code"><c>KB0101</c>: never reused for another meaning.</param>
/// <param name="File">Path below the site's root with forward slashes, or empty when no file is to blame.</param>
/// <param name="Message">Swedish; quotes the author's own text.</param>
/// <param name="Hint">What to do, or null when the message already says it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, Span Span, string Message, string? Hint = null)
    : IComparable<Diagnostic>
{
    // Of a hundred thousand records many have the same said of them.
    public string Message { get; init; } = TextPool.Of(Message);

    public string? Hint { get; init; } = Hint is null ? null : TextPool.Of(Hint);

    public bool IsError => Severity == Severity.Error;

    /// <summary>By file, line, column, code and message, so that every run lists alike.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0)
            order = (Span.Line, Span.Column).CompareTo((other.Span.Line, other.Span.Column));
        if (order == 0)
            order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary><c>file:line:column: fel KB0101: message</c>, the form that editors and terminals make clickable.</summary>
    public override string ToString()
    {
        var place = Span.IsNone ? File : $"{File}:{Span}";
        var word = Severity switch { Severity.Error => "fel", Severity.Warning => "varning", _ => "upplysning" };
        var text = place.Length == 0 ? $"{word} {Code}: {Message}" : $"{place}: {word} {Code}: {Message}";
        return Hint is null ? text : $"{text} {Hint}";
    }

    public static bool operator <(Diagnostic a, Diagnostic b) => a.CompareTo(b) < 0;

    public static bool operator >(Diagnostic a, Diagnostic b) => a.CompareTo(b) > 0;

    public static bool operator <=(Diagnostic a, Diagnostic b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Diagnostic a, Diagnostic b) => a.CompareTo(b) >= 0;
}

namespace Kunskapsbanken.Records;

/// <summary>Where something was written in its file. Line and column count from 1, in UTF-16 units; so does the length.</summary>
public readonly record struct Span(int Line, int Column, int Length)
{
    /// <summary>A whole file, when no place in it is to blame.</summary>
    public static readonly Span None;

    public bool IsNone => Line == 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}

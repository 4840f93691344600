using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>Where a Markdown text stands in its file, so that a place in the text can be told as a place in the file.</summary>
/// <param name="Start">The first character of the text.</param>
/// <param name="Indent">Columns before the text on every later line.</param>
/// <param name="IsExact">False when YAML has folded or unescaped the text, so that only its start can be told.</param>
public readonly record struct TextOrigin(Span Start, int Indent, bool IsExact)
{
    /// <summary>A text that fills whole lines from <paramref name="line"/> on.</summary>
    public static TextOrigin Lines(int line, int indent = 0) => new(new(line, indent + 1, 0), indent, true);

    /// <param name="line">From 0 in the text.</param>
    /// <param name="column">From 0 in the line.</param>
    public Span At(int line, int column, int length) =>
        !IsExact ? Start
        : line == 0 ? new(Start.Line, Start.Column + column, length)
        : new(Start.Line + line, Indent + column + 1, length);
}

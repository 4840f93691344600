using System.Buffers;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>
/// What Markdig's time or memory grows with faster than with the text's length, counted before it sees the text. The bounds
/// are far above what any record has, and low enough that the worst text is read in a fraction of a second.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>Signs that Markdig looks for a partner to, each time through all that came before.</summary>
    private const int MaxMarks = 10_000;

    private const int MaxLines = 10_000;

    /// <summary>Short rows are filled up to the longest: a few wide ones would make all the others as wide.</summary>
    private const int MaxColumns = 64;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[`<*_");

    /// <returns>The first line with too much, from 0, and what it is too much of, in Swedish; null when all is well.</returns>
    public static (int Line, string What)? Excess(ReadOnlySpan<char> text)
    {
        int line = 0, marks = 0;
        foreach (var range in text.Split('\n'))
        {
            var content = text[range];
            if (line >= MaxLines)
                return (line, $"fler än {MaxLines} rader");
            if (content.Count('|') > MaxColumns)
                return (line, $"en rad med fler än {MaxColumns} spalter");
            for (int at; (at = content.IndexOfAny(Marks)) >= 0; content = content[(at + 1)..])
                marks++;
            if (marks > MaxMarks)
                return (line, $"fler än {MaxMarks} av tecknen [ ` < * _");
            line++;
        }

        return null;
    }
}

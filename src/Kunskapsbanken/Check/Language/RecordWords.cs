using System.Text.RegularExpressions;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check.Language;

/// <summary>A record's words with the way back to its file.</summary>
/// <param name="Text">Every text of the record, one paragraph, field or cell a line.</param>
public sealed record RecordWords(string Text, ImmutableArray<WordMark> Marks, ImmutableArray<LinkText> Links)
{
    public static RecordWords Of(RecordText text) => new(text.Whole, [.. text.Marks], [.. text.LinkTexts]);

    public WordKind KindAt(int offset) => Marks.IsEmpty ? WordKind.Code : Marks[IndexOfMark(offset)].Kind;

    /// <summary>Where a stretch of the words stands in the file.</summary>
    public Span SpanAt(int offset, int length)
    {
        if (Marks.IsEmpty)
            return Span.None;
        var index = IndexOfMark(offset);
        var mark = Marks[index];
        var end = index + 1 < Marks.Length ? Marks[index + 1].Offset : Text.Length;
        return mark.IsExact
            ? new(mark.Line, mark.Column + offset - mark.Offset, Math.Min(length, Math.Max(0, end - offset)))
            : new(mark.Line, mark.Column, 0);
    }

    /// <summary>Paragraphs, headings, cells and fields, each without its line break.</summary>
    public IEnumerable<(int Start, int Length)> Lines()
    {
        for (int start = 0, end; start < Text.Length; start = end + 1)
        {
            end = Text.IndexOf('\n', start);
            if (end < 0)
                end = Text.Length;
            if (end > start)
                yield return (start, end - start);
        }
    }

    /// <summary>The matches of a pattern that reaches over no line break, sought only in lines where there may be one.</summary>
    public IEnumerable<Match> Matches(Regex pattern, LineTest mayMatch)
    {
        foreach (var (start, length) in Lines())
        {
            if (!mayMatch(Text.AsSpan(start, length)))
                continue;
            for (var match = pattern.Match(Text, start, length); match.Success; match = match.NextMatch())
                yield return match;
        }
    }

    private int IndexOfMark(int offset)
    {
        int low = 0, high = Marks.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Marks[middle].Offset <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}

/// <summary>Whether it is worth the while to look at a line with a pattern: far cheaper than the pattern.</summary>
public delegate bool LineTest(ReadOnlySpan<char> line);

using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check.Language;

/// <summary>A record's words with the way back to its file.</summary>
/// <param name="Text">Every text of the record, one paragraph, field or cell a line.</param>
public sealed record RecordWords(string Text, ImmutableArray<WordMark> Marks, ImmutableArray<LinkText> Links)
{
    public static RecordWords Of(RecordText text) => new(text.Words.ToString(), [.. text.Marks], [.. text.LinkTexts]);

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

    /// <summary>Paragraphs of running text: neither headings nor cells, code or short fields.</summary>
    public IEnumerable<(int Start, string Text)> Paragraphs()
    {
        for (int start = 0, end; start < Text.Length; start = end + 1)
        {
            end = Text.IndexOf('\n', start);
            if (end < 0)
                end = Text.Length;
            if (end > start && KindAt(start) == WordKind.Text)
                yield return (start, Text[start..end]);
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

using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Indexing;

/// <summary>The beginning of what a record tells, for a list of results.</summary>
public static class Excerpt
{
    private const int Length = 400;
    private const int LengthOfMany = 240;
    private const int Many = 2500;

    /// <summary>
    /// How long excerpts are: ten results are fetched with the neighbours that share their files, and the more records there are,
    /// the more neighbours each has.
    /// </summary>
    public static int LengthFor(int records) => records < Many ? Length : LengthOfMany;

    /// <summary>
    /// The first sentences of running text, white space joined, cut between words. Without titles, names and codes, which the
    /// result shows elsewhere, and without notes of where in a source something stands.
    /// </summary>
    public static string Of(RecordText text)
    {
        var citations = text.Links.Where(l => l.Target?.Collection == Collection.Sources).Select(l => l.Span).ToHashSet();
        var cited = text.LinkTexts.Where(l => citations.Contains(l.Span)).ToList();
        var told = new StringBuilder();
        for (var i = 0; i < text.Marks.Count && told.Length < Length * 2; i++)
        {
            var mark = text.Marks[i];
            if (mark.Kind != WordKind.Text)
                continue;
            var end = i + 1 < text.Marks.Count ? text.Marks[i + 1].Offset : text.Whole.Length;
            var isCitation = cited.Exists(l => mark.Offset >= l.Start && mark.Offset < l.Start + l.Length);
            told.Append(isCitation ? " " : text.Whole.AsSpan(mark.Offset, end - mark.Offset));
        }

        return Cut(Joined(told.ToString()).Trim(), Length);
    }

    /// <summary>White space as one space; without what a note leaves behind: empty brackets, and space before a full stop.</summary>
    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var next = AfterSpace(text, at);
            if (next < text.Length && text[next] == '(' && AfterSpace(text, next + 1) is var close && close < text.Length && text[close] == ')')
                at = close + 1;
            else if (next == at)
                joined.Append(text[at++]);
            else
            {
                if (next == text.Length || text[next] is not ('.' or ',' or ';' or ':' or ')'))
                    joined.Append(' ');
                at = next;
            }
        }

        return joined.ToString();
    }

    private static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>At most so many characters and an ellipsis, cut between words.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length);
        return $"{text[..(end > 0 ? end : length)]}…";
    }
}

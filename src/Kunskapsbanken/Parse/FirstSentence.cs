using System.Buffers;
using System.Net;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>The first sentence of a text as plain words, for one line in a list. The marks of sources are left out.</summary>
internal static class FirstSentence
{
    private const int MaxLength = 160;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?");

    public static string Of(Body body)
    {
        var words = new StringBuilder();
        var at = 0;
        foreach (var slot in body.Slots.Where(s => s.Link.Target is { Collection: Collection.Sources }))
        {
            Append(words, body.Html.Span[at..slot.Start]);
            at = slot.End;
        }

        Append(words, body.Html.Span[at..]);
        return Cut(WebUtility.HtmlDecode(words.ToString()).Trim());
    }

    /// <summary>Without tags; what stands after the end of the first block is another thought.</summary>
    private static void Append(StringBuilder words, ReadOnlySpan<byte> html)
    {
        var isTag = false;
        foreach (var c in Encoding.UTF8.GetString(html))
        {
            if (c == '<')
                isTag = true;
            else if (c == '>')
                isTag = false;
            else if (!isTag && (c != '\n' || words.Length > 0))
                words.Append(c);
        }
    }

    private static string Cut(string text)
    {
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        if (line > 0)
            text = text[..line];
        // Where a mark stood there may be two spaces, one before a full stop, or brackets around nothing.
        text = string.Join(' ', text.Replace("()", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal);
        for (var at = text.AsSpan().IndexOfAny(Ends); at >= 0 && at < text.Length - 1; at = Next(text, at + 1))
        {
            // A full stop inside a word, such as "kl.10" or "t.ex.", ends nothing; nor does one before a small letter.
            if (text[at + 1] == ' ' && at + 2 < text.Length && char.IsUpper(text[at + 2]))
                return Shorten(text[..(at + 1)]);
        }

        return Shorten(text);
    }

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Ends) is var at and >= 0 ? from + at : -1;

    private static string Shorten(string text) =>
        text.Length <= MaxLength ? text : text[..Math.Max(text.LastIndexOf(' ', MaxLength - 1), MaxLength / 2)].TrimEnd(',', ' ') + " …";
}

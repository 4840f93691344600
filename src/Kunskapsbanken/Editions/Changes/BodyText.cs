using System.Net;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>The words of a rendered text, with a line break after each block.</summary>
internal static class BodyText
{
    public static string Of(Body body)
    {
        var html = Encoding.UTF8.GetString(WithEmptyLinks(body));
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length;)
        {
            // The HTML is this program's own: every < begins a tag, and no attribute holds a >.
            var tag = html.IndexOf('<', i);
            var end = tag < 0 ? html.Length : tag;
            Append(text, WebUtility.HtmlDecode(html[i..end]));
            i = tag < 0 ? end : html.IndexOf('>', tag) + 1;
            if (tag >= 0 && IsBlockEnd(html.AsSpan(tag)))
                Break(text);
        }

        return text.ToString().Trim();
    }

    /// <summary>A link without words of its own is shown with its target's title, which is not the text's: here it stands as its address.</summary>
    private static byte[] WithEmptyLinks(Body body)
    {
        using var bytes = new MemoryStream(body.Html.Length);
        var at = 0;
        foreach (var slot in body.Slots.Where(s => s.Start == s.End))
        {
            bytes.Write(body.Html.Span[at..slot.Start]);
            bytes.Write(Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(slot.Link.Target?.ToString() ?? slot.Link.Address)));
            at = slot.Start;
        }

        bytes.Write(body.Html.Span[at..]);
        return bytes.ToArray();
    }

    private static bool IsBlockEnd(ReadOnlySpan<char> tag) =>
        tag.StartsWith("</p") || tag.StartsWith("</li") || tag.StartsWith("</h") || tag.StartsWith("</td") || tag.StartsWith("</th")
        || tag.StartsWith("</pre") || tag.StartsWith("</block") || tag.StartsWith("<br") || tag.StartsWith("<hr");

    /// <summary>Runs of white space are one space, as in a browser.</summary>
    private static void Append(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}

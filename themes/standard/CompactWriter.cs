using System.Buffers;

namespace Kunskapsbanken.Theme;

/// <summary>
/// Takes out what templates are indented with: each line break and the spaces after it become one line break, outside of
/// <c>pre</c>. Void elements lose the slash that means nothing in HTML.
/// </summary>
internal static class CompactWriter
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Void =
        new HashSet<string>(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Marks = SearchValues.Create("\n<>");

    /// <param name="buffer">For the work; grows as needed, and may be used again.</param>
    public static string Write(StringBuilder html, ref char[] buffer)
    {
        if (buffer.Length < html.Length)
            buffer = new char[html.Length * 2];
        html.CopyTo(0, buffer, html.Length);
        return Write(buffer.AsSpan(0, html.Length));
    }

    /// <summary>In place: what is kept never runs ahead of what is read.</summary>
    private static string Write(Span<char> html)
    {
        var kept = 0;
        for (var at = 0; at < html.Length; at++)
        {
            var plain = html[at..].IndexOfAny(Marks);
            if (plain < 0)
                plain = html.Length - at;
            html.Slice(at, plain).CopyTo(html[kept..]);
            (kept, at) = (kept + plain, at + plain);
            if (at == html.Length)
                break;
            var c = html[at];
            if (c == '\n')
            {
                while (at + 1 < html.Length && html[at + 1] is ' ' or '\n' or '\r')
                    at++;
                if (kept > 0 && html[kept - 1] == '\n')
                    continue;
            }
            else if (c == '<' && html[at..].StartsWith("<pre"))
            {
                var end = html[at..].IndexOf("</pre>");
                end = end < 0 ? html.Length : at + end;
                html[at..end].CopyTo(html[kept..]);
                kept += end - at;
                at = end - 1;
                continue;
            }
            else if (c == '>' && kept > 1 && html[kept - 1] == '/' && IsVoid(html[..kept]))
                kept -= html[kept - 2] == ' ' ? 2 : 1;

            html[kept++] = c;
        }

        return html[..kept].ToString();
    }

    /// <summary>Whether the element whose tag is about to end has no content by definition.</summary>
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag.LastIndexOf('<') + 1)..];
        var end = name.IndexOfAny(' ', '/');
        return end > 0 && Void.Contains(name[..end]);
    }
}

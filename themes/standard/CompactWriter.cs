namespace Kunskapsbanken.Theme;

/// <summary>
/// Takes out what templates are indented with: each line break and the spaces after it become one line break, outside of
/// <c>pre</c>. Void elements lose the slash that means nothing in HTML.
/// </summary>
internal static class CompactWriter
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Void =
        new HashSet<string>(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Write(StringBuilder html)
    {
        var from = new char[html.Length];
        html.CopyTo(0, from, html.Length);
        return Write(from);
    }

    /// <summary>In place: what is kept never runs ahead of what is read.</summary>
    private static string Write(Span<char> html)
    {
        var kept = 0;
        for (var at = 0; at < html.Length; at++)
        {
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

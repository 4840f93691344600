namespace Kunskapsbanken.Links.Html;

/// <summary>Where a script ends: not at a &lt;/script> that stands inside &lt;!-- &lt;script> … --> (HTML standard, script data escaped states).</summary>
internal static class ScriptText
{
    private enum State
    {
        Plain,
        Escaped,
        DoubleEscaped,
    }

    public static int EndOf(ReadOnlySpan<char> html, int from)
    {
        var state = State.Plain;
        while (from < html.Length)
        {
            var next = state == State.Plain ? html[from..].IndexOf('<') : html[from..].IndexOfAny('<', '-');
            if (next < 0)
                return html.Length;
            from += next;
            var rest = html[from..];
            if (state != State.DoubleEscaped && rest.StartsWith("</") && HtmlScanner.IsTag(rest[2..], "script"))
                return from;
            (state, var step) = Next(state, rest);
            from += step;
        }

        return html.Length;
    }

    private static (State State, int Step) Next(State state, ReadOnlySpan<char> rest)
    {
        if (state == State.Plain)
        {
            // <!--> and <!---> close at once: their hyphens count for both ends, so only two characters are consumed.
            return rest.StartsWith("<!--") ? (State.Escaped, 2) : (State.Plain, 1);
        }

        if (rest.StartsWith("-->"))
            return (State.Plain, 3);
        if (state == State.Escaped && rest[0] == '<' && HtmlScanner.IsTag(rest[1..], "script"))
            return (State.DoubleEscaped, 7);
        if (state == State.DoubleEscaped && rest.StartsWith("</") && HtmlScanner.IsTag(rest[2..], "script"))
            return (State.Escaped, 8);
        return (state, 1);
    }
}

namespace Kunskapsbanken.Links.Html;

/// <summary>
/// Whether a place in the page is SVG or MathML rather than HTML: there style and title hold tags, and href means something on
/// every element. Follows well-nested pages exactly and others to the nearest matching tag.
/// </summary>
internal sealed class ForeignContent
{
    private const int MaxDepth = 500;
    private readonly List<(string Name, bool IsSvg, bool HoldsHtml)> open = [];

    public bool IsForeign => open.Count > 0 && !open[^1].HoldsHtml;

    /// <returns>True when the element itself is foreign.</returns>
    public bool Start(ReadOnlySpan<char> name, bool isSelfClosing)
    {
        if (!IsForeign)
        {
            var isSvg = name is "svg";
            if (!isSvg && name is not "math")
                return false;
            Push(name, isSvg, holdsHtml: false, isSelfClosing);
            return true;
        }

        if (BreaksOut(name))
        {
            while (IsForeign)
                open.RemoveAt(open.Count - 1);
            return false;
        }

        var inSvg = open[^1].IsSvg;
        var holdsHtml = inSvg ? name is "foreignobject" or "desc" or "title" : name is "mi" or "mo" or "mn" or "ms" or "mtext";
        Push(name, inSvg, holdsHtml, isSelfClosing);
        return true;
    }

    public void End(ReadOnlySpan<char> name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (!name.SequenceEqual(open[i].Name))
                continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private void Push(ReadOnlySpan<char> name, bool isSvg, bool holdsHtml, bool isSelfClosing)
    {
        if (!isSelfClosing && open.Count < MaxDepth)
            open.Add((name.ToString(), isSvg, holdsHtml));
    }

    /// <summary>HTML elements that end SVG and MathML where they stand (HTML standard § 13.2.6.5).</summary>
    private static bool BreaksOut(ReadOnlySpan<char> name) => name is "b" or "big" or "blockquote" or "body" or "br" or "center" or "code"
        or "dd" or "div" or "dl" or "dt" or "em" or "embed" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "head" or "hr" or "i" or "img"
        or "li" or "listing" or "menu" or "meta" or "nobr" or "ol" or "p" or "pre" or "ruby" or "s" or "small" or "span" or "strong"
        or "strike" or "sub" or "sup" or "table" or "tt" or "u" or "ul" or "var";
}

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Html;

/// <summary>Every address that a page of HTML names, in the order of the page.</summary>
public static class HtmlReferences
{
    public static PageReferences Read(string html) => Read(html, depth: 0);

    internal static PageReferences Read(string html, int depth)
    {
        var page = new PageReader(html, depth);
        var scanner = new HtmlScanner(html);
        var foreign = new ForeignContent();
        Span<char> buffer = stackalloc char[MarkupNames.Longest];
        var templates = 0;
        while (scanner.Read(foreign.IsForeign))
        {
            var name = MarkupNames.Lower(scanner.Name, buffer);
            if (scanner.IsEndTag)
            {
                foreign.End(name);
                if (name is "template" && templates > 0)
                    templates--;
                continue;
            }

            var isForeign = foreign.Start(name, scanner.IsSelfClosing);
            // What stands in a template is not in the page until a script copies it; a declarative shadow root is.
            if (name is "template" && !isForeign && (templates > 0 || !page.HasAttribute(scanner, "shadowrootmode")))
                templates++;
            if (templates == 0)
                page.ReadTag(scanner, name, isForeign);
            if (!isForeign && MarkupNames.HoldsText(name))
                ReadText(scanner, page, name, templates == 0);
            else if (isForeign && name is "style" && !scanner.IsSelfClosing && templates == 0)
                page.ReadStyle(scanner.End, HtmlScanner.EndTag(html, scanner.End, "style") - scanner.End);
        }

        return page.ToPage();
    }

    private static void ReadText(HtmlScanner scanner, PageReader page, ReadOnlySpan<char> name, bool isLive)
    {
        if (name is "plaintext")
        {
            scanner.SkipAll();
            return;
        }

        var (start, length) = scanner.SkipText(name);
        if (name is "style" && isLive)
            page.ReadStyle(start, length);
    }
}

/// <summary>Names of elements and attributes as the reader compares them.</summary>
internal static class MarkupNames
{
    public const int Longest = 24;

    /// <summary>Lower case; empty for a name too long to be one that matters.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> name, Span<char> buffer)
    {
        if (name.Length > buffer.Length)
            return default;
        Ascii.ToLower(name, buffer, out _);
        return buffer[..name.Length];
    }

    /// <summary>Elements of HTML whose content is text, not tags. noscript is read as for a browser without scripts, so that its links count.</summary>
    public static bool HoldsText(ReadOnlySpan<char> name) =>
        name is "script" or "style" or "title" or "textarea" or "iframe" or "xmp" or "noembed" or "noframes" or "plaintext";
}

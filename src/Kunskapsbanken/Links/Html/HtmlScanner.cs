using System.Buffers;

namespace Kunskapsbanken.Links.Html;

/// <summary>An attribute as offsets into the page. The name is as written; the value is not yet decoded.</summary>
internal readonly record struct HtmlAttribute(int NameStart, int NameLength, int ValueStart, int ValueLength);

/// <summary>
/// The tags of a page, one after the other, by the tokenizer of the HTML standard (§ 13.2.5) without building a tree: linear in
/// the page's length whatever it holds. Text, comments and doctypes are passed over.
/// </summary>
internal sealed class HtmlScanner(string html)
{
    // No honest tag has more; the bound keeps a hostile one from costing the square of its length.
    private const int MostAttributes = 128;
    private static readonly SearchValues<char> NameEnd = SearchValues.Create("\t\n\f\r />");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create("\t\n\f\r >");

    private readonly HtmlAttribute[] attributes = new HtmlAttribute[MostAttributes];
    private int position;
    private int nameStart;
    private int nameLength;

    /// <summary>Where the tag's &lt; stands.</summary>
    public int Start { get; private set; }

    /// <summary>Just after the tag.</summary>
    public int End => position;

    public bool IsEndTag { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>As written; compare without regard to case.</summary>
    public ReadOnlySpan<char> Name => html.AsSpan(nameStart, nameLength);

    private ReadOnlySpan<char> Rest => html.AsSpan(position);

    public int AttributeCount { get; private set; }

    public HtmlAttribute Attribute(int index) => attributes[index];

    /// <summary>The next tag.</summary>
    /// <param name="inForeign">Inside SVG or MathML, where CDATA sections are text.</param>
    /// <returns>False at the end of the page. A tag that the page ends inside is none, as in browsers.</returns>
    public bool Read(bool inForeign)
    {
        while (true)
        {
            var next = position < html.Length ? Rest.IndexOf('<') : -1;
            if (next < 0 || position + next + 1 >= html.Length)
            {
                position = html.Length;
                return false;
            }

            Start = position + next;
            position = Start + 1;
            var c = html[position];
            if (char.IsAsciiLetter(c))
            {
                if (ReadTag(isEnd: false))
                    return true;
            }
            else if (c == '/' && position + 1 < html.Length && char.IsAsciiLetter(html[position + 1]))
            {
                position++;
                if (ReadTag(isEnd: true))
                    return true;
            }
            else
                SkipMarkup(c, inForeign);
        }
    }

    /// <summary>Passes over the text of an element that holds no tags, up to its end tag, and gives the text's place.</summary>
    public (int Start, int Length) SkipText(ReadOnlySpan<char> name)
    {
        var start = position;
        var end = name.Equals("script", StringComparison.OrdinalIgnoreCase)
            ? ScriptText.EndOf(html, start)
            : EndTag(html, start, name);
        position = end;
        return (start, end - start);
    }

    public void SkipAll() => position = html.Length;

    /// <summary>Where the end tag with this name begins, or the length of the text.</summary>
    internal static int EndTag(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> name)
    {
        while (from < html.Length)
        {
            var next = html[from..].IndexOf("</");
            if (next < 0)
                return html.Length;
            from += next;
            if (IsTag(html[(from + 2)..], name))
                return from;
            from += 2;
        }

        return html.Length;
    }

    internal static bool IsTag(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.Length > name.Length && NameEnd.Contains(text[name.Length]) && text[..name.Length].Equals(name, StringComparison.OrdinalIgnoreCase);

    private void SkipMarkup(char c, bool inForeign)
    {
        var rest = Rest;
        if (rest.StartsWith("!--"))
        {
            position += 3;
            SkipComment();
        }
        else if (inForeign && rest.StartsWith("![CDATA["))
            SkipPast("]]>");
        else if (c is '!' or '?' || (c == '/' && rest.Length > 1))
            SkipPast(">");
    }

    private void SkipComment()
    {
        var rest = Rest;
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            position += rest[0] == '>' ? 1 : 2;
            return;
        }

        while (true)
        {
            var next = Rest.IndexOf("--");
            if (next < 0)
            {
                position = html.Length;
                return;
            }

            position += next + 2;
            rest = Rest;
            if (rest.StartsWith(">") || rest.StartsWith("!>"))
            {
                position += rest[0] == '>' ? 1 : 2;
                return;
            }

            // "--->" closes too: look again from the second hyphen.
            position--;
        }
    }

    private void SkipPast(ReadOnlySpan<char> text)
    {
        var next = Rest.IndexOf(text);
        position = next < 0 ? html.Length : position + next + text.Length;
    }

    private bool ReadTag(bool isEnd)
    {
        IsEndTag = isEnd;
        IsSelfClosing = false;
        AttributeCount = 0;
        var length = Rest.IndexOfAny(NameEnd);
        if (length < 0)
        {
            position = html.Length;
            return false;
        }

        (nameStart, nameLength) = (position, length);
        position += length;
        while (position < html.Length)
        {
            var c = html[position];
            if (c == '>')
            {
                position++;
                return true;
            }

            if (c == '/')
            {
                position++;
                IsSelfClosing = position < html.Length && html[position] == '>';
            }
            else if (IsSpace(c))
                position++;
            else
                ReadAttribute();
        }

        return false;
    }

    private void ReadAttribute()
    {
        var nameStart = position;
        // A first = belongs to the name.
        var length = html.AsSpan(position + 1).IndexOfAny(AttributeNameEnd);
        position = length < 0 ? html.Length : position + 1 + length;
        var nameLength = position - nameStart;
        var after = position;
        while (after < html.Length && IsSpace(html[after]))
            after++;
        var (valueStart, valueLength) = (position, 0);
        if (after < html.Length && html[after] == '=')
        {
            position = after + 1;
            (valueStart, valueLength) = ReadValue();
        }

        var attribute = new HtmlAttribute(nameStart, nameLength, valueStart, valueLength);
        if (AttributeCount < MostAttributes && !IsRepeated(attribute))
            attributes[AttributeCount++] = attribute;
    }

    /// <summary>The first of two attributes with one name counts.</summary>
    private bool IsRepeated(HtmlAttribute attribute)
    {
        var name = html.AsSpan(attribute.NameStart, attribute.NameLength);
        for (var i = 0; i < AttributeCount; i++)
        {
            if (attributes[i].NameLength == name.Length && html.AsSpan(attributes[i].NameStart, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private (int Start, int Length) ReadValue()
    {
        while (position < html.Length && IsSpace(html[position]))
            position++;
        if (position >= html.Length || html[position] == '>')
            return (position, 0);
        var quote = html[position];
        if (quote is '"' or '\'')
        {
            var start = ++position;
            var length = html.AsSpan(start).IndexOf(quote);
            if (length < 0)
            {
                position = html.Length;
                return (start, html.Length - start);
            }

            position = start + length + 1;
            return (start, length);
        }

        var from = position;
        var end = html.AsSpan(from).IndexOfAny(UnquotedEnd);
        position = end < 0 ? html.Length : from + end;
        return (from, position - from);
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}

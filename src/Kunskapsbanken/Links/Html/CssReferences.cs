using System.Buffers;

namespace Kunskapsbanken.Links.Html;

/// <summary>The addresses in CSS: url(), src(), image-set() and @import, past comments, strings and escapes (CSS Syntax § 4).</summary>
internal ref struct CssReferences(ReadOnlySpan<char> css, Action<int, string> add)
{
    private static readonly SearchValues<char> BadInUrl = SearchValues.Create("\"'( \t\r\n\f");
    private readonly ReadOnlySpan<char> css = css;
    private readonly Action<int, string> add = add;
    private int position;

    // Depths of parentheses that were opened by image-set(: a string directly inside is an address.
    private List<bool>? functions;
    private bool expectsImport;
    private bool inNamespace;

    /// <param name="css">A style sheet, or the declarations of a style attribute.</param>
    /// <param name="add">Offset in the text, and the address.</param>
    public static void Read(ReadOnlySpan<char> css, Action<int, string> add)
    {
        if (css.ContainsAny('(', '@'))
            new CssReferences(css, add).ReadAll();
    }

    private void ReadAll()
    {
        while (position < css.Length)
        {
            var c = css[position];
            if (c == '/' && Peek(1) == '*')
                SkipComment();
            else if (c is '"' or '\'')
                ReadString();
            else if (IsNameStart(c) || c == '@')
                ReadName();
            else
            {
                ReadSign(c);
                position++;
            }
        }
    }

    private readonly char Peek(int ahead) => position + ahead < css.Length ? css[position + ahead] : '\0';

    private void ReadSign(char c)
    {
        if (c == '(')
            (functions ??= []).Add(false);
        else if (c == ')' && functions is { Count: > 0 })
            functions.RemoveAt(functions.Count - 1);
        else if (c is ';' or '{' or '}')
            (expectsImport, inNamespace, functions) = (false, false, null);
    }

    private void SkipComment()
    {
        var end = css[(position + 2)..].IndexOf("*/");
        position = end < 0 ? css.Length : position + end + 4;
    }

    private void ReadString()
    {
        var start = position + 1;
        var text = StringAt(css[position]);
        if (inNamespace)
            return;
        if (expectsImport || functions is [.., true])
            add(start, text);
        expectsImport = false;
    }

    /// <summary>Reads from the quote to past the closing one. A string that the line ends inside ends there.</summary>
    private string StringAt(char quote)
    {
        var start = ++position;
        while (position < css.Length && css[position] != quote && css[position] != '\n')
            position += css[position] == '\\' ? 2 : 1;
        position = Math.Min(position, css.Length);
        var text = Unescape(css[start..position]);
        if (position < css.Length)
            position++;
        return text;
    }

    private void ReadName()
    {
        var start = position++;
        while (position < css.Length && (IsNameStart(css[position]) || char.IsAsciiDigit(css[position])))
            position++;
        var name = css[start..position];
        if (name[0] == '@')
        {
            expectsImport = name.Equals("@import", StringComparison.OrdinalIgnoreCase);
            inNamespace = name.Equals("@namespace", StringComparison.OrdinalIgnoreCase);
            return;
        }

        if (Peek(0) != '(')
            return;
        position++;
        if (name.Equals("url", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase))
            ReadUrl(allowBare: (name[0] | 0x20) == 'u');
        else
            (functions ??= []).Add(name.EndsWith("image-set", StringComparison.OrdinalIgnoreCase));
    }

    private void ReadUrl(bool allowBare)
    {
        while (position < css.Length && IsSpace(css[position]))
            position++;
        if (position >= css.Length)
            return;
        var start = position;
        string text;
        if (css[position] is '"' or '\'')
        {
            start++;
            text = StringAt(css[position]);
            (functions ??= []).Add(false);
        }
        else if (!allowBare)
        {
            (functions ??= []).Add(false);
            return;
        }
        else
        {
            while (position < css.Length && css[position] != ')')
                position += css[position] == '\\' ? 2 : 1;
            position = Math.Min(position, css.Length);
            text = Unescape(css[start..position].TrimEnd(" \t\r\n\f"));
            position++;
            // CSS calls such a token bad and drops the declaration.
            if (text.AsSpan().ContainsAny(BadInUrl))
                return;
        }

        if (!inNamespace && text.Length > 0)
            add(start, text);
        expectsImport = false;
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var end = i + 1;
            while (end < text.Length && end < i + 7 && char.IsAsciiHexDigit(text[end]))
                end++;
            if (end == i + 1)
            {
                i++;
                if (text[i] is not ('\n' or '\r' or '\f'))
                    result.Append(text[i]);
                continue;
            }

            var code = int.Parse(text[(i + 1)..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            result.Append((code != 0 && Rune.TryCreate(code, out var rune) ? rune : Rune.ReplacementChar).ToString());
            i = end < text.Length && IsSpace(text[end]) ? end : end - 1;
        }

        return result.ToString();
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '-' or '_' || c >= 0x80;

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}

using AngleSharp.Html;

namespace Kunskapsbanken.Links.Html;

/// <summary>Decodes &amp;amp; and its kin in attribute values (HTML standard § 13.2.5.72–80). The table of names is AngleSharp's.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    // What numbers 0x80–0x9F mean: Windows-1252, since that is what pages that hold them were written in.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Decode(ReadOnlySpan<char> value)
    {
        var next = value.IndexOf('&');
        if (next < 0)
            return value.ToString();
        var text = new StringBuilder(value.Length);
        while (next >= 0)
        {
            text.Append(value[..next]);
            value = value[next..];
            var consumed = value.Length > 1 && value[1] == '#' ? Number(value, text) : Name(value, text);
            if (consumed == 0)
            {
                text.Append('&');
                consumed = 1;
            }

            value = value[consumed..];
            next = value.IndexOf('&');
        }

        return text.Append(value).ToString();
    }

    private static int Number(ReadOnlySpan<char> value, StringBuilder text)
    {
        var isHex = value.Length > 2 && (value[2] | 0x20) == 'x';
        var start = isHex ? 3 : 2;
        var end = start;
        var code = 0;
        while (end < value.Length && (isHex ? char.IsAsciiHexDigit(value[end]) : char.IsAsciiDigit(value[end])))
        {
            var digit = char.IsAsciiDigit(value[end]) ? value[end] - '0' : (value[end] | 0x20) - 'a' + 10;
            code = Math.Min((code * (isHex ? 16 : 10)) + digit, 0x110000);
            end++;
        }

        if (end == start)
            return 0;
        if (code is >= 0x80 and <= 0x9F)
            text.Append(Windows1252[code - 0x80]);
        else
            text.Append((code != 0 && Rune.TryCreate(code, out var rune) ? rune : Rune.ReplacementChar).ToString());
        return end < value.Length && value[end] == ';' ? end + 1 : end;
    }

    private static int Name(ReadOnlySpan<char> value, StringBuilder text)
    {
        var length = 1;
        while (length < value.Length && length <= LongestName && char.IsAsciiLetterOrDigit(value[length]))
            length++;
        if (length == 1)
            return 0;
        if (length < value.Length && value[length] == ';' && HtmlEntityProvider.Resolver.GetSymbol(value[1..(length + 1)].ToString()) is { } whole)
        {
            text.Append(whole);
            return length + 1;
        }

        // Old names count without semicolon, but not before = or a letter: href="?a=1&copy=2" means what it says.
        for (var end = length; end > 1; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(value[1..end].ToString()) is not { } symbol)
                continue;
            if (end < value.Length && (value[end] == '=' || char.IsAsciiLetterOrDigit(value[end])))
                return 0;
            text.Append(symbol);
            return end;
        }

        return 0;
    }
}

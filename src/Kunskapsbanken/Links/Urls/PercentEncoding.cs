using System.Buffers;

namespace Kunskapsbanken.Links.Urls;

/// <summary>The percent-encode sets of the URL standard (§ 1.3): which ASCII characters each part of an address must not show bare.</summary>
public static class PercentEncoding
{
    internal static readonly SearchValues<char> Fragment = Bare(" \"<>`");
    internal static readonly SearchValues<char> Query = Bare(" \"#<>");
    internal static readonly SearchValues<char> SpecialQuery = Bare(" \"#<>'");
    internal static readonly SearchValues<char> Path = Bare(" \"#<>?`{}^");
    internal static readonly SearchValues<char> UserInfo = Bare(" \"#<>?`{}/:;=@[\\]^|");
    internal static readonly SearchValues<char> Control = Bare("");

    /// <summary>Encodes what is not in <paramref name="bare"/> as UTF-8; a lone surrogate becomes U+FFFD, as the standard says.</summary>
    internal static string Encode(ReadOnlySpan<char> text, SearchValues<char> bare)
    {
        var first = text.IndexOfAnyExcept(bare);
        if (first < 0)
            return text.ToString();
        var result = new StringBuilder(text.Length + 16).Append(text[..first]);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text[first..].EnumerateRunes())
        {
            if (rune.IsAscii && bare.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(utf8);
            for (var i = 0; i < count; i++)
                result.Append('%').Append(HexDigit(utf8[i] >> 4)).Append(HexDigit(utf8[i] & 15));
        }

        return result.ToString();
    }

    /// <summary>Percent-decodes to text; bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        return Encoding.UTF8.GetString(DecodeBytes(text));
    }

    internal static byte[] DecodeBytes(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var b = source[i];
            if (b == '%' && i + 2 < source.Length && HexValue(source[i + 1]) is var high and >= 0 && HexValue(source[i + 2]) is var low and >= 0)
            {
                b = (byte)((high << 4) | low);
                i += 2;
            }

            source[length++] = b;
        }

        return source[..length];
    }

    private static int HexValue(byte b) => b is >= (byte)'0' and <= (byte)'9' ? b - '0'
        : (b | 0x20) is >= 'a' and <= 'f' ? (b | 0x20) - 'a' + 10
        : -1;

    private static char HexDigit(int value) => "0123456789ABCDEF"[value];

    private static SearchValues<char> Bare(string encoded) =>
        SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (char)c).Where(c => !encoded.Contains(c, StringComparison.Ordinal))]);
}

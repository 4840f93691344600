using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Kunskapsbanken.Links.Urls;

/// <summary>Hosts by the URL standard (§ 3.5): every spelling of an address becomes one.</summary>
internal static class HostParser
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> ForbiddenInDomain = SearchValues.Create([.. "\0\t\n\r #/:<>?@[\\]^|%\u007F", .. Enumerable.Range(0, 0x20).Select(c => (char)c)]);
    private static readonly SearchValues<char> InIPv6 = SearchValues.Create("0123456789abcdefABCDEF:.");
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=");

    /// <returns>Null when it is no host.</returns>
    public static string? Parse(ReadOnlySpan<char> text, bool isSpecial)
    {
        if (text.StartsWith('['))
            return text.EndsWith(']') ? ParseIPv6(text[1..^1]) : null;
        if (!isSpecial)
            return text.ContainsAny(Forbidden) ? null : PercentEncoding.Encode(text, PercentEncoding.Control);
        if (ToAscii(text) is not { Length: > 0 } domain || domain.AsSpan().ContainsAny(ForbiddenInDomain))
            return null;
        return EndsInNumber(domain) ? ParseIPv4(domain) : domain;
    }

    private static string? ToAscii(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Plain) && !text.Contains("xn--", StringComparison.Ordinal))
            return text.ToString();
        var domain = PercentEncoding.Decode(text.ToString());
        if (Ascii.IsValid(domain) && !domain.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            return domain.ToLowerInvariant();
        try
        {
            // UTS 46, as browsers do: NFKC folds full-width letters and dots, and a label may be empty, so each goes alone.
            var mapping = new IdnMapping { AllowUnassigned = true, UseStd3AsciiRules = false };
            var labels = domain.Replace("\u00AD", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split('.', '\u3002');
            return string.Join('.', labels.Select(l => l.Length == 0 || (Ascii.IsValid(l) && !l.StartsWith("xn--", StringComparison.Ordinal)) ? l : mapping.GetAscii(l)));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool EndsInNumber(string domain)
    {
        var labels = domain.AsSpan();
        if (labels.EndsWith('.'))
            labels = labels[..^1];
        var last = labels[(labels.LastIndexOf('.') + 1)..];
        return (last.Length > 0 && !last.ContainsAnyExceptInRange('0', '9')) || ReadNumber(last) is not null;
    }

    private static string? ParseIPv4(string domain)
    {
        var parts = domain.Split('.');
        if (parts.Length > 1 && parts[^1].Length == 0)
            parts = parts[..^1];
        if (parts.Length > 4)
            return null;
        ulong address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 || ReadNumber(parts[i]) is not { } number)
                return null;
            var isLast = i == parts.Length - 1;
            if (number > (isLast ? uint.MaxValue >> (8 * i) : 255))
                return null;
            address |= isLast ? number : (ulong)number << (8 * (3 - i));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>A part of an IPv4 address: decimal, octal after 0, hexadecimal after 0x. Null when it is no number.</summary>
    private static ulong? ReadNumber(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return null;
        uint radix = 10;
        if (text.Length >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x')
            radix = 16;
        else if (text.Length >= 2 && text[0] == '0')
            radix = 8;
        if (radix != 10)
            text = text[(radix == 16 ? 2 : 1)..];
        ulong value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c) || Convert.ToUInt32(c.ToString(), 16) is var digit && digit >= radix)
                return null;
            // Saturates far above any address, so that a long number is too large instead of wrapped.
            value = Math.Min((value * radix) + digit, 1UL << 40);
        }

        return value;
    }

    private static string? ParseIPv6(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(InIPv6) || !IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var pieces = new ushort[8];
        for (var i = 0; i < 8; i++)
            pieces[i] = (ushort)((bytes[2 * i] << 8) | bytes[(2 * i) + 1]);
        var (start, length) = LongestZeros(pieces);
        var result = new StringBuilder("[");
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                result.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }

            result.Append(CultureInfo.InvariantCulture, $"{pieces[i]:x}");
            if (i < 7)
                result.Append(':');
        }

        return result.Append(']').ToString();
    }

    private static (int Start, int Length) LongestZeros(ReadOnlySpan<ushort> pieces)
    {
        var (best, length) = (-1, 1);
        for (var i = 0; i < pieces.Length; i++)
        {
            var run = i;
            while (run < pieces.Length && pieces[run] == 0)
                run++;
            if (run - i > length)
                (best, length) = (i, run - i);
            i = Math.Max(i, run - 1);
        }

        return (best, length);
    }
}

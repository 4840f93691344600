using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Kunskapsbanken.Links.Html;

/// <summary>A page's bytes as text, by the encoding sniffing of the HTML standard (§ 13.2.3.2) in short: mark, header, meta, then what the bytes allow.</summary>
public static partial class HtmlText
{
    private const int PrescanLength = 1024;

    /// <param name="charset">From the Content-Type header, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Find(charset) is { } stated)
            return stated.GetString(bytes);
        if (Ascii.IsValid(bytes))
            return Encoding.ASCII.GetString(bytes);
        if (Prescan(bytes) is { } declared)
            return declared.GetString(bytes);
        return (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252).GetString(bytes);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Prescan(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(PrescanLength, bytes.Length)]);
        var match = MetaCharset().Match(start);
        if (!match.Success)
            return null;
        // A page that can be read at all to find its meta element is not UTF-16, whatever it says.
        var name = match.Groups[1].Value;
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Find(name);
    }

    private static Encoding? Find(string? name)
    {
        switch (name?.Trim('"', '\'', ' ').ToLowerInvariant())
        {
            case null or "":
                return null;
            case "utf-8" or "utf8" or "unicode-1-1-utf-8":
                return Encoding.UTF8;
            // The Encoding standard reads all three as Windows-1252, as browsers always have.
            case "iso-8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "iso8859-1" or "windows-1252" or "cp1252":
                return Windows1252;
            case var other:
                try
                {
                    return CodePagesEncodingProvider.Instance.GetEncoding(other) ?? Encoding.GetEncoding(other);
                }
                catch (ArgumentException)
                {
                    return null;
                }
        }
    }

    [GeneratedRegex("""<meta\s[^>]*charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MetaCharset();
}

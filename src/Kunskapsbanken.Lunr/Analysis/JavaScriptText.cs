using System.Globalization;
using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// The parts of ECMAScript's string semantics that lunr's terms depend on: lower-casing (Unicode's full mapping, with the
/// final sigma rule and İ), white space, and which strings are array indices.
/// </summary>
/// <remarks>
/// Source: ECMA-262, <c>String.prototype.toLowerCase</c>, <c>WhiteSpace</c> and <c>LineTerminator</c>; Unicode 3.13 with
/// SpecialCasing.txt. .NET's invariant lower-casing uses the simple mapping and leaves İ and Σ's final form aside.
/// A lone surrogate becomes U+FFFD: no UTF-8 file can hold one, and .NET's encoders cannot write one.
/// </remarks>
public static class JavaScriptText
{
    private const char CapitalSigma = 'Σ';
    private const char DottedCapitalI = 'İ';

    /// <summary>Lower-cases as JavaScript's <c>toLowerCase()</c> does.</summary>
    public static string ToLower(string text)
    {
        var buffer = new char[text.Length + 8];
        var length = ToLower(text, ref buffer);
        return text.AsSpan().SequenceEqual(buffer.AsSpan(0, length)) ? text : new string(buffer, 0, length);
    }

    /// <summary>Lower-cases into a buffer that grows as needed; returns the number of characters written.</summary>
    internal static int ToLower(ReadOnlySpan<char> text, ref char[] buffer)
    {
        // İ becomes two characters; nothing else grows.
        var room = text.Length + text.Count(DottedCapitalI);
        if (buffer.Length < room)
            buffer = new char[Math.Max(room, buffer.Length * 2)];
        var target = buffer.AsSpan();
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                target[written++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (c < 0x100)
                target[written++] = c is >= 'À' and <= 'Þ' and not '×' ? (char)(c + 0x20) : c;
            else if (char.IsSurrogate(c))
                (i, written) = LowerRune(text, i, target, written);
            else
                written = LowerCharacter(text, i, target, written);
        }
        return written;
    }

    /// <summary>Whether <c>/\s/</c> matches this UTF-16 unit.</summary>
    public static bool IsSpace(char c) => c < 0x80
        ? c is ' ' or (>= '\t' and <= '\r')
        : c is '\u00A0' or '\uFEFF' or '\u2028' or '\u2029' || (c >= '\u1680' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>
    /// Whether a property of this name sorts before all others in a JavaScript object: a canonical integer below 2³² − 1.
    /// </summary>
    public static bool IsArrayIndex(string key) =>
        key.Length is > 0 and <= 10
        && key.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && (key.Length == 1 || key[0] != '0')
        && ulong.Parse(key, CultureInfo.InvariantCulture) < uint.MaxValue;

    private static int LowerCharacter(ReadOnlySpan<char> text, int at, Span<char> target, int written)
    {
        var c = text[at];
        if (c == DottedCapitalI)
        {
            target[written++] = 'i';
            target[written++] = '\u0307';
        }
        else
        {
            target[written++] = c == CapitalSigma ? LowerSigma(text, at) : char.ToLowerInvariant(c);
        }
        return written;
    }

    /// <summary>Returns the place of the last unit read, and the new length.</summary>
    private static (int At, int Written) LowerRune(ReadOnlySpan<char> text, int at, Span<char> target, int written)
    {
        // An unpaired surrogate decodes as U+FFFD with length one.
        Rune.DecodeFromUtf16(text[at..], out var rune, out var consumed);
        return (at + consumed - 1, written + Rune.ToLowerInvariant(rune).EncodeToUtf16(target[written..]));
    }

    private static char LowerSigma(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        while (Rune.DecodeLastFromUtf16(before, out var rune, out var length) == System.Buffers.OperationStatus.Done && IsCaseIgnorable(rune))
            before = before[..^length];
        if (Rune.DecodeLastFromUtf16(before, out var previous, out _) != System.Buffers.OperationStatus.Done || !IsCased(previous))
            return 'σ';
        var after = text[(at + 1)..];
        while (Rune.DecodeFromUtf16(after, out var rune, out var length) == System.Buffers.OperationStatus.Done && IsCaseIgnorable(rune))
            after = after[length..];
        return Rune.DecodeFromUtf16(after, out var next, out _) == System.Buffers.OperationStatus.Done && IsCased(next) ? 'σ' : 'ς';
    }

    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is 'ª' or 'º' or (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9);

    private static bool IsCaseIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || rune.Value is '\'' or '.' or ':' or '·' or 0x0387 or 0x055F or 0x05F4 or 0x2018 or 0x2019 or 0x2024 or 0x2027
            or 0xFE13 or 0xFE52 or 0xFE55 or 0xFF07 or 0xFF0E or 0xFF1A;
}

using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check.Language;

/// <summary>UTF-8 that was read as Latin-1 and saved as UTF-8 again: å became Ã and ¥.</summary>
internal static class Mojibake
{
    /// <summary>Ã in UTF-8; no Swedish word has it.</summary>
    private static ReadOnlySpan<byte> Sign => [0xC3, 0x83];

    public static IEnumerable<Diagnostic> Check(string file, ReadOnlySpan<byte> bytes)
    {
        int count = 0, first = -1;
        for (int at = 0, next; (next = bytes[at..].IndexOf(Sign)) >= 0; at += next + 2)
        {
            if (Meant(bytes[(at + next)..]) is null)
                continue;
            first = first < 0 ? at + next : first;
            count++;
        }

        if (first < 0)
            return [];
        var before = bytes[..first];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var span = new Span(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, 2);
        var (text, meant) = Meant(bytes[first..])!.Value;
        return [Errors.Mojibake(file, span, text, meant, count)];
    }

    private static (string Text, string Meant)? Meant(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [_, _, 0xC2, 0xA5, ..] => ("Ã¥", "å"),
        [_, _, 0xC2, 0xA4, ..] => ("Ã¤", "ä"),
        [_, _, 0xC2, 0xB6, ..] => ("Ã¶", "ö"),
        [_, _, 0xC2, 0xA9, ..] => ("Ã©", "é"),
        [_, _, 0xC2, 0x85, ..] or [_, _, 0xE2, 0x80, 0xA6, ..] => ("Ã…", "Å"),
        [_, _, 0xC2, 0x84, ..] or [_, _, 0xE2, 0x80, 0x9E, ..] => ("Ã„", "Ä"),
        [_, _, 0xC2, 0x96, ..] or [_, _, 0xE2, 0x80, 0x93, ..] => ("Ã–", "Ö"),
        _ => null,
    };
}

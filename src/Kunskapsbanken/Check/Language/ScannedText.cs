using System.Runtime.CompilerServices;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Check.Language;

/// <summary>What a scanner or a PDF leaves behind when its text is pasted: lost å, ä and ö, and words split by a hyphen at a line's end.</summary>
internal static class ScannedText
{
    /// <summary>A shorter word that is not known is more often a name or an abbreviation.</summary>
    private const int ShortestWord = 6;

    /// <summary>After these a hyphen stands for the rest of a word: riktlinjer för för- och grundskola.</summary>
    private static readonly ImmutableHashSet<string> Joining = ["och", "eller", "samt", "respektive", "till", "men", "både", "som", "än", "såväl", "utan", "inte"];

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words)
    {
        for (int start = 0, length; TryNext(words.Text, ref start, out length, out var isPlain); start += length)
        {
            if (Meant(words.Text.AsSpan(start, length), isPlain) is { } meant && words.KindAt(start) is (WordKind.Text or WordKind.Field))
                yield return Errors.ScannedWord(file, words.SpanAt(start, length), words.Text.Substring(start, length), meant);
        }

        for (var at = words.Text.IndexOf("- ", StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf("- ", at + 2, StringComparison.Ordinal))
        {
            if (Whole(words.Text, at) is { } whole && words.KindAt(whole.Start) is WordKind.Text)
                yield return Errors.BrokenWord(file, words.SpanAt(whole.Start, whole.Length), words.Text.Substring(whole.Start, whole.Length), whole.Word);
        }
    }

    /// <summary>The word that two parts make around a hyphen and a space, when the lexicon has it.</summary>
    private static (int Start, int Length, string Word)? Whole(string text, int hyphen)
    {
        int start = hyphen, end = hyphen + 2;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLower(text[end]))
            end++;
        var after = text[(hyphen + 2)..end];
        if (hyphen - start < 2 || after.Length < 2 || Joining.Contains(after))
            return null;
        var word = text[start..hyphen] + after;
        return Lexicon.Swedish.CountOf(word.ToLowerInvariant()) > 0 ? (start, end - start, word) : null;
    }

    /// <summary>Moves to the next word with nothing at its sides that would make it a part of an address or a compound.</summary>
    /// <param name="isPlain">Whether it has nothing but Swedish letters, small after the first one: then nothing in it is damaged.</param>
    private static bool TryNext(ReadOnlySpan<char> text, ref int start, out int length, out bool isPlain)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (KindOf(text[at]) == Kind.Other)
                continue;
            start = at;
            isPlain = KindOf(text[at]) == Kind.Small || text[at] is (>= 'A' and <= 'Z') or 'Å' or 'Ä' or 'Ö';
            Kind kind;
            while (++at < text.Length && (kind = KindOf(text[at])) != Kind.Other)
                isPlain &= kind == Kind.Small;
            length = at - start;
            var after = at < text.Length ? text[at] : ' ';
            var before = start > 0 ? text[start - 1] : ' ';
            if (before is not ('/' or '.' or '@' or '-' or '_' or '#') && after is not ('/' or '@' or '-' or '_'))
                return true;
        }

        (length, isPlain) = (0, true);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Kind KindOf(char c) =>
        c is (>= 'a' and <= 'z') or 'å' or 'ä' or 'ö' ? Kind.Small
        : c is ' ' or '.' or ',' or '\n' ? Kind.Other
        : char.IsLetterOrDigit(c) || c is '&' or '#' ? Kind.Part
        : Kind.Other;

    private static string? Meant(ReadOnlySpan<char> word, bool isPlain)
    {
        // A capital inside a sentence begins a name, and names are not in the lexicon.
        if (word.Length >= ShortestWord && char.IsLower(word[0]) && Lexicon.Swedish.MarkedFormOf(word) is { } marked)
            return marked;
        return !isPlain && char.IsLetter(word[^1]) && WordRepair.IsDamaged(word) && word.ContainsAnyInRange('a', 'z')
            ? new WordRepair(Lexicon.Swedish).Repair(word.ToString(), isMarked: true)
            : null;
    }

    /// <summary>What a sign is to a word.</summary>
    private enum Kind
    {
        Other,
        Small,
        Part,
    }
}

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
        foreach (var match in Words(words.Text))
        {
            if (Meant(words.Text, match) is { } meant && words.KindAt(match.Start) is (WordKind.Text or WordKind.Field))
                yield return Errors.ScannedWord(file, words.SpanAt(match.Start, match.Length), words.Text.Substring(match.Start, match.Length), meant);
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

    /// <summary>Words with nothing at their sides that would make them a part of an address or a compound.</summary>
    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsPart(text[at]))
                continue;
            var start = at;
            while (at < text.Length && IsPart(text[at]))
                at++;
            var after = at < text.Length ? text[at] : ' ';
            var before = start > 0 ? text[start - 1] : ' ';
            if (before is not ('/' or '.' or '@' or '-' or '_' or '#') && after is not ('/' or '@' or '-' or '_'))
                yield return (start, at - start);
        }

        static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '&' or '#';
    }

    private static string? Meant(string text, (int Start, int Length) place)
    {
        var word = text.AsSpan(place.Start, place.Length);
        // A capital inside a sentence begins a name, and names are not in the lexicon.
        if (place.Length >= ShortestWord && char.IsLower(word[0]) && Lexicon.Swedish.MarkedFormOf(word) is { } marked)
            return marked;
        return WordRepair.IsDamaged(word) && word.ContainsAnyInRange('a', 'z') && !char.IsAsciiDigit(word[^1]) && char.IsLetter(word[^1])
            ? new WordRepair(Lexicon.Swedish).Repair(word.ToString(), isMarked: true)
            : null;
    }
}

using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Check.Language;

/// <summary>What a scanner or a PDF leaves behind when its text is pasted: lost å, ä and ö, and words split by a hyphen at a line's end.</summary>
internal static partial class ScannedText
{
    /// <summary>A shorter word that is not known is more often a name or an abbreviation.</summary>
    private const int ShortestWord = 6;

    /// <summary>After these a hyphen stands for the rest of a word: riktlinjer för för- och grundskola.</summary>
    private static readonly ImmutableHashSet<string> Joining = ["och", "eller", "samt", "respektive", "till", "men", "både", "som", "än", "såväl", "utan", "inte"];

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words)
    {
        var repair = new WordRepair(Lexicon.Swedish);
        foreach (Match match in Word().Matches(words.Text))
        {
            if (words.KindAt(match.Index) is WordKind.Text or WordKind.Field
                && IsSuspect(words.Text, match)
                && repair.Repair(match.Value, isMarked: true) is { } meant)
                yield return Errors.ScannedWord(file, words.SpanAt(match.Index, match.Length), match.Value, meant);
        }

        foreach (Match match in Broken().Matches(words.Text))
        {
            var whole = match.Groups[1].Value + match.Groups[2].Value;
            if (words.KindAt(match.Index) is WordKind.Text && !Joining.Contains(match.Groups[2].Value) && Lexicon.Swedish.CountOf(whole.ToLowerInvariant()) > 0)
                yield return Errors.BrokenWord(file, words.SpanAt(match.Index, match.Length), match.Value, whole);
        }
    }

    private static bool IsSuspect(string text, Match match)
    {
        if (WordRepair.IsDamaged(match.Value))
            return match.Value.Any(char.IsLower);
        // A capital inside a sentence begins a name, and names are not in the lexicon.
        return match.Length >= ShortestWord && char.IsLower(match.Value[0])
            && match.Value.AsSpan().IndexOfAny('å', 'ä', 'ö') < 0
            && (match.Index == 0 || text[match.Index - 1] is not ('/' or '.' or '@' or '-' or '#' or '_'));
    }

    [GeneratedRegex(@"(?<![\w&#/@.-])[\p{L}&][\p{L}&#0-9]*\p{L}(?![\w/@-])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(\p{L}{2,})- (\p{Ll}{2,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}

using System.Text.RegularExpressions;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Import;

/// <summary>What repair made of a text.</summary>
/// <param name="Repaired">Words put right.</param>
/// <param name="Doubtful">Words marked with [?]: surely damaged, but not surely what.</param>
public sealed record RepairedText(string Text, int Repaired, int Doubtful);

/// <summary>Mends words that a scanner misread where the lexicon leaves no doubt, and marks those that are surely damaged. The rest stays as it is.</summary>
public sealed partial class TextRepair(Lexicon lexicon)
{
    /// <summary>Swedish has about one å, ä or ö in seventeen letters. A text with less than a third of that has lost them.</summary>
    private const double FewestMarks = 0.02;

    private readonly WordRepair words = new(lexicon);

    /// <summary>Whether å, ä and ö have come through.</summary>
    public static bool IsMarked(string text)
    {
        int letters = 0, marks = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            marks += c is 'å' or 'ä' or 'ö' or 'Å' or 'Ä' or 'Ö' ? 1 : 0;
        }

        return letters < 80 || marks >= letters * FewestMarks;
    }

    public RepairedText Repair(string text, bool isMarked)
    {
        int repaired = 0, doubtful = 0;
        var result = Token().Replace(text, match =>
        {
            var word = match.Value;
            if (!isMarked && Rule(text, match) is { } ruled)
            {
                repaired++;
                return ruled;
            }

            if (IsPassedOver(text, match, isMarked))
                return word;
            if (words.Repair(word, isMarked) is { } meant)
            {
                repaired++;
                return IsInSentence(text, match.Index) && word[0] == 'O' && meant[0] == 'Ö' ? char.ToLowerInvariant(meant[0]) + meant[1..] : meant;
            }

            if (!IsSurelyDamaged(word) || word.Length < 2)
                return word;
            doubtful++;
            return $"{word}[?]";
        });
        return new(result, repaired, doubtful);
    }

    /// <summary>Addresses, numbers and the names of places and people are not words to mend.</summary>
    private static bool IsPassedOver(string text, Match match, bool isMarked)
    {
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        var after = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' ';
        if (before is '@' or '/' or '.' or ':' or '_' || after is '@' or '/' or '_' || !match.Value.Any(char.IsLetter))
            return true;
        // In a sound text a short word that is not known is a name or an abbreviation.
        return isMarked && match.Length < 6 && !WordRepair.IsDamaged(match.Value);
    }

    /// <summary>A capital O that stands for ö begins no sentence.</summary>
    private static bool IsInSentence(string text, int at) => text.AsSpan(0, at).TrimEnd() is [.., var before] && (char.IsLower(before) || before == ',');

    private static bool IsSurelyDamaged(string word) => WordRepair.IsDamaged(word) && word.Any(char.IsLower) && !word.Any(char.IsAsciiDigit) && !Abbreviation().IsMatch(word);

    /// <summary>Short words that can mean two things, told apart by the word beside them.</summary>
    private static string? Rule(string text, Match match)
    {
        var next = Next().Match(text, match.Index + match.Length).Groups[1].Value;
        return match.Value switch
        {
            "ar" or "&r" or "ér" => next.Length == 4 && next.All(char.IsAsciiDigit) ? "år" : "är",
            "har" when next is "hemma" or "intill" or "nedan" or "ovan" => "här",
            "|" when next.Length > 0 && char.IsLower(next[0]) => "I",
            _ => null,
        };
    }

    [GeneratedRegex(@"[\p{L}&#£{}|§][\p{L}\p{M}&#£{}|]*(?:[0-9][\p{L}&#]+)*|(?<![\d.,:/-])[0-9](?=\p{Ll})[\p{L}&#]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\G\s+([\p{L}\d]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"^\p{Lu}{2,}|^\p{L}$|^[A-ZÅÄÖ][a-zåäö]?[A-ZÅÄÖ]", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}

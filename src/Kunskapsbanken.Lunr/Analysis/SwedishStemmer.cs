using System.Buffers;
using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Snowball's Swedish stemmer, in the older form that lunr-languages registers as <c>stemmer-sv</c>.</summary>
/// <remarks>
/// Written from the published description, https://snowballstem.org/algorithms/swedish/stemmer.html. Two things differ from
/// today's description, and must, or other lunr clients would look for other terms: <c>-löst</c> is replaced wherever it
/// stands in R1, without a condition on the letter before it, and <c>-et</c> is not a suffix of its own.
/// </remarks>
public static class SwedishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäåö");
    private static readonly SearchValues<char> LettersBeforeS = SearchValues.Create("bcdfghjklmnoprtvy");

    // Longest first, so that the first that fits in R1 is the longest that does.
    private static readonly ImmutableArray<string> MainSuffixes =
    [
        "heterna", "hetens",
        "anden", "andes", "andet", "arens", "arnas", "ernas", "heten", "heter", "ornas",
        "ades", "ande", "aren", "arna", "arne", "aste", "erna", "erns", "orna",
        "ade", "are", "ast", "ens", "ern", "het",
        "ad", "ar", "as", "at", "en", "er", "es", "or",
        "a", "e",
    ];

    private static readonly ImmutableArray<string> ConsonantPairs = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

    /// <summary>The stem of a lower-cased word. Words shorter than four letters are their own stem.</summary>
    public static string Stem(string word)
    {
        var r1 = RegionAfterFirstSyllable(word);
        if (r1 >= word.Length)
            return word;
        var stem = CutMainSuffix(word, r1);
        foreach (var pair in ConsonantPairs)
        {
            if (EndsInRegion(stem, r1, pair))
            {
                stem = stem[..^1];
                break;
            }
        }
        return CutOtherSuffix(stem, r1).ToString();
    }

    /// <summary>
    /// R1: what follows the first non-vowel after a vowel, but not before the third letter. The word's length or more when
    /// there is no such region.
    /// </summary>
    private static int RegionAfterFirstSyllable(string word)
    {
        var vowel = word.AsSpan().IndexOfAny(Vowels);
        if (vowel < 0)
            return word.Length;
        var consonant = word.AsSpan(vowel).IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : Math.Max(vowel + consonant + 1, 3);
    }

    private static ReadOnlySpan<char> CutMainSuffix(ReadOnlySpan<char> word, int r1)
    {
        foreach (var suffix in MainSuffixes)
        {
            if (EndsInRegion(word, r1, suffix))
                return word[..^suffix.Length];
        }
        // The letter before the s may stand outside R1.
        return EndsInRegion(word, r1, "s") && LettersBeforeS.Contains(word[^2]) ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> CutOtherSuffix(ReadOnlySpan<char> word, int r1)
    {
        if (EndsInRegion(word, r1, "fullt") || EndsInRegion(word, r1, "löst"))
            return word[..^1];
        foreach (var suffix in (ReadOnlySpan<string>)["lig", "els", "ig"])
        {
            if (EndsInRegion(word, r1, suffix))
                return word[..^suffix.Length];
        }
        return word;
    }

    private static bool EndsInRegion(ReadOnlySpan<char> word, int r1, string suffix) =>
        word.Length - suffix.Length >= r1 && word.EndsWith(suffix, StringComparison.Ordinal);
}

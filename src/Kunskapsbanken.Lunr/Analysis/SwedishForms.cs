using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Swedish inflections that the stemmer leaves apart.</summary>
public static class SwedishForms
{
    private const int ShortestBase = 3;

    // Only pairs of which neither is another word as well: "händer" is what happens more often than hands.
    private static readonly ImmutableArray<(string Singular, string Plural)> Umlauts =
    [
        ("stad", "städer"), ("ledamot", "ledamöter"), ("land", "länder"), ("strand", "stränder"), ("brand", "bränder"), ("natt", "nätter"),
        ("son", "söner"), ("dotter", "döttrar"), ("mor", "mödrar"), ("bror", "bröder"), ("far", "fäder"), ("bok", "böcker"), ("fot", "fötter"),
        ("rot", "rötter"), ("bot", "böter"), ("bonde", "bönder"), ("stång", "stänger"), ("tång", "tänger"), ("spång", "spänger"), ("man", "män"),
    ];

    private static readonly FrozenDictionary<string, string> PluralOf = Umlauts
        .SelectMany(pair => ((string[])["", "s", "en", "ens", "n", "ns", "et", "ets"]).Select(ending => (Form: pair.Singular + ending, pair.Plural)))
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Plural, StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Form, string Singular)> SingularOf =
        [.. Umlauts.SelectMany(pair => ((string[])["", "s", "na", "nas", "nen", "nens"]).Select(ending => (pair.Plural + ending, pair.Singular)))];

    /// <summary>
    /// What a word may be an inflected form of, by its ending alone: genitive -s after any letter ("malmös"), definite -et and
    /// -t of neuter nouns ("våldet", "mötet"), and both ("våldets"). The older Snowball knows none of these.
    /// </summary>
    /// <param name="word">Lower-cased; punctuation at its ends is left out of account.</param>
    /// <returns>Candidates, most of which are no words: keep those that are known.</returns>
    public static IEnumerable<string> BaseForms(string word)
    {
        var trimmed = SwedishTrimmer.Trim(word);
        var withoutGenitive = trimmed.EndsWith('s') ? trimmed[..^1] : trimmed;
        if (withoutGenitive.Length < trimmed.Length && withoutGenitive.Length >= ShortestBase)
            yield return withoutGenitive;
        if (!withoutGenitive.EndsWith("et", StringComparison.Ordinal))
            yield break;
        if (withoutGenitive.Length - 2 >= ShortestBase)
            yield return withoutGenitive[..^2];
        if (withoutGenitive.Length - 1 >= ShortestBase)
            yield return withoutGenitive[..^1];
    }

    /// <summary>The other number of a noun that changes its vowel: "städer" for "stad" and "staden", "ledamot" for "ledamöterna".</summary>
    /// <param name="word">
    /// Lower-cased, without punctuation. Compounds count in the plural ("huvudstäder") and not in the singular, where the ending is
    /// often not that noun: "person" is no son, and "Karlstad" has no plural.
    /// </param>
    public static IEnumerable<string> UmlautForms(string word)
    {
        if (PluralOf.TryGetValue(word, out var plural))
            yield return plural;
        // All those plurals have one of these, and few words do.
        if (!word.AsSpan().ContainsAny('ä', 'ö'))
            yield break;
        foreach (var (form, singular) in SingularOf)
        {
            var beginning = word.Length - form.Length;
            if ((beginning == 0 || beginning >= ShortestBase) && word.EndsWith(form, StringComparison.Ordinal))
                yield return string.Concat(word.AsSpan(0, beginning), singular);
        }
    }
}

namespace Kunskapsbanken.Lunr;

/// <summary>Swedish inflections that the stemmer leaves apart.</summary>
public static class SwedishForms
{
    private const int ShortestBase = 3;

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
}

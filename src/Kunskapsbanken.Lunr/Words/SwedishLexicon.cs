namespace Kunskapsbanken.Lunr;

/// <summary>The words that a corpus has, as far as they can be parts of compounds and base forms of other words.</summary>
/// <remarks>
/// Made from the corpus itself, with a small list of common words: compounds are thus cut into words that the same corpus uses
/// on their own, and no dictionary need be shipped. A word that comes or goes may change how others are cut, also in documents
/// that have not changed; compare the texts that <see cref="RelatedWords"/> gives, not the documents.
/// </remarks>
public sealed class SwedishLexicon
{
    private const int ShortestStem = 3;
    private static readonly string[] Links = ["", "s", "e", "o", "u", "a"];

    // By stem: the shortest word that has it, which is the base form more often than not.
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    // By what may stand first or in the middle of a compound, its linking letter included: the word that it stands for.
    private readonly Dictionary<string, string> firsts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> firstLookup;

    private SwedishLexicon(IEnumerable<string> all)
    {
        firstLookup = firsts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in all.Where(IsWord))
            Keep(words, SwedishStemmer.Stem(word), word);
        foreach (var word in words.Values.SelectMany(SwedishForms.UmlautForms).ToList())
            Keep(words, SwedishStemmer.Stem(word), word);
        foreach (var (stem, word) in words.Where(pair => IsPart(pair.Key, pair.Value)))
            AddFirsts(stem, word);
    }

    /// <summary>The lexicon of a corpus.</summary>
    /// <param name="words">The words of all documents, in any order, and further ones such as titles of concepts.</param>
    public static SwedishLexicon Of(IEnumerable<string> words) =>
        new(words.Select(word => SwedishTrimmer.Trim(JavaScriptText.ToLower(word))).Concat(CompoundParts.Common.Split(' ')));

    /// <summary>Whether every word is cut and bent by the one as by the other.</summary>
    internal bool IsSameAs(SwedishLexicon other) => IsSame(words, other.words) && IsSame(firsts, other.firsts);

    /// <summary>The word that has a stem; null when the corpus has none.</summary>
    internal string? WordOf(string stem) => words.GetValueOrDefault(stem);

    /// <summary>The word that a compound of this stem ends in; null when it is no part.</summary>
    internal string? LastPart(string stem) => words.TryGetValue(stem, out var word) && IsPart(stem, word) ? word : null;

    /// <summary>The word that stands first in a compound that begins so; null when it is no part.</summary>
    internal string? FirstPart(ReadOnlySpan<char> beginning) => firstLookup.TryGetValue(beginning, out var word) ? word : null;

    private static bool IsPart(string stem, string word) =>
        stem.Length >= ShortestStem && (stem.Length > ShortestStem || CompoundParts.Short.Contains(stem)) && !CompoundParts.Never.Contains(stem) && !CompoundParts.Never.Contains(word);

    private static bool IsWord(string word) => word.Length >= 2 && word.All(char.IsLetter) && !SwedishStopWords.All.Contains(word);

    /// <summary>"handlings" and "kyrko", but also "skol" and "läkar", which leave out the base form's last vowel.</summary>
    private void AddFirsts(string stem, string word)
    {
        // "läkar" is the base form without its vowel, and "handling" what "handlingar" bends; but "analy" is nothing.
        var bare = word[^1] is 'e' or 'a' ? word[..^1] : word;
        var isBent = word.Length > stem.Length && word.StartsWith(stem, StringComparison.Ordinal) && word[stem.Length] is 'a' or 'e' or 'o';
        foreach (var link in Links)
        {
            Keep(firsts, word + link, word);
            Keep(firsts, bare + link, word);
            if (isBent)
                Keep(firsts, stem + link, word);
        }
    }

    private static bool IsSame(Dictionary<string, string> a, Dictionary<string, string> b) =>
        a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary>Whichever order words come in, the same one is kept.</summary>
    private static void Keep(Dictionary<string, string> by, string key, string word)
    {
        if (!by.TryGetValue(key, out var kept) || word.Length < kept.Length || (word.Length == kept.Length && string.CompareOrdinal(word, kept) < 0))
            by[key] = word;
    }
}

namespace Kunskapsbanken.Lunr;

/// <summary>Cuts compounds into words that the corpus has.</summary>
internal sealed class CompoundSplitter(SwedishLexicon lexicon)
{
    private const int ShortestCompound = 7;
    private const int ShortestPart = 3;
    private const int ShortestOfMany = 4;
    private const int MostParts = 4;

    /// <summary>The parts of a word as words of the lexicon, first to last, and the parts of the parts; none when it is no compound.</summary>
    public IEnumerable<string> PartsOf(string word)
    {
        var parts = Cut(word, MostParts) ?? [];
        // A part that is a compound of its own was taken whole, since fewer parts are better.
        return parts.SelectMany(part => PartsOf(part).Prepend(part));
    }

    private List<string>? Cut(string word, int mostParts)
    {
        if (word.Length < ShortestCompound || CompoundParts.Whole.Contains(SwedishStemmer.Stem(word)))
            return null;
        List<string>? best = null;
        var bestBalance = 0;
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            if (lexicon.FirstPart(word.AsSpan(0, at)) is not { } first || Rest(word[at..], at, mostParts - 1) is not { } rest)
                continue;
            // Fewest parts; among those, the cut nearest the middle: chance parts are short.
            var balance = Math.Min(at, word.Length - at);
            if (best is null || rest.Count + 1 < best.Count || (rest.Count + 1 == best.Count && balance > bestBalance))
                (best, bestBalance) = ([first, .. rest], balance);
        }
        return best;
    }

    private List<string>? Rest(string rest, int before, int mostParts)
    {
        if (lexicon.LastPart(SwedishStemmer.Stem(rest)) is { } last)
            return [last];
        // Chance grows with every part, so three letters are too few for one of many.
        return mostParts > 1 && before >= ShortestOfMany ? Cut(rest, mostParts) : null;
    }
}

using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>Queries of words from a corpus, with every operator of lunr's language alone and together.</summary>
internal static class RandomQueries
{
    public static List<string> Create(int count, ImmutableArray<SyntheticDocument> documents, ulong seed)
    {
        var random = new SeededRandom(seed);
        var words = documents.Take(50).SelectMany(document => Tokenizer.Tokenize($"{document.Title} {document.Body}")).Distinct().ToList();
        return [.. Enumerable.Range(0, count).Select(_ => Query(random, words))];
    }

    private static string Query(SeededRandom random, List<string> words) =>
        string.Join(random.Chance(0.1) ? "  " : " ", Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Clause(random, words)));

    private static string Clause(SeededRandom random, List<string> words)
    {
        var presence = random.Chance(0.15) ? "+" : random.Chance(0.15) ? "-" : "";
        var field = random.Chance(0.2) ? random.Pick(["title:", "body:", "compounds:", "titel:"]) : "";
        if (field == "titel:" && random.Chance(0.7))
            field = "";
        var word = Word(random, words);
        // lunr itself takes seconds for two edits of a long word.
        var operators = random.Chance(0.1) ? $"~{random.Next(word.Length > 14 ? 2 : 3)}" : "";
        if (random.Chance(0.15))
            operators += $"^{random.Next(12)}";
        return presence + field + word + operators;
    }

    private static string Word(SeededRandom random, List<string> words)
    {
        var word = random.Pick(words);
        if (random.Chance(0.05))
            word = word.ToUpperInvariant();
        if (random.Chance(0.05) && word.Length > 3)
            word = word.Remove(1 + random.Next(word.Length - 2), 1);
        return random.Next(20) switch
        {
            0 or 1 => word[..Math.Min(word.Length, 1 + random.Next(6))] + "*",
            2 => "*" + word[(word.Length / 2)..],
            3 => word[..1] + "*" + word[^1..],
            _ => word,
        };
    }
}

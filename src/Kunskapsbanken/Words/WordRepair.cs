using System.Buffers;

namespace Kunskapsbanken.Words;

/// <summary>Finds the word that a scanner misread, when only one word of the lexicon can be meant.</summary>
public sealed class WordRepair(Lexicon lexicon)
{
    private const int MaxCost = 4;

    /// <summary>A rival this many times rarer is no rival.</summary>
    private const int Ratio = 25;

    /// <summary>How much commoner the marked word must be before a word that is itself Swedish is changed: for → för, but never har → här.</summary>
    private const int RealWordRatio = 40;

    /// <summary>How common a word of three letters must be to be put for one that is not known: på, får, när.</summary>
    private const int CommonShort = 20;

    /// <summary>Signs that no Swedish word holds, and that scanners put for letters.</summary>
    private static readonly SearchValues<char> Damage = SearchValues.Create("&#@{}[]|£$¢§0123456789éèáàûùíìîïâêôõãñ¥€");

    /// <summary>What is read and what may be meant. Costs: 1 for what scanners do all the time, 2 for what they do at times.</summary>
    private static readonly ImmutableArray<(string Read, string Meant, int Cost)> Confusions =
    [
        ("a", "å", 1), ("a", "ä", 1), ("o", "ö", 1), ("é", "å", 1), ("é", "ä", 1), ("é", "ö", 1), ("è", "å", 1), ("è", "ä", 1), ("è", "ö", 1),
        ("á", "å", 1), ("á", "ä", 1), ("à", "å", 1), ("à", "ä", 1), ("â", "å", 1), ("â", "ä", 1), ("ó", "ö", 1), ("ô", "ö", 1), ("õ", "ö", 1),
        ("aé", "ä", 1), ("éa", "ä", 1), ("é&", "ä", 1), ("dv", "äv", 1), ("dv", "öv", 1), ("éi", "ä", 1), ("ii", "ä", 1), ("&", "ä", 1), ("#", "ä", 1), ("4", "å", 1), ("4", "ä", 1),
        ("6", "ö", 1), ("0", "ö", 1), ("0", "o", 1), ("G", "ö", 1), ("O", "ö", 1), ("Q", "ö", 1), ("S", "ö", 1), ("V", "", 1), ("D", "ö", 1),
        ("@", "ö", 1), ("@", "ä", 1), ("1", "l", 1), ("1", "i", 1), ("I", "l", 1), ("l", "i", 2), ("|", "l", 1), ("£", "f", 1), ("{", "f", 1), ("[", "f", 1),
        ("d", "ä", 2), ("d", "ö", 2), ("i", "ä", 2), ("g", "å", 2), ("g", "ä", 2), ("t", "ö", 2), ("l", "ä", 2), ("l", "å", 2), ("f", "ä", 2), ("fi", "ä", 2),
        ("rn", "m", 2), ("m", "rn", 2), ("h", "", 2), ("bh", "b", 2), ("ﬁ", "fi", 1), ("ﬂ", "fl", 1), ("e", "é", 1), ("ä", "å", 2), ("å", "ä", 2), ("b", "h", 2), ("c", "e", 2), ("f", "t", 2), ("ö", "o", 2),
    ];

    /// <summary>Whether a word holds a sign that only damage puts there.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny(Damage);
        if (at < 0)
            return HasInnerCapital(word);
        // idé, kafé, armé: the one accent that Swedish has, at the end.
        return !(at >= word.Length - 3 && word[at] == 'é');
    }

    /// <param name="word">As read.</param>
    /// <param name="isMarked">Whether å, ä and ö have come through in the text: then a Swedish word is left as it is.</param>
    /// <returns>The word that is meant, in the letter case of the one read; null when that is not certain.</returns>
    public string? Repair(string word, bool isMarked)
    {
        var read = LowerOuter(word);
        var own = lexicon.CountOf(read);
        if (own > 0 && isMarked)
            return null;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        Search(read, 0, lexicon.Root, [], 0, Limit(word), found);
        found.Remove(read);
        if (found.Count == 0)
            return null;
        var ranked = found.OrderBy(f => f.Value).ThenByDescending(f => lexicon.CountOf(f.Key)).ThenBy(f => f.Key, StringComparer.Ordinal).ToList();
        var (best, cost) = ranked[0];
        // A short word that is not known is as likely a word that the lexicon lacks.
        if (best.Length <= 3 && own == 0 && !IsDamaged(word) && lexicon.CountOf(best) < CommonShort)
            return null;
        if (own > 0)
            return cost == MarkCost(read, best) && lexicon.CountOf(best) >= own * RealWordRatio && IsAlone(ranked) ? WithCase(word, best) : null;
        return IsAlone(ranked) ? WithCase(word, best) : null;
    }

    private static int Limit(string word) => word.Length switch { <= 2 => 1, <= 4 => IsDamaged(word) ? 2 : 1, <= 8 => 3, _ => MaxCost };

    private bool IsAlone(List<KeyValuePair<string, int>> ranked) => ranked.Count == 1
        || ranked[1].Value > ranked[0].Value + 1
        || ranked.Skip(1).All(r => lexicon.CountOf(ranked[0].Key) >= lexicon.CountOf(r.Key) * (r.Value > ranked[0].Value ? 1 : Ratio));

    /// <summary>The cost of the marks alone: how many letters differ, when nothing but å, ä and ö for a and o does.</summary>
    private static int MarkCost(string read, string meant)
    {
        if (read.Length != meant.Length)
            return -1;
        var cost = 0;
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] == meant[i])
                continue;
            if ((read[i], meant[i]) is not (('a', 'å' or 'ä') or ('o', 'ö')))
                return -1;
            cost++;
        }

        return cost;
    }

    private static void Search(string read, int at, LetterNode node, List<char> meant, int cost, int limit, Dictionary<string, int> found)
    {
        if (at == read.Length)
        {
            if (node.IsWord)
            {
                var word = new string([.. meant]);
                if (!found.TryGetValue(word, out var known) || cost < known)
                    found[word] = cost;
            }

            return;
        }

        if (node.Step(read[at]) is { } straight)
        {
            meant.Add(read[at]);
            Search(read, at + 1, straight, meant, cost, limit, found);
            meant.RemoveAt(meant.Count - 1);
        }

        foreach (var (from, to, price) in Confusions)
        {
            if (cost + price > limit || string.CompareOrdinal(read, at, from, 0, from.Length) != 0)
                continue;
            var next = node;
            foreach (var letter in to)
                next = next?.Step(letter);
            if (next is null)
                continue;
            meant.AddRange(to);
            Search(read, at + from.Length, next, meant, cost + price, limit, found);
            meant.RemoveRange(meant.Count - to.Length, to.Length);
        }
    }

    /// <summary>Lower case but for capitals inside a word that has small letters: those are misread letters.</summary>
    private static string LowerOuter(string word) => HasInnerCapital(word)
        ? string.Create(word.Length, word, (span, w) =>
        {
            for (var i = 0; i < w.Length; i++)
                span[i] = i == 0 ? char.ToLowerInvariant(w[i]) : w[i];
        })
        : word.ToLowerInvariant();

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        if (word.Length <= 1 || !word[1..].ContainsAnyInRange('A', 'Z') || word.Contains('-'))
            return false;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    private static string WithCase(string read, string meant)
    {
        if (read.Length > 1 && read.All(c => !char.IsLower(c)) && read.Any(char.IsUpper))
            return meant.ToUpperInvariant();
        return char.IsUpper(read[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
    }
}

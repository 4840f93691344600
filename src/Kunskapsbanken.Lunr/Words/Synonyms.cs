using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Labels that mean the same: where one of them stands in a document, the others are added to the document's words.</summary>
/// <remarks>
/// Labels are recognized by the stems of their words, next to each other and in order, so that "autonoma miljöer" is the label
/// "autonom miljö". Where several labels begin at a word, the longest one counts.
/// </remarks>
public sealed class Synonyms
{
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Label>> labelsByFirstStem = [];

    /// <summary>Synonyms from alternative labels to preferred ones; labels that share a preferred one are synonyms too.</summary>
    public Synonyms(IEnumerable<(string Alternative, string Preferred)> pairs)
    {
        foreach (var concept in pairs.GroupBy(pair => pair.Preferred.Trim(), StringComparer.Ordinal).OrderBy(concept => concept.Key, StringComparer.Ordinal))
        {
            string[] labels = [concept.Key, .. concept.Select(pair => pair.Alternative.Trim()).Distinct().Order(StringComparer.Ordinal)];
            foreach (var label in labels)
                Add(label, string.Join(' ', labels.Where(other => other != label)).ReplaceLineEndings(" "));
        }
        foreach (var labels in labelsByFirstStem.Values)
            labels.Sort((a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
        Fingerprint = Fnv.Hash(string.Join('\n', pairs.Select(pair => $"{pair.Alternative}\t{pair.Preferred}")));
    }

    /// <summary>No synonyms.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>Changes with the labels: stored <see cref="DocumentWords"/> of another fingerprint are out of date.</summary>
    public uint Fingerprint { get; }

    internal bool IsEmpty => stems.Count == 0;

    /// <summary>The number of a stem that labels have; -1 for others.</summary>
    internal int NumberOf(string word) => stems.GetValueOrDefault(SwedishStemmer.Stem(word), -1);

    /// <summary>The texts to add for a document, given the numbers of its words in order.</summary>
    internal IEnumerable<string> In(IReadOnlyList<int> words)
    {
        var added = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] >= 0 && labelsByFirstStem.TryGetValue(words[at], out var labels) && labels.Find(label => label.StandsAt(words, at)) is { } found && added.Add(found.Others))
                yield return found.Others;
        }
    }

    private void Add(string label, string others)
    {
        ImmutableArray<int> numbers = [.. Tokenizer.Tokenize(label).Select(SwedishTrimmer.Trim).Where(word => word.Length > 0).Select(Number)];
        if (numbers.IsEmpty || others.Length == 0)
            return;
        if (!labelsByFirstStem.TryGetValue(numbers[0], out var labels))
            labelsByFirstStem.Add(numbers[0], labels = []);
        labels.Add(new Label(numbers, others));
    }

    private int Number(string word)
    {
        var stem = SwedishStemmer.Stem(word);
        if (!stems.TryGetValue(stem, out var number))
            stems.Add(stem, number = stems.Count);
        return number;
    }

    private sealed record Label(ImmutableArray<int> Stems, string Others)
    {
        public bool StandsAt(IReadOnlyList<int> words, int at)
        {
            if (at + Stems.Length > words.Count)
                return false;
            for (var i = 0; i < Stems.Length; i++)
            {
                if (words[at + i] != Stems[i])
                    return false;
            }
            return true;
        }
    }
}

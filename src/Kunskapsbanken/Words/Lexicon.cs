using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kunskapsbanken.Words;

/// <summary>
/// Swedish words and how common they are. Learned from the knowledge base's own texts and a short list of our own:
/// enough to know a damaged word again, far too small to judge spelling.
/// </summary>
public sealed partial class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new(Own().Concat(Learned())));

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private readonly Lazy<FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> marked;

    /// <param name="words">In lower case; counts of a word given twice are added.</param>
    public Lexicon(IEnumerable<KeyValuePair<string, int>> words)
    {
        lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, count) in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + count;
            Root.Add(word);
        }

        marked = new(MarkedForms);
    }

    /// <summary>The words that come with the program.</summary>
    public static Lexicon Swedish => Shared.Value;

    internal LetterNode Root { get; } = new();

    public int Count => counts.Count;

    /// <summary>How often a word is met; 0 for a word that is not known. In lower case.</summary>
    public int CountOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var count) ? count : 0;

    /// <summary>The one word that a word without å, ä and ö is when they are put back; null when there is none, or several.</summary>
    public string? MarkedFormOf(ReadOnlySpan<char> unmarked) =>
        marked.Value.TryGetValue(unmarked, out var word) ? word : null;

    private FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> MarkedForms()
    {
        var forms = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var word in counts.Keys.Where(w => w.AsSpan().IndexOfAny('å', 'ä', 'ö') >= 0))
        {
            var unmarked = word.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');
            if (!counts.ContainsKey(unmarked) && !forms.TryAdd(unmarked, word))
                forms[unmarked] = null;
        }

        return forms.Where(f => f.Value is not null).ToFrozenDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>These words and those of some texts.</summary>
    public Lexicon With(IEnumerable<string> texts) => new(counts.Concat(CountWords(texts)));

    /// <summary>The words of texts in lower case and how often each stands there.</summary>
    public static IEnumerable<KeyValuePair<string, int>> CountWords(IEnumerable<string> texts) =>
        texts.SelectMany(t => Word().Matches(t).Select(m => m.Value.ToLowerInvariant())).CountBy(w => w, StringComparer.Ordinal);

    /// <summary>Own list: the first words are the most common of the language.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Own() =>
        Lines("common.txt").Where(l => l.Length > 0 && l[0] != '#')
            .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select((word, index) => KeyValuePair.Create(word, Math.Max(2, 3000 / (index + 6))));

    private static IEnumerable<KeyValuePair<string, int>> Learned() =>
        Lines("learned.txt").Where(l => l.Length > 0).Select(l => l.Split(' ')).Select(p => KeyValuePair.Create(p[0], int.Parse(p[1], CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"words/{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>A letter on the way through the words of a lexicon.</summary>
internal sealed class LetterNode
{
    private Dictionary<char, LetterNode>? next;

    public bool IsWord { get; private set; }

    public LetterNode? Step(char letter) => next?.GetValueOrDefault(letter);

    public void Add(ReadOnlySpan<char> word)
    {
        var node = this;
        foreach (var letter in word)
        {
            node.next ??= [];
            if (!node.next.TryGetValue(letter, out var child))
                node.next.Add(letter, child = new());
            node = child;
        }

        node.IsWord = true;
    }
}

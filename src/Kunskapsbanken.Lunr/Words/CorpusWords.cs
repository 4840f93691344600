namespace Kunskapsbanken.Lunr;

/// <summary>
/// The distinct words of a corpus: in how many documents each stands, and which words a document should be found by because it
/// has it (<see cref="RelatedWords"/>). Worked out once for every word, and brought up to date when documents change.
/// </summary>
public sealed class CorpusWords
{
    private readonly TermTable table;
    private readonly int[] counts;
    private readonly string[] related;

    private CorpusWords(TermTable table, int[] counts, string[] related)
    {
        this.table = table;
        this.counts = counts;
        this.related = related;
    }

    private delegate void Visit(ReadOnlySpan<byte> word);

    /// <summary>The words of a corpus.</summary>
    public static CorpusWords Of(IEnumerable<DocumentWords> documents)
    {
        var table = new TermTable();
        var counts = new List<int>();
        foreach (var document in documents)
        {
            ForEach(document, word =>
            {
                var id = table.IdOf(word);
                if (id == counts.Count)
                    counts.Add(0);
                counts[id]++;
            });
        }
        var words = table.ToStrings();
        int[] all = [.. counts];
        return new CorpusWords(table, all, Relate(words, LexiconOf(words, all).Result, _ => null));
    }

    /// <summary>The text to index beside a document's own. <see cref="SearchIndex.MergeRelated"/> does without making it.</summary>
    public string RelatedTo(DocumentWords document)
    {
        var text = new System.Text.StringBuilder(document.Added);
        ForEach(document, word =>
        {
            if (related[table.IdOf(word)] is { Length: > 0 } more)
                text.Append(text.Length > 0 ? " " : "").Append(more);
        });
        return text.ToString();
    }

    /// <summary>The parts of <see cref="RelatedTo"/>: what each word is related to, as the same string for the same word.</summary>
    /// <returns>What stands before those: what synonyms add.</returns>
    internal string Collect(DocumentWords document, List<string> pieces)
    {
        ForEach(document, word =>
        {
            if (related[table.IdOf(word)] is { Length: > 0 } more)
                pieces.Add(more);
        });
        return document.Added;
    }

    /// <summary>The words after documents have gone and come; and those that are in the corpus before and after, but relate to others now.</summary>
    internal (CorpusWords Words, HashSet<string> Changed) After(IEnumerable<DocumentWords> gone, IEnumerable<DocumentWords> come)
    {
        var next = new List<int>(counts);
        foreach (var document in gone)
            ForEach(document, word => next[table.IdOf(word)]--);
        foreach (var document in come)
        {
            ForEach(document, word =>
            {
                var id = table.IdOf(word);
                if (id == next.Count)
                    next.Add(0);
                next[id]++;
            });
        }
        int[] after = [.. next];
        if (after.Length == counts.Length && !Enumerable.Range(0, after.Length).Any(id => after[id] == 0 != (counts[id] == 0)))
            return (new CorpusWords(table, after, related), []);
        var words = table.ToStrings();
        var (before, now) = (LexiconOf(words, counts), LexiconOf(words, after));
        // Most words that come are numbers, names or other forms of words that are there: then the others are cut as they were.
        var relatedNow = before.Result.IsSameAs(now.Result)
            ? Relate(words, now.Result, id => after[id] == 0 ? "" : id < counts.Length && counts[id] > 0 ? related[id] : null)
            : Relate(words, now.Result, id => after[id] == 0 ? "" : null);
        var changed = Enumerable.Range(0, counts.Length).Where(id => counts[id] > 0 && after[id] > 0 && related[id] != relatedNow[id]);
        return (new CorpusWords(table, after, relatedNow), changed.Select(id => words[id]).ToHashSet(StringComparer.Ordinal));
    }

    internal static CorpusWords Read(ref ByteReader reader)
    {
        var table = new TermTable();
        var counts = new int[reader.ReadInt()];
        var related = new string[counts.Length];
        for (var id = 0; id < counts.Length; id++)
        {
            table.IdOf(reader.ReadBytes(reader.ReadInt()));
            counts[id] = reader.ReadInt();
            related[id] = reader.ReadString();
        }
        return new CorpusWords(table, counts, related);
    }

    internal void Write(ByteWriter writer)
    {
        int[] alive = [.. Enumerable.Range(0, counts.Length).Where(id => counts[id] > 0)];
        writer.WriteInt(alive.Length);
        foreach (var id in alive)
        {
            writer.WriteInt(table.Utf8(id).Length);
            writer.WriteBytes(table.Utf8(id));
            writer.WriteInt(counts[id]);
            writer.WriteString(related[id]);
        }
    }

    private static Task<SwedishLexicon> LexiconOf(string[] words, int[] counts) =>
        Task.Run(() => SwedishLexicon.Of(words.Take(counts.Length).Where((_, id) => counts[id] > 0)));

    /// <summary>For every word, the words that it relates to.</summary>
    /// <param name="known">What is known of a word already; null when it is to be worked out.</param>
    private static string[] Relate(string[] words, SwedishLexicon lexicon, Func<int, string?> known)
    {
        var relations = new RelatedWords(lexicon);
        var related = new string[words.Length];
        Parallel.For(0, words.Length, id => related[id] = known(id) ?? string.Join(' ', relations.Of(words[id])));
        return related;
    }

    private static void ForEach(DocumentWords document, Visit visit)
    {
        var words = document.WordBytes;
        for (var length = words.IndexOf((byte)' '); length >= 0; words = words[(length + 1)..], length = words.IndexOf((byte)' '))
            visit(words[..length]);
    }
}

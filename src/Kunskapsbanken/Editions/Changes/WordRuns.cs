namespace Kunskapsbanken.Editions.Changes;

/// <summary>Gathers the steps of a comparison and makes them readable: neighbours join, and what is left between two changes by chance goes into them.</summary>
internal sealed class WordRuns
{
    private readonly List<(WordRunKind Kind, List<string> Words)> runs = [];

    public void Add(WordRunKind kind, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
            return;
        if (runs.Count == 0 || runs[^1].Kind != kind)
            runs.Add((kind, []));
        runs[^1].Words.AddRange(words);
    }

    /// <param name="context">Words that stay on each side of a change.</param>
    public ImmutableArray<WordRun> ToReadable(int context)
    {
        var joined = Join();
        var readable = ImmutableArray.CreateBuilder<WordRun>();
        for (var i = 0; i < joined.Count; i++)
        {
            var (kind, words) = joined[i];
            if (kind == WordRunKind.Same)
                Shorten(words, i == 0 ? 0 : context, i == joined.Count - 1 ? 0 : context, readable);
            else
                readable.Add(new(kind, string.Concat(words)));
        }

        return readable.ToImmutable();
    }

    /// <summary>Between two shared runs stands at most one deletion, then one insertion.</summary>
    private List<(WordRunKind Kind, List<string> Words)> Join()
    {
        var joined = new List<(WordRunKind, List<string>)>();
        List<string> deleted = [], inserted = [];
        for (var i = 0; i < runs.Count; i++)
        {
            var (kind, words) = runs[i];
            var isChance = kind == WordRunKind.Same && i > 0 && i < runs.Count - 1 && words.Count(IsWord) < 2 && !words.Contains("\n");
            if (kind != WordRunKind.Inserted && (kind == WordRunKind.Deleted || isChance))
                deleted.AddRange(words);
            if (kind == WordRunKind.Inserted || isChance)
                inserted.AddRange(words);
            if (kind != WordRunKind.Same || isChance)
                continue;
            Flush();
            joined.Add((kind, words));
        }

        Flush();
        return joined;

        void Flush()
        {
            if (deleted.Count > 0)
                joined.Add((WordRunKind.Deleted, deleted));
            if (inserted.Count > 0)
                joined.Add((WordRunKind.Inserted, inserted));
            (deleted, inserted) = ([], []);
        }
    }

    /// <summary>Leaves out the middle of a long shared run.</summary>
    private static void Shorten(List<string> words, int head, int tail, ImmutableArray<WordRun>.Builder target)
    {
        var places = Enumerable.Range(0, words.Count).Where(i => IsWord(words[i])).ToList();
        if (places.Count <= head + tail + 6)
        {
            target.Add(new(WordRunKind.Same, string.Concat(words)));
            return;
        }

        var from = head == 0 ? 0 : places[head - 1] + 1;
        var to = tail == 0 ? words.Count : places[^tail];
        if (from > 0)
            target.Add(new(WordRunKind.Same, string.Concat(words[..from])));
        target.Add(new(WordRunKind.Skipped, " … "));
        if (to < words.Count)
            target.Add(new(WordRunKind.Same, string.Concat(words[to..])));
    }

    private static bool IsWord(string token) => char.IsLetterOrDigit(token[0]);
}

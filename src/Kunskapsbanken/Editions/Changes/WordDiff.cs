namespace Kunskapsbanken.Editions.Changes;

public enum WordRunKind
{
    Same,
    Deleted,
    Inserted,

    /// <summary>A long run that both texts share, left out.</summary>
    Skipped,
}

/// <summary>Words that two texts share, or that only one of them has.</summary>
public sealed record WordRun(WordRunKind Kind, string Text);

/// <summary>
/// What changed between two texts, word by word, as a reader can follow it. The algorithm is Myers' greedy one
/// (An O(ND) Difference Algorithm, Algorithmica 1986), bounded so that no pair of texts costs more than some milliseconds.
/// It is our own because it is a screen long, and a library's comes without the bound and the joining of fragments.
/// </summary>
public static class WordDiff
{
    /// <summary>Texts further apart than this are shown as one deletion and one insertion: nobody could read the fragments.</summary>
    private const int MaxEdits = 1000;

    /// <summary>Words that stay on each side of a change.</summary>
    private const int Context = 12;

    public static ImmutableArray<WordRun> Of(string before, string after)
    {
        string[] a = [.. Tokens(before)], b = [.. Tokens(after)];
        var prefix = a.AsSpan().CommonPrefixLength(b);
        var suffix = 0;
        while (suffix < Math.Min(a.Length, b.Length) - prefix && a[^(suffix + 1)] == b[^(suffix + 1)])
            suffix++;
        var runs = new WordRuns();
        runs.Add(WordRunKind.Same, a.AsSpan(0, prefix));
        Middle(a.AsSpan()[prefix..^suffix], b.AsSpan()[prefix..^suffix], runs);
        runs.Add(WordRunKind.Same, a.AsSpan(a.Length - suffix));
        return runs.ToReadable(Context);
    }

    /// <summary>Words, the spaces between them and each other sign by itself.</summary>
    internal static IEnumerable<string> Tokens(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '\'' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
                    end++;
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length)
                end++;
            yield return text[start..end];
            start = end;
        }
    }

    private static void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b, WordRuns runs)
    {
        if (a.IsEmpty || b.IsEmpty || Trace(a, b) is not { } trace)
        {
            runs.Add(WordRunKind.Deleted, a);
            runs.Add(WordRunKind.Inserted, b);
            return;
        }

        foreach (var (kind, from, to) in Path(trace, a.Length, b.Length))
            runs.Add(kind, kind == WordRunKind.Inserted ? b[from..to] : a[from..to]);
    }

    /// <summary>The furthest point on each diagonal for each number of edits; null past <see cref="MaxEdits"/>.</summary>
    private static List<int[]>? Trace(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var trace = new List<int[]>();
        var limit = Math.Min(MaxEdits, a.Length + b.Length);
        var furthest = new int[(limit * 2) + 3];
        for (var edits = 0; edits <= limit; edits++)
        {
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = IsDown(furthest, limit, k, edits) ? furthest[limit + 1 + k + 1] : furthest[limit + 1 + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                    x++;
                furthest[limit + 1 + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    trace.Add(furthest[(limit + 1 - edits)..(limit + 2 + edits)]);
                    return trace;
                }
            }

            trace.Add(furthest[(limit + 1 - edits)..(limit + 2 + edits)]);
        }

        return null;
    }

    private static bool IsDown(int[] furthest, int limit, int k, int edits) =>
        k == -edits || (k != edits && furthest[limit + 1 + k - 1] < furthest[limit + 1 + k + 1]);

    /// <summary>Walks back through the trace, and gives the steps from the beginning.</summary>
    private static List<(WordRunKind Kind, int From, int To)> Path(List<int[]> trace, int x, int y)
    {
        var steps = new List<(WordRunKind, int, int)>();
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var before = trace[edits - 1];
            var k = x - y;
            // In the row for n edits, diagonal k stands at index k + n.
            var isDown = k == -edits || (k != edits && At(before, edits - 1, k - 1) < At(before, edits - 1, k + 1));
            var startX = isDown ? At(before, edits - 1, k + 1) : At(before, edits - 1, k - 1);
            var startY = startX - (isDown ? k + 1 : k - 1);
            var (middleX, middleY) = isDown ? (startX, startY + 1) : (startX + 1, startY);
            if (x > middleX)
                steps.Add((WordRunKind.Same, middleX, x));
            steps.Add(isDown ? (WordRunKind.Inserted, startY, middleY) : (WordRunKind.Deleted, startX, middleX));
            (x, y) = (startX, startY);
        }

        if (x > 0)
            steps.Add((WordRunKind.Same, 0, x));
        steps.Reverse();
        return steps;

        static int At(int[] row, int edits, int k) => Math.Abs(k) > edits ? -1 : row[k + edits];
    }
}

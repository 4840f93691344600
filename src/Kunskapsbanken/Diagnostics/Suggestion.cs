namespace Kunskapsbanken.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class Suggestion
{
    /// <summary>" Menade du ”x”?" for the nearest candidate, or null when none is near.</summary>
    public static string? For(string written, IEnumerable<string> candidates) =>
        Nearest(written, candidates) is { } nearest ? $"Menade du ”{nearest}”?" : null;

    /// <summary>The candidate with the fewest edits, at most a third of the word; ties go to the first in ordinal order.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length > 200)
            return null;
        var limit = Math.Max(1, Math.Max(written.Length, 3) / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) > limit)
                continue;
            var distance = Distance(written, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Edits between two words without regard to letter case; two letters that changed places are one edit (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        int[][] rows = [new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (now, above, twoAbove) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(above[j], now[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], twoAbove[j - 2] + 1);
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}

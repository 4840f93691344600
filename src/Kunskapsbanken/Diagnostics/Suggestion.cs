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

    /// <summary>Levenshtein distance without regard to letter case.</summary>
    private static int Distance(string a, string b)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        Span<int> row = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

using System.Numerics;

namespace Kunskapsbanken.Render.Qr;

/// <summary>The eight masks, and how hard a masked code is to read (section 7.8). A row of modules is a number, so that a row is judged at once.</summary>
internal static class QrMask
{
    public const int Count = 8;

    private const int MaxSize = 61;

    private static readonly ImmutableArray<ulong> Rows = Lines(IsSet);
    private static readonly ImmutableArray<ulong> Columns = Lines((mask, y, x) => IsSet(mask, x, y));

    public static ulong Row(int mask, int y) => Rows[(mask * MaxSize) + y];

    public static ulong Column(int mask, int x) => Columns[(mask * MaxSize) + x];

    /// <param name="rows">The modules, row by row.</param>
    /// <param name="columns">The same, column by column.</param>
    public static int Penalty(ulong[] rows, ulong[] columns)
    {
        var size = rows.Length;
        int penalty = 0, darks = 0;
        for (var i = 0; i < size; i++)
        {
            penalty += Runs(rows[i], size) + Runs(columns[i], size) + (40 * (Finders(rows[i], size) + Finders(columns[i], size)));
            darks += BitOperations.PopCount(rows[i]);
            if (i + 1 < size)
                penalty += 3 * Squares(rows[i], rows[i + 1], size);
        }

        // Ten for each whole five per cent that the dark ones are from half.
        return penalty + (Math.Abs((darks * 20) - (size * size * 10)) / (size * size) * 10);
    }

    /// <summary>Three for a run of five alike, and one for each more.</summary>
    private static int Runs(ulong row, int size)
    {
        var alike = ~(row ^ (row >> 1)) & ((1UL << (size - 1)) - 1);
        var four = alike & (alike >> 1) & (alike >> 2) & (alike >> 3);
        return BitOperations.PopCount(four) + (2 * BitOperations.PopCount(four & ~(four << 1)));
    }

    /// <summary>Squares of two by two alike.</summary>
    private static int Squares(ulong row, ulong next, int size)
    {
        var alike = ~(row ^ (row >> 1)) & ~(row ^ next) & ~(next ^ (next >> 1));
        return BitOperations.PopCount(alike & ((1UL << (size - 1)) - 1));
    }

    /// <summary>What looks like a finder: 1011101 with four light modules before or after it.</summary>
    private static int Finders(ulong row, int size)
    {
        var core = row & ~(row >> 1) & (row >> 2) & (row >> 3) & (row >> 4) & ~(row >> 5) & (row >> 6);
        var light = ~row & ~(row >> 1) & ~(row >> 2) & ~(row >> 3);
        var places = (1UL << (size - 10)) - 1;
        return BitOperations.PopCount(core & (light >> 7) & places) + BitOperations.PopCount(light & (core >> 4) & places);
    }

    private static ImmutableArray<ulong> Lines(Func<int, int, int, bool> isSet) =>
    [
        .. from mask in Enumerable.Range(0, Count)
           from line in Enumerable.Range(0, MaxSize)
           select Enumerable.Range(0, MaxSize).Aggregate(0UL, (bits, at) => isSet(mask, at, line) ? bits | 1UL << at : bits),
    ];

    private static bool IsSet(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };
}

using System.Numerics;

namespace Kunskapsbanken.Render.Qr;

/// <summary>The modules of a QR code while it is made: its fixed patterns, and the codewords in what is left (section 7.7).</summary>
internal sealed class QrGrid
{
    private readonly int size;
    private readonly ulong[] dark;
    private readonly ulong[] taken;
    private ulong[] darkColumns = [];
    private ulong[] takenColumns = [];

    public QrGrid(QrVersion version)
    {
        size = version.Size;
        dark = new ulong[size];
        taken = new ulong[size];
        for (var i = 0; i < size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        SetFinder(3, 3);
        SetFinder(size - 4, 3);
        SetFinder(3, size - 4);
        SetAlignment(version);
        SetFormat(0, Set);
        if (version.Number >= 7)
            SetVersion(version.Number);
    }

    /// <summary>Codewords from the lower right corner, up and down in columns of two. Done once.</summary>
    public void Place(byte[] codewords)
    {
        var bit = 0;
        for (var right = size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            var isUp = ((right + 1) & 2) == 0;
            for (var step = 0; step < size; step++)
            {
                var y = isUp ? size - 1 - step : step;
                for (var x = right; x > right - 2; x--)
                {
                    if ((taken[y] >> x & 1) != 0)
                        continue;
                    if (bit < codewords.Length * 8 && (codewords[bit >> 3] >> (7 - (bit & 7)) & 1) != 0)
                        dark[y] |= 1UL << x;
                    bit++;
                }
            }
        }

        darkColumns = Transposed(dark);
        takenColumns = Transposed(taken);
    }

    /// <summary>The rows and the columns with a mask laid over the codewords, and the mask's number in its place.</summary>
    public (ulong[] Rows, ulong[] Columns) Masked(int mask)
    {
        var (rows, columns) = (new ulong[size], new ulong[size]);
        var width = (1UL << size) - 1;
        for (var i = 0; i < size; i++)
        {
            rows[i] = dark[i] ^ (QrMask.Row(mask, i) & ~taken[i] & width);
            columns[i] = darkColumns[i] ^ (QrMask.Column(mask, i) & ~takenColumns[i] & width);
        }

        SetFormat(mask, (x, y, isDark) =>
        {
            Set(rows, x, y, isDark);
            Set(columns, y, x, isDark);
        });
        return (rows, columns);
    }

    private void SetFinder(int x, int y)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var distance = Math.Max(Math.Abs(dx), Math.Abs(dy));
                if (x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size)
                    Set(x + dx, y + dy, distance is not (2 or 4));
            }
        }
    }

    /// <summary>At every crossing of the centres, but not where a finder stands.</summary>
    private void SetAlignment(QrVersion version)
    {
        var centres = version.Alignment;
        for (var i = 0; i < centres.Length; i++)
        {
            for (var j = 0; j < centres.Length; j++)
            {
                if ((i == 0 && (j == 0 || j == centres.Length - 1)) || (i == centres.Length - 1 && j == 0))
                    continue;
                for (var dy = -2; dy <= 2; dy++)
                {
                    for (var dx = -2; dx <= 2; dx++)
                        Set(centres[i] + dx, centres[j] + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
                }
            }
        }
    }

    /// <summary>Level M (00) and the mask, protected by a BCH code, twice (section 7.9).</summary>
    private void SetFormat(int mask, Action<int, int, bool> set)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = (mask << 10 | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = (bits >> i & 1) != 0;
            var (x, y) = i < 6 ? (8, i) : i < 8 ? (8, i + 1) : i == 8 ? (7, 8) : (14 - i, 8);
            set(x, y, isDark);
            (x, y) = i < 8 ? (size - 1 - i, 8) : (8, size - 15 + i);
            set(x, y, isDark);
        }

        set(8, size - 8, true);
    }

    /// <summary>The version, protected by a Golay code, twice (section 7.10).</summary>
    private void SetVersion(int version)
    {
        var rest = version;
        for (var i = 0; i < 12; i++)
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = version << 12 | rest;
        for (var i = 0; i < 18; i++)
        {
            var (a, b) = (size - 11 + (i % 3), i / 3);
            Set(a, b, (bits >> i & 1) != 0);
            Set(b, a, (bits >> i & 1) != 0);
        }
    }

    private void Set(int x, int y, bool isDark)
    {
        Set(dark, x, y, isDark);
        taken[y] |= 1UL << x;
    }

    private static void Set(ulong[] rows, int x, int y, bool isDark) =>
        rows[y] = isDark ? rows[y] | 1UL << x : rows[y] & ~(1UL << x);

    private static ulong[] Transposed(ulong[] rows)
    {
        var columns = new ulong[rows.Length];
        for (var y = 0; y < rows.Length; y++)
        {
            for (var rest = rows[y]; rest != 0; rest &= rest - 1)
                columns[BitOperations.TrailingZeroCount(rest)] |= 1UL << y;
        }

        return columns;
    }
}

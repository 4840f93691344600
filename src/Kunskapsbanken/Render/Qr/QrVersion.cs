namespace Kunskapsbanken.Render.Qr;

/// <summary>The sizes of QR codes at level M: tables 9 and E.1 of the standard.</summary>
/// <param name="Number">1–11; each is four modules wider than the one before.</param>
/// <param name="Correction">Codewords of error correction in each block.</param>
/// <param name="Blocks">The data codewords of each block.</param>
/// <param name="Alignment">The centres of alignment patterns, on both axes.</param>
internal sealed record QrVersion(int Number, int Correction, ImmutableArray<int> Blocks, ImmutableArray<int> Alignment)
{
    private static readonly ImmutableArray<QrVersion> All =
    [
        new(1, 10, [16], []),
        new(2, 16, [28], [6, 18]),
        new(3, 26, [44], [6, 22]),
        new(4, 18, [32, 32], [6, 26]),
        new(5, 24, [43, 43], [6, 30]),
        new(6, 16, [27, 27, 27, 27], [6, 34]),
        new(7, 18, [31, 31, 31, 31], [6, 22, 38]),
        new(8, 22, [38, 38, 39, 39], [6, 24, 42]),
        new(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]),
        new(10, 26, [43, 43, 43, 43, 44], [6, 28, 50]),
        new(11, 30, [50, 51, 51, 51, 51], [6, 30, 54]),
    ];

    public int Size => (Number * 4) + 17;

    /// <summary>How many bits say how many bytes there are.</summary>
    public int CountBits => Number < 10 ? 8 : 16;

    public int DataCodewords => Blocks.Sum();

    /// <summary>The smallest that holds so many bytes; null when none does.</summary>
    public static QrVersion? For(int bytes) => All.FirstOrDefault(v => bytes + ((4 + v.CountBits + 7) / 8) <= v.DataCodewords);
}

using System.Numerics;

namespace Kunskapsbanken.Render.Qr;

/// <summary>
/// A QR code (ISO/IEC 18004:2015) for an address: bytes, error correction level M (15 per cent may be hidden), versions 1–11.
/// Ten thousand records have one each, and a general library takes a millisecond for each of them; this takes a few
/// hundredths of that, since a row of modules is one 64-bit number.
/// </summary>
public sealed class QrCode
{
    /// <summary>What version 11 holds at level M.</summary>
    public const int MaxBytes = 251;

    private readonly ulong[] rows;

    private QrCode(ulong[] rows) => this.rows = rows;

    /// <summary>Modules on each side, without the quiet zone.</summary>
    public int Size => rows.Length;

    /// <summary>Whether a module is dark.</summary>
    public bool this[int x, int y] => (rows[y] >> x & 1) != 0;

    /// <returns>Null when the address is longer than <see cref="MaxBytes"/> in UTF-8.</returns>
    public static QrCode? Of(string address)
    {
        var data = Encoding.UTF8.GetBytes(address);
        if (QrVersion.For(data.Length) is not { } version)
            return null;
        var grid = new QrGrid(version);
        grid.Place(QrCodewords.Of(data, version));
        ulong[]? best = null;
        var least = int.MaxValue;
        for (var mask = 0; mask < QrMask.Count; mask++)
        {
            var (rows, columns) = grid.Masked(mask);
            var penalty = QrMask.Penalty(rows, columns);
            if (penalty < least)
                (best, least) = (rows, penalty);
        }

        return new(best!);
    }

    /// <summary>
    /// Drawn as SVG: one line along each run of dark modules, on white with the quiet zone of four modules that readers need,
    /// so that it can be read in the dark and on paper.
    /// </summary>
    public string ToSvg()
    {
        const int quiet = 4;
        var side = Size + (2 * quiet);
        var path = new StringBuilder(Size * 60);
        for (var y = 0; y < Size; y++)
        {
            var rest = rows[y];
            var at = -quiet;
            path.Append("M0 ").Append(y + quiet).Append(".5");
            while (rest != 0)
            {
                var start = BitOperations.TrailingZeroCount(rest);
                var length = BitOperations.TrailingZeroCount(~(rest >> start));
                path.Append('m').Append(start - at).Append(" 0h").Append(length);
                at = start + length;
                rest &= at > 63 ? 0 : ulong.MaxValue << at;
            }
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path stroke=\"#000\" d=\"{path}\"/></svg>\n";
    }
}

namespace Kunskapsbanken.Render.Qr;

/// <summary>Bytes as the codewords of a QR code: data, padding, and Reed–Solomon error correction (sections 7.4–7.6).</summary>
internal static class QrCodewords
{
    // Powers of 2 in GF(256) modulo x⁸+x⁴+x³+x²+1, twice over so that sums of exponents need no remainder, and their logarithms.
    private static readonly ImmutableArray<byte> Power = [.. Powers().Concat(Powers())];
    private static readonly ImmutableArray<byte> Logarithm = [.. Enumerable.Range(0, 256).Select(v => (byte)Math.Max(0, Powers().ToList().IndexOf((byte)v)))];

    public static byte[] Of(byte[] data, QrVersion version)
    {
        var padded = Pad(data, version);
        var blocks = new List<(byte[] Data, byte[] Correction)>();
        var generator = Generator(version.Correction);
        var at = 0;
        foreach (var length in version.Blocks)
        {
            var block = padded[at..(at + length)];
            blocks.Add((block, Remainder(block, generator)));
            at += length;
        }

        var result = new List<byte>(padded.Length + (version.Correction * blocks.Count));
        for (var i = 0; i < version.Blocks.Max(); i++)
            result.AddRange(blocks.Where(b => i < b.Data.Length).Select(b => b.Data[i]));
        for (var i = 0; i < version.Correction; i++)
            result.AddRange(blocks.Select(b => b.Correction[i]));
        return [.. result];
    }

    /// <summary>Mode, length, data, and what fills the rest. The mode's four bits put every byte across two.</summary>
    private static byte[] Pad(byte[] data, QrVersion version)
    {
        byte[] head = version.CountBits == 8 ? [(byte)data.Length] : [(byte)(data.Length >> 8), (byte)data.Length];
        byte[] shifted = [.. head, .. data];
        var padded = new byte[version.DataCodewords];
        padded[0] = 0b0100_0000;
        for (var i = 0; i < shifted.Length; i++)
        {
            padded[i] |= (byte)(shifted[i] >> 4);
            padded[i + 1] = (byte)(shifted[i] << 4);
        }

        for (var i = shifted.Length + 1; i < padded.Length; i++)
            padded[i] = (i - shifted.Length) % 2 == 1 ? (byte)0xEC : (byte)0x11;
        return padded;
    }

    /// <summary>The product of (x − 2ⁱ), without its leading 1; the highest power first.</summary>
    private static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        for (var root = 0; root < degree; root++)
        {
            for (var i = 0; i < degree; i++)
                result[i] = (byte)(Times(result[i], Power[root]) ^ (i + 1 < degree ? result[i + 1] : 0));
        }

        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] generator)
    {
        var result = new byte[generator.Length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ result[0]);
            for (var i = 0; i < result.Length; i++)
                result[i] = (byte)((i + 1 < result.Length ? result[i + 1] : 0) ^ Times(generator[i], factor));
        }

        return result;
    }

    private static byte Times(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Power[Logarithm[a] + Logarithm[b]];

    private static IEnumerable<byte> Powers()
    {
        for (int i = 0, value = 1; i < 255; i++)
        {
            yield return (byte)value;
            value = (value << 1) ^ (value >= 128 ? 0x11D : 0);
        }
    }
}

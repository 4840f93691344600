using System.Buffers.Binary;
using System.IO.Compression;

namespace Kunskapsbanken.Render.Sharing;

/// <summary>A picture of at most four colours, made of rectangles, and written as PNG (ISO/IEC 15948): indexed colour, two bits a pixel.</summary>
/// <param name="width">In pixels; a multiple of four.</param>
/// <param name="palette">RGB. The first is the ground.</param>
internal sealed class IndexedPicture(int width, int height, ReadOnlyMemory<uint> palette)
{
    private const int PixelsInByte = 4;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    // Each row begins with its filter: 0, none.
    private readonly byte[] rows = new byte[height * ((width / PixelsInByte) + 1)];

    public void Fill(int left, int top, int wide, int high, int colour)
    {
        for (var y = top; y < top + high; y++)
        {
            var row = rows.AsSpan((y * ((width / PixelsInByte) + 1)) + 1, width / PixelsInByte);
            for (var x = left; x < left + wide; x++)
            {
                var shift = 2 * (PixelsInByte - 1 - (x % PixelsInByte));
                row[x / PixelsInByte] = (byte)((row[x / PixelsInByte] & ~(3 << shift)) | (colour << shift));
            }
        }
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Bits a pixel, then colour by palette.
        (header[8], header[9]) = (2, 3);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, [.. palette.ToArray().SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        WriteChunk(png, "IDAT"u8, Compressed());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private byte[] Compressed()
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.SmallestSize))
            zlib.Write(rows);
        return stream.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> bytes)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
        png.Write(number);
        png.Write(type);
        png.Write(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Add(Add(uint.MaxValue, type), bytes));
        png.Write(number);
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            crc = Crc[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }

    /// <summary>The polynomial of annex D, bit by bit.</summary>
    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : 0xedb88320 ^ (crc >> 1);
        return crc;
    }
}

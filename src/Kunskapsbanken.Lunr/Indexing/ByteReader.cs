using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= bytes.Length;

    public byte ReadByte() => Position < bytes.Length ? bytes[Position++] : throw new EndOfStreamException();

    public int ReadInt()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = ReadByte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
        throw new InvalidDataException("An integer runs past five bytes.");
    }

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if (length < 0 || length > bytes.Length - Position)
            throw new EndOfStreamException();
        var read = bytes.Slice(Position, length);
        Position += length;
        return read;
    }

    /// <summary>What has been read since a position.</summary>
    public readonly ReadOnlySpan<byte> Since(int position) => bytes[position..Position];

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadInt()));
}

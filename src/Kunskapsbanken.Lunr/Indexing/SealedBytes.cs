using System.Buffers.Binary;

namespace Kunskapsbanken.Lunr;

/// <summary>Bytes made to be stored: a version byte first, and a hash of all that stands before last, in 4 bytes little-endian.</summary>
internal static class SealedBytes
{
    private const int SealLength = 4;

    /// <summary>What has been written, with its seal; the first byte must be the version.</summary>
    public static byte[] Seal(ByteWriter writer) => SealLast(writer).ToArray();

    /// <summary>The same without a copy: the writer must not be used again.</summary>
    public static ReadOnlyMemory<byte> SealLast(ByteWriter writer)
    {
        writer.WriteFixed(BlockHash.Hash(writer.Written));
        return writer.WrittenMemory;
    }

    /// <summary>Whether bytes are whole and of a version.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes, byte version) =>
        bytes.Length > SealLength && bytes[0] == version && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^SealLength..]) == BlockHash.Hash(Content(bytes));

    /// <summary>The bytes without their seal.</summary>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> bytes) => bytes[..^SealLength];
}

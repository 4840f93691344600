using System.Buffers.Binary;

namespace Kunskapsbanken.Lunr;

/// <summary>A hash of eight bytes at a time, for tables and seals: the same on every machine, but written nowhere but in caches.</summary>
internal static class BlockHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Factor;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        var tail = 0UL;
        foreach (var b in bytes)
            tail = tail << 8 | b;
        hash = Mix(hash, tail);
        return (uint)(hash ^ hash >> 32);
    }

    private static ulong Mix(ulong hash, ulong block)
    {
        hash = (hash ^ block) * Factor;
        return hash ^ hash >> 29;
    }
}

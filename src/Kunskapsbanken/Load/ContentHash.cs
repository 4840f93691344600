using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kunskapsbanken.Load;

/// <summary>SHA-256 of some bytes, as four numbers, the most significant first.</summary>
// Not two UInt128: code that handles those is not compiled ahead of time, and then a build begins with compiling most of itself.
public readonly record struct ContentHash(ulong A, ulong B, ulong C, ulong D) : IComparable<ContentHash>
{
    public const int Size = 32;

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    public static ContentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <param name="bytes">At least 32 bytes, most significant first.</param>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <param name="text">What <see cref="ToString"/> gave.</param>
    public static ContentHash Parse(string text) => Read(Convert.FromHexString(text));

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, A);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], D);
    }

    /// <summary>A part of a hash is a hash.</summary>
    public override int GetHashCode() => (int)A;

    public int CompareTo(ContentHash other) => (A, B, C, D).CompareTo((other.A, other.B, other.C, other.D));

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{A:x16}{B:x16}{C:x16}{D:x16}";

    public static bool operator <(ContentHash a, ContentHash b) => a.CompareTo(b) < 0;

    public static bool operator >(ContentHash a, ContentHash b) => a.CompareTo(b) > 0;

    public static bool operator <=(ContentHash a, ContentHash b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ContentHash a, ContentHash b) => a.CompareTo(b) >= 0;
}

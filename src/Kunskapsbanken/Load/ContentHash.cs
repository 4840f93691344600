using System.Security.Cryptography;

namespace Kunskapsbanken.Load;

/// <summary>SHA-256 of some bytes.</summary>
public readonly record struct ContentHash(UInt128 High, UInt128 Low) : IComparable<ContentHash>
{
    public const int Size = 32;

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    public static ContentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <param name="bytes">Exactly <see cref="Size"/> bytes, most significant first.</param>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) => new(
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes),
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    public void Write(Span<byte> target)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(target, High);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(target[16..], Low);
    }

    public int CompareTo(ContentHash other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{High:x32}{Low:x32}";

    public static bool operator <(ContentHash a, ContentHash b) => a.CompareTo(b) < 0;

    public static bool operator >(ContentHash a, ContentHash b) => a.CompareTo(b) > 0;

    public static bool operator <=(ContentHash a, ContentHash b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ContentHash a, ContentHash b) => a.CompareTo(b) >= 0;
}

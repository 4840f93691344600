using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>Reads what <see cref="CacheWriter"/> wrote. The bytes are trusted: the file's own hash has been compared.</summary>
internal ref struct CacheReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    public readonly int Remaining => rest.Length;

    public long Number()
    {
        ulong value = 0;
        var length = 0;
        byte next;
        do
        {
            next = rest[length];
            value |= (ulong)(next & 0x7F) << (7 * length++);
        }
        while (next >= 0x80);
        rest = rest[length..];
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Int() => (int)Number();

    public bool Flag() => Number() != 0;

    public string? TextOrNull()
    {
        var length = Int();
        if (length <= 0)
            return length < 0 ? null : "";
        var text = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[length..];
        return text;
    }

    public string Text() => TextOrNull()!;

    /// <summary>A text that stands in many records.</summary>
    public string? SharedOrNull()
    {
        var length = Int();
        if (length < 0)
            return null;
        var text = TextPool.Of(rest[..length]);
        rest = rest[length..];
        return text;
    }

    public string Shared() => SharedOrNull()!;

    public ReadOnlySpan<byte> Block()
    {
        var length = Int();
        var block = rest[..length];
        rest = rest[length..];
        return block;
    }

    public ContentHash Hash()
    {
        var hash = ContentHash.Read(rest);
        rest = rest[ContentHash.Size..];
        return hash;
    }

    public Span Span() => new(Int(), Int(), Int());

    public RecordKey Key() => new((Collection)Int(), Shared());
}

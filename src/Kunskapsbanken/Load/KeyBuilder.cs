using System.Buffers;
using System.Buffers.Binary;

namespace Kunskapsbanken.Load;

/// <summary>Builds a hash over several values, each with its length before it, so that no two lists of values read alike.</summary>
public sealed class KeyBuilder
{
    private readonly ArrayBufferWriter<byte> bytes = new(512);

    public KeyBuilder Add(string text)
    {
        AddLength(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
        return this;
    }

    public KeyBuilder Add(ContentHash hash)
    {
        Span<byte> buffer = stackalloc byte[ContentHash.Size];
        hash.Write(buffer);
        bytes.Write(buffer);
        return this;
    }

    public KeyBuilder AddAll<T>(IEnumerable<T> items, Func<T, string> text) => AddEach(items, i => Add(text(i)));

    public KeyBuilder AddAll<T>(IEnumerable<T> items, Func<T, ContentHash> hash) => AddEach(items, i => Add(hash(i)));

    public ContentHash ToHash() => ContentHash.Of(bytes.WrittenSpan);

    private KeyBuilder AddEach<T>(IEnumerable<T> items, Action<T> add)
    {
        var before = bytes.WrittenCount;
        foreach (var item in items)
            add(item);
        AddLength(bytes.WrittenCount - before);
        return this;
    }

    private void AddLength(int length)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(buffer, length);
        bytes.Write(buffer);
    }
}

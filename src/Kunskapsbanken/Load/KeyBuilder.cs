using System.Buffers;
using System.Buffers.Binary;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Load;

/// <summary>
/// Builds a hash over several values, each with its length before it, so that no two lists of values read alike. A build makes a
/// hundred thousand of them, so their buffers are used again: a builder is done when it has given its hash.
/// </summary>
public sealed class KeyBuilder
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1024);
    private int count;

    public KeyBuilder Add(string text)
    {
        // The length is known when the text is written.
        var start = Reserve(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes.AsSpan(start + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(start), length);
        count = start + sizeof(int) + length;
        return this;
    }

    public KeyBuilder Add(ContentHash hash)
    {
        var start = Reserve(ContentHash.Size);
        hash.Write(bytes.AsSpan(start));
        count = start + ContentHash.Size;
        return this;
    }

    public KeyBuilder Add(long number)
    {
        var start = Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(start), number);
        count = start + sizeof(long);
        return this;
    }

    public KeyBuilder Add(RecordKey key) => Add(CollectionInfo.Of(key.Collection).Folder).Add(key.Id);

    public KeyBuilder AddAll<T>(IEnumerable<T> items, Func<T, string> text) => AddAll(items, (key, item) => key.Add(text(item)));

    public KeyBuilder AddAll<T>(IEnumerable<T> items, Func<T, ContentHash> hash) => AddAll(items, (key, item) => key.Add(hash(item)));

    /// <param name="add">Adds what an item has, always in the same order.</param>
    public KeyBuilder AddAll<T>(IEnumerable<T> items, Action<KeyBuilder, T> add)
    {
        var before = count;
        foreach (var item in items)
            add(this, item);
        var length = count - before;
        var start = Reserve(sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(start), length);
        count = start + sizeof(int);
        return this;
    }

    /// <exception cref="ObjectDisposedException">It has been asked before.</exception>
    public ContentHash ToHash()
    {
        ObjectDisposedException.ThrowIf(bytes.Length == 0, this);
        var hash = ContentHash.Of(bytes.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, count) = ([], 0);
        return hash;
    }

    /// <returns>Where the next bytes are to stand, with room for them.</returns>
    private int Reserve(int length)
    {
        if (bytes.Length - count >= length)
            return count;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, count + length));
        bytes.AsSpan(0, count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
        return count;
    }
}

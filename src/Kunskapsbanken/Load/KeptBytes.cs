using System.Collections.Concurrent;

namespace Kunskapsbanken.Load;

/// <summary>Bytes that were read to hash them, kept until they are parsed, so that no file is read twice. Bounded: what does not fit is read again.</summary>
internal sealed class KeptBytes
{
    private const long Limit = 96 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.Ordinal);
    private long total;

    public void Put(string path, ReadOnlyMemory<byte> bytes)
    {
        if (Interlocked.Add(ref total, bytes.Length) <= Limit)
            files[path] = bytes;
    }

    /// <summary>The bytes, once; null when they were not kept or have been taken.</summary>
    public ReadOnlyMemory<byte>? Take(string path)
    {
        if (files.TryRemove(path, out var bytes))
            return bytes;
        // Not in a conditional expression: null would become an empty memory there.
        return null;
    }
}

using System.Runtime.CompilerServices;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render;

/// <summary>A file of the site that can be made when it is needed.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Key">A hash over all that <paramref name="Make"/> depends on: same key, same bytes.</param>
/// <param name="Make">Makes the bytes. Safe to call from any thread.</param>
public sealed record Output(string Path, ContentHash Key, Func<ReadOnlyMemory<byte>> Make)
{
    /// <summary>A file whose bytes are already there.</summary>
    public static Output Of(string path, ReadOnlyMemory<byte> bytes) => new(path, ContentHash.Of(bytes.Span), () => bytes);

    /// <summary>The same, to be made once: what is large and waits to be written is let go as it is taken.</summary>
    public static Output Once(string path, ReadOnlyMemory<byte> bytes)
    {
        var waiting = new StrongBox<ReadOnlyMemory<byte>>(bytes);
        return new(path, ContentHash.Of(bytes.Span), () => Interlocked.Exchange(ref waiting, null)?.Value ?? throw new InvalidOperationException($"The bytes of {path} have been taken already."));
    }

    public static Output Of(string path, string text) => Of(path, Encoding.UTF8.GetBytes(text));
}

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

    public static Output Of(string path, string text) => Of(path, Encoding.UTF8.GetBytes(text));
}

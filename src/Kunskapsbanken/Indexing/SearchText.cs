using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Indexing;

/// <summary>What the index needs of a record.</summary>
/// <param name="Terms">A <see cref="Lunr.DocumentTerms"/>.</param>
/// <param name="Words">A <see cref="Lunr.DocumentWords"/>.</param>
/// <param name="Excerpt">The beginning of the text, for results.</param>
public sealed record SearchText(ReadOnlyMemory<byte> Terms, ReadOnlyMemory<byte> Words, string Excerpt)
{
    public static readonly SearchText Empty = new(ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty, "");

    internal void Write(CacheWriter to)
    {
        to.Block(Terms.Span);
        to.Block(Words.Span);
        to.Text(Excerpt);
    }

    /// <param name="bytes">What <see cref="Write"/> wrote; terms and words are parts of it.</param>
    internal static SearchText Read(ReadOnlyMemory<byte> bytes)
    {
        var from = new CacheReader(bytes.Span);
        return new(Block(bytes, ref from), Block(bytes, ref from), from.Text());
    }

    private static ReadOnlyMemory<byte> Block(ReadOnlyMemory<byte> bytes, ref CacheReader from)
    {
        var length = from.Block().Length;
        return bytes[^(from.Remaining + length)..][..length];
    }
}

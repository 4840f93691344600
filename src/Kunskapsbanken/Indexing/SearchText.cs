using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Indexing;

/// <summary>What the index needs of a record, as the cache keeps it.</summary>
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
}

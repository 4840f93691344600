using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Indexing;

/// <summary>What the index needs of a record, as the cache keeps it.</summary>
/// <param name="Terms">A <see cref="Lunr.DocumentTerms"/>.</param>
/// <param name="Words">A <see cref="Lunr.DocumentWords"/>.</param>
/// <param name="Excerpt">The beginning of the text, for results.</param>
public sealed record SearchText(ReadOnlyMemory<byte> Terms, ReadOnlyMemory<byte> Words, string Excerpt)
{
    /// <summary>Ten results and their neighbours are fetched for a page of results, so each has only a taste of its text.</summary>
    private const int ExcerptLength = 400;

    public static readonly SearchText Empty = new(ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty, "");

    /// <summary>The first sentences, white space joined, cut between words.</summary>
    public static string ExcerptOf(string text)
    {
        var joined = string.Join(' ', text.AsSpan(0, Math.Min(text.Length, ExcerptLength * 2)).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (joined.Length <= ExcerptLength)
            return joined;
        var end = joined.LastIndexOf(' ', ExcerptLength);
        return $"{joined[..(end > 0 ? end : ExcerptLength)]}…";
    }

    internal void Write(CacheWriter to)
    {
        to.Block(Terms.Span);
        to.Block(Words.Span);
        to.Text(Excerpt);
    }
}

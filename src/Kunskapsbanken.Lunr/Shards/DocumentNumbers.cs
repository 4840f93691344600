using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>The numbers that documents have in shards: ascending, below <see cref="Limit"/>.</summary>
/// <remarks>
/// Numbers decide how much an added or removed document rewrites. <see cref="Dense"/> numbers are 0, 1, 2…: the smallest
/// shards, but a document put in before others renumbers all that follow. <see cref="Stable"/> numbers follow from the refs'
/// hashes in a space three times as large as needed: shards grow by about a third, and a document comes and goes without moving
/// others. But one new document in three takes a neighbour's number, whose terms are then written anew too; and the space grows
/// when the number of documents has grown by an eighth or a quarter, when all is written anew. Since numbers ascend, the
/// documents must be merged in the order that <see cref="Stable"/> gives; no order is asked of the documents by anything else.
/// </remarks>
public sealed class DocumentNumbers
{
    private const int Spread = 3;

    private DocumentNumbers(ImmutableArray<int> numbers, int limit)
    {
        Numbers = numbers;
        Limit = limit;
    }

    /// <summary>For every document of the index, in the index's order.</summary>
    public ImmutableArray<int> Numbers { get; }

    /// <summary>All numbers are below this.</summary>
    public int Limit { get; }

    /// <summary>0, 1, 2…</summary>
    public static DocumentNumbers Dense(int count) => new([.. Enumerable.Range(0, count)], count);

    /// <summary>Numbers that do not depend on which other documents there are.</summary>
    /// <param name="refs">The refs of all documents, in any order, no two alike.</param>
    /// <param name="order">The same refs in the order in which the documents must be merged.</param>
    public static DocumentNumbers Stable(IReadOnlyCollection<string> refs, out ImmutableArray<string> order)
    {
        var space = 16L;
        for (var step = 4L; space < refs.Count * (long)Spread; space += step)
        {
            if (space == step * 8)
                step *= 2;
        }
        var hashed = refs.Select(name => (Hash: Fnv.Spread(name), Ref: name)).OrderBy(pair => pair.Hash).ThenBy(pair => pair.Ref, StringComparer.Ordinal).ToList();
        var numbers = ImmutableArray.CreateBuilder<int>(hashed.Count);
        foreach (var (hash, _) in hashed)
            numbers.Add(Math.Max((int)(hash * space >> 32), numbers.Count == 0 ? 0 : numbers[^1] + 1));
        order = [.. hashed.Select(pair => pair.Ref)];
        // A run of taken numbers at the very end may push the last ones past the space.
        return new DocumentNumbers(numbers.ToImmutable(), Math.Max((int)space, numbers.Count == 0 ? 0 : numbers[^1] + 1));
    }
}

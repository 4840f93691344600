using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Decides where shards begin and end.</summary>
/// <remarks>
/// <para>
/// An edit must rewrite only the shards of its own terms, so a boundary may depend on nothing but the terms on either side of
/// it. Whether a shard begins before a group of terms is decided by the hash of the group's key and by the group's own size:
/// by chance, in proportion to size, so that shards have some mean size whatever stands in them. A group that would fill a
/// good part of a shard gets one of its own, so that asking for a common word does not fetch its rare neighbours. Sizes count
/// in powers of two: a posting more or less moves a boundary seldom, and then only the ones at that group.
/// </para>
/// <para>
/// The mean size is the smallest power of two, from 4,096 characters, with which there are few enough shards. It changes when
/// the number of shards passes that limit, about once for every doubling of the corpus; then all shards are cut anew.
/// </para>
/// <para>
/// Files of fragments and of documents are cut by document numbers, in sizes from the series 8, 9, 10… 16, 18, 20… for the
/// same reason.
/// </para>
/// </remarks>
internal static class ShardPlan
{
    private const long SmallestMean = 4096;
    private const int SmallestFragmentFile = 8;
    private const int MostGroups = 32;
    private const int FragmentFilesPerDocumentFile = 128;

    /// <summary>Cuts the groups into shards.</summary>
    public static List<ImmutableArray<TermGroup>> CutShards(ImmutableArray<TermGroup> groups, int mostShards)
    {
        for (var mean = SmallestMean; ; mean *= 2)
        {
            var shards = Cut(groups, (group, before) => BeginsShard(group, before, mean));
            if (shards.Count <= mostShards)
                return shards;
        }
    }

    /// <summary>Puts shards together under the directory's entries: by the hash of their first key alone.</summary>
    public static List<ImmutableArray<T>> CutGroups<T>(IReadOnlyList<T> shards, Func<T, string> keyOf)
    {
        for (var mask = 0u; ; mask = mask * 2 + 1)
        {
            var groups = Cut(shards, (shard, _) => (Fnv.Spread(keyOf(shard)) & mask) == 0);
            if (groups.Count <= MostGroups)
                return groups;
        }
    }

    /// <summary>How many numbers of documents a file of fragments covers.</summary>
    public static int FragmentFileSize(int limit, int mostFiles)
    {
        var size = SmallestFragmentFile;
        for (var step = SmallestFragmentFile / 8; (limit + size - 1) / size > mostFiles; size += step)
        {
            if (size == step * 16)
                step *= 2;
        }
        return size;
    }

    /// <summary>How many numbers of documents a file of documents covers: a whole number of files of fragments.</summary>
    public static int DocumentFileSize(int fragmentFileSize) => fragmentFileSize * FragmentFilesPerDocumentFile;

    private static bool BeginsShard(TermGroup group, TermGroup before, long mean) =>
        IsAlone(group, mean) || IsAlone(before, mean) || Fnv.Spread(group.Key) < uint.MaxValue * (double)Weight(group) / mean;

    private static bool IsAlone(TermGroup group, long mean) => Weight(group) * 2 >= mean;

    private static long Weight(TermGroup group) => (long)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)group.Size + 1) / 2;

    private static List<ImmutableArray<T>> Cut<T>(IReadOnlyList<T> items, Func<T, T, bool> beginsBefore)
    {
        var parts = new List<ImmutableArray<T>>();
        var start = 0;
        for (var i = 1; i <= items.Count; i++)
        {
            if (i < items.Count && !beginsBefore(items[i], items[i - 1]))
                continue;
            parts.Add([.. items.Skip(start).Take(i - start)]);
            start = i;
        }
        return parts;
    }
}

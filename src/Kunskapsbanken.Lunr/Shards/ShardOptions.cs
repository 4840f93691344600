using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>How shards are written.</summary>
public sealed record ShardOptions
{
    /// <summary>
    /// Whether every file is written once more as a script, for pages opened from a disk: a browser refuses to fetch from
    /// <c>file://</c>, but loads scripts. Doubles the number of files.
    /// </summary>
    public bool Scripts { get; init; }

    /// <summary>What results can be counted, narrowed and sorted by. One file each.</summary>
    public ImmutableArray<RecordColumn> Columns { get; init; } = [];

    /// <summary>At most this many shards of terms; at least 1.</summary>
    public int MostTermShards { get; init; } = 600;

    /// <summary>At most this many files of fragments; at least 1.</summary>
    public int MostFragmentFiles { get; init; } = 1250;
}

using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>The files of an index in shards.</summary>
/// <param name="Files">The files that are new; all of them when nothing was written before. The directory is the first.</param>
/// <param name="Kept">The names of the files that are as they were before.</param>
/// <param name="Snapshot">What to keep, so that the next build need write only what has changed; null when that build must write everything.</param>
public sealed record ShardBuild(ImmutableArray<ShardFile> Files, ImmutableArray<string> Kept, IndexSnapshot? Snapshot);

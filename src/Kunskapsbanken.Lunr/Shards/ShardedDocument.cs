using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>What is known of a document that has been written to shards.</summary>
/// <param name="Ref">What it is found as.</param>
/// <param name="Number">Its number in the shards.</param>
/// <param name="Version">Names what was indexed: <see cref="IndexedDocument.Version"/>.</param>
/// <param name="FragmentVersion">Names what lists of results show: <see cref="IndexedDocument.FragmentVersion"/>.</param>
/// <param name="Lengths">The number of tokens of every field.</param>
internal sealed record ShardedDocument(string Ref, int Number, string Version, string FragmentVersion, ImmutableArray<int> Lengths);

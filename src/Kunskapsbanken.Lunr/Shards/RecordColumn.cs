using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// A property of all documents that results are counted, narrowed or sorted by, such as municipality or date: kept apart from
/// the fragments, since it is needed for every result and not only for those that are shown.
/// </summary>
/// <param name="Name">How the client asks for it.</param>
/// <param name="Values">For every document of the index, in its order, its values; none, one or several.</param>
public sealed record RecordColumn(string Name, ImmutableArray<ImmutableArray<string>> Values);

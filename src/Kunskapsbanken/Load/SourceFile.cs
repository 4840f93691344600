namespace Kunskapsbanken.Load;

/// <summary>A file of content as it was read.</summary>
/// <param name="Path">Below the content folder, with forward slashes: <c>practices/kunskapshus.md</c>.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes, ContentHash Hash)
{
    public SourceFile(string path, byte[] bytes)
        : this(path, bytes, ContentHash.Of(bytes))
    {
    }
}

/// <summary>The files of a content tree, in ordinal order of their paths.</summary>
/// <param name="Name">How diagnostics name the tree: <c>content</c>, or a git ref and the folder in it.</param>
public sealed record ContentTree(string Name, ImmutableArray<SourceFile> Files)
{
    /// <summary>The version of the record model that the files are written for (<see cref="ContentSchema"/>).</summary>
    public int Schema { get; init; } = ContentSchema.First;
}

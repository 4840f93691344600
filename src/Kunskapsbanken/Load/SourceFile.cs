namespace Kunskapsbanken.Load;

/// <summary>A file of content: its name, what it holds, and a way to read it. The bytes are not kept.</summary>
/// <param name="Path">Below the content folder, with forward slashes: <c>practices/kunskapshus.md</c>.</param>
/// <param name="Hash">Of the bytes.</param>
/// <param name="Read">Reads the bytes. Safe to call from any thread.</param>
public sealed record SourceFile(string Path, ContentHash Hash, Func<ReadOnlyMemory<byte>> Read)
{
    public SourceFile(string path, byte[] bytes)
        : this(path, ContentHash.Of(bytes), () => bytes)
    {
    }
}

/// <summary>The files of a content tree, in ordinal order of their paths.</summary>
/// <param name="Name">How diagnostics name the tree: <c>content</c>.</param>
public sealed record ContentTree(string Name, ImmutableArray<SourceFile> Files)
{
    /// <summary>The version of the record model that the files are written for (<see cref="ContentSchema"/>).</summary>
    public int Schema { get; init; } = ContentSchema.First;

    /// <summary>A hash over every path and content.</summary>
    public ContentHash Hash
    {
        get
        {
            var key = new KeyBuilder();
            foreach (var file in Files)
                key.Add(file.Path).Add(file.Hash);
            return key.ToHash();
        }
    }
}

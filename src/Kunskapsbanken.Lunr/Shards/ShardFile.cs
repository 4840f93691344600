namespace Kunskapsbanken.Lunr;

/// <summary>A file to be written.</summary>
/// <param name="Name">Without a folder: all files stand in one.</param>
/// <param name="Bytes">UTF-8.</param>
/// <param name="IsImmutable">Whether the name changes with the content, so that the file may be cached for ever.</param>
public sealed record ShardFile(string Name, ReadOnlyMemory<byte> Bytes, bool IsImmutable);

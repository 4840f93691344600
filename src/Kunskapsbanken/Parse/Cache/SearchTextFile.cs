using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Microsoft.Win32.SafeHandles;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>Where in the file a text stands, and what it hashes to: one that is not as it was written is none.</summary>
internal readonly record struct TextPlace(long Offset, int Length, ContentHash Hash)
{
    /// <summary>Of a record without text.</summary>
    public static readonly TextPlace None = new(0, 0, default);
}

/// <summary>
/// What the index needs of every record: most of what a build knows, and most of it asked for once or not at all. So it is written
/// to a file as it comes and read by place. New texts stand after the old ones until too much of the file is of no use. The file
/// begins with a name of its own, so that places in one file are never looked for in another.
/// </summary>
/// <param name="file">Made when there is something to keep.</param>
/// <param name="id">Of the file that there is; zero to leave it and begin another, which takes its place when it is done.</param>
internal sealed class SearchTextFile(string file, ContentHash id) : IDisposable
{
    private readonly Lock opening = new();
    private readonly ConcurrentBag<CacheWriter> writers = [];
    private string path = id == default ? CacheFile.Unfinished(file) : file;
    private SafeFileHandle? handle;
    private long end;

    /// <summary>The file's own name; zero until there is something in it.</summary>
    public ContentHash Id { get; private set; } = id;

    /// <summary>What a file is named and how long it is; zero when it is not there.</summary>
    public static (ContentHash Id, long Length) Look(string file)
    {
        if (!File.Exists(file))
            return default;
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return (IdOf(handle), RandomAccess.GetLength(handle));
    }

    /// <summary>Safe to call from any thread.</summary>
    public TextPlace Add(SearchText text)
    {
        if (text == SearchText.Empty)
            return TextPlace.None;
        if (!writers.TryTake(out var writer))
            writer = new();
        writer.Clear();
        text.Write(writer);
        var bytes = writer.Written.Span;
        var open = Open();
        var place = new TextPlace(Interlocked.Add(ref end, bytes.Length) - bytes.Length, bytes.Length, ContentHash.Of(bytes));
        RandomAccess.Write(open, bytes, place.Offset);
        writers.Add(writer);
        return place;
    }

    /// <summary>Safe to call from any thread.</summary>
    /// <returns>Null when it is not there as it was written.</returns>
    public SearchText? Read(TextPlace place)
    {
        if (place == TextPlace.None)
            return SearchText.Empty;
        var bytes = new byte[place.Length];
        return WorkingFolder.Fill(Open(), bytes, place.Offset) == bytes.Length && ContentHash.Of(bytes) == place.Hash ? SearchText.Read(bytes) : null;
    }

    /// <summary>Whether more than a fifth of the file is of no use.</summary>
    /// <param name="used">The bytes that are.</param>
    public bool IsWasteful(long used) => handle is not null && end > (used * 5 / 4) + (1 << 20);

    /// <summary>A new file with some of the texts, in the place of this one; what is read from this goes on to be.</summary>
    /// <returns>Where they stand there; a text that can no longer be read stands nowhere.</returns>
    public (ContentHash Id, List<TextPlace?> Places) Rewrite(IEnumerable<TextPlace> places)
    {
        using var next = new SearchTextFile(file, id: default);
        List<TextPlace?> moved = [.. places.Select(p => Read(p) is { } text ? next.Add(text) : (TextPlace?)null)];
        next.Finish();
        return (next.Id, moved);
    }

    /// <summary>Lets a new file take its place.</summary>
    public void Finish()
    {
        if (path == file || handle is null)
            return;
        File.Move(path, file, overwrite: true);
        path = file;
    }

    /// <summary>A new file that has not been finished goes with it.</summary>
    public void Dispose()
    {
        handle?.Dispose();
        if (path != file && handle is not null)
            File.Delete(path);
    }

    private static ContentHash IdOf(SafeFileHandle handle)
    {
        Span<byte> id = stackalloc byte[ContentHash.Size];
        return RandomAccess.Read(handle, id, 0) == id.Length ? ContentHash.Read(id) : default;
    }

    private SafeFileHandle Open()
    {
        if (handle is { } open)
            return open;
        lock (opening)
        {
            if (handle is { } opened)
                return opened;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var made = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            if (path != file)
            {
                RandomAccess.Write(made, RandomNumberGenerator.GetBytes(ContentHash.Size), 0);
                Id = IdOf(made);
            }

            end = RandomAccess.GetLength(made);
            return handle = made;
        }
    }
}

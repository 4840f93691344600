using Kunskapsbanken.Load;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>A file that is whole or not used: its own hash stands first, and it is replaced in one step.</summary>
internal static class CacheFile
{
    private const string Unfinished = ".tmp";

    /// <returns>The content; null when the file is missing or torn.</returns>
    public static ReadOnlyMemory<byte>? Load(string file)
    {
        if (!File.Exists(file))
            return null;
        var bytes = File.ReadAllBytes(file);
        var isWhole = bytes.Length >= ContentHash.Size && ContentHash.Of(bytes.AsSpan(ContentHash.Size)) == ContentHash.Read(bytes);
        // Not "? memory : null": there null would become an empty memory, by way of an array.
        return isWhole ? new ReadOnlyMemory<byte>?(bytes.AsMemory(ContentHash.Size)) : null;
    }

    /// <summary>Removes what killed builds left behind; what is younger than an hour may be another build's.</summary>
    public static void DropTorn(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + Unfinished).Where(f => f.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1)))
            file.Delete();
    }

    public static void Save(string file, CacheWriter content)
    {
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        ContentHash.Of(content.Written.Span).Write(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // A name of its own: two builds may save at once, and the last one wins.
        var temporary = $"{file}.{Path.GetRandomFileName()}{Unfinished}";
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
        {
            stream.Write(hash);
            stream.Write(content.Written.Span);
        }

        File.Move(temporary, file, overwrite: true);
    }
}

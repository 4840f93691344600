using System.Security.Cryptography;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>A file that is whole or not used: its own hash stands first, and it is replaced in one step.</summary>
internal static class CacheFile
{
    private const string UnfinishedSuffix = ".tmp";

    /// <summary>So much is gathered before it is written.</summary>
    public const int Piece = 256 * 1024;

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

    public static bool IsUnfinished(string name) => name.EndsWith(UnfinishedSuffix, StringComparison.Ordinal);

    /// <summary>Removes what killed builds left behind; what is younger than an hour may be another build's.</summary>
    public static void DropTorn(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + UnfinishedSuffix).Where(f => f.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1)))
            file.Delete();
    }

    /// <summary>What a file is called until it is whole. A name of its own: two builds may save at once, and the last one wins.</summary>
    public static string Unfinished(string file) => $"{file}.{Path.GetRandomFileName()}{UnfinishedSuffix}";

    public static void Save(string file, CacheWriter content) => Save(file, [content.Written]);

    /// <param name="parts">Written one after the other; each is done with before the next is asked for, so that they may share a buffer.</param>
    public static void Save(string file, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = Unfinished(file);
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, Piece))
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            // The hash takes its place when all has been seen.
            stream.Seek(ContentHash.Size, SeekOrigin.Begin);
            foreach (var part in parts)
            {
                hash.AppendData(part.Span);
                stream.Write(part.Span);
            }

            stream.Seek(0, SeekOrigin.Begin);
            stream.Write(hash.GetHashAndReset());
        }

        File.Move(temporary, file, overwrite: true);
    }
}

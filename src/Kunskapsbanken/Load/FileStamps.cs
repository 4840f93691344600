using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Load;

/// <summary>
/// The size and time of files when they were last read, so that an untouched file need not be read to know its hash.
/// A stamp saves a read; it never decides a key: where it is missing or differs, the file is read.
/// </summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">UTC ticks.</param>
public readonly record struct FileStamp(long Size, long Modified);

/// <summary>The stamps of a content folder.</summary>
public sealed class FileStamps
{
    /// <summary>Clocks of file systems are coarse: a file written this close to the stamping may change again under the same stamp.</summary>
    private static readonly long Racy = TimeSpan.FromSeconds(2).Ticks;

    private readonly Dictionary<string, (FileStamp Stamp, ContentHash Hash)> known;

    private FileStamps(Dictionary<string, (FileStamp Stamp, ContentHash Hash)> known) => this.known = known;

    /// <param name="file">Need not be there; a torn one counts as missing.</param>
    public static FileStamps Load(string file)
    {
        var known = new Dictionary<string, (FileStamp, ContentHash)>(StringComparer.Ordinal);
        if (CacheFile.Load(file) is { } bytes)
        {
            for (var reader = new CacheReader(bytes.Span); !reader.IsAtEnd;)
                known[reader.Text()] = (new(reader.Number(), reader.Number()), reader.Hash());
        }

        return new(known);
    }

    public ContentHash? Find(string path, FileStamp stamp) => known.TryGetValue(path, out var have) && have.Stamp == stamp ? have.Hash : null;

    /// <param name="now">UTC ticks when the folder was listed.</param>
    public static void Save(string file, IEnumerable<(string Path, FileStamp Stamp, ContentHash Hash)> files, long now)
    {
        var writer = new CacheWriter();
        foreach (var (path, stamp, hash) in files)
        {
            if (stamp.Modified > now - Racy)
                continue;
            writer.Text(path);
            writer.Number(stamp.Size);
            writer.Number(stamp.Modified);
            writer.Hash(hash);
        }

        CacheFile.Save(file, writer);
    }
}

using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Write;

/// <summary>What a generation of the site consists of: each file's path and key, and the version of the program that made them.</summary>
public sealed class Manifest
{
    /// <summary>About how many bytes a file's path and key take.</summary>
    private const int Usual = 60;

    private readonly ContentHash version;
    private readonly Dictionary<string, ContentHash> files;

    public Manifest(ContentHash version, Dictionary<string, ContentHash> files)
    {
        this.version = version;
        this.files = files;
    }

    /// <summary>A hash over the version and all paths and keys: names this state of the site.</summary>
    public ContentHash Fingerprint
    {
        get
        {
            string[] paths = [.. files.Keys];
            Array.Sort(paths, StringComparer.Ordinal);
            var key = new KeyBuilder().Add(version);
            foreach (var path in paths)
                key.Add(path).Add(files[path]);
            return key.ToHash();
        }
    }

    public IEnumerable<string> Paths => files.Keys;

    public bool Has(string path, ContentHash key) => files.TryGetValue(path, out var have) && have == key;

    public bool Has(string path) => files.ContainsKey(path);

    public ContentHash? Find(string path) => files.TryGetValue(path, out var key) ? key : null;

    public void Save(string file) => CacheFile.Save(file, Parts());

    /// <returns>Null when the file is missing, torn or from another version: then nothing is known of the folder.</returns>
    public static Manifest? Load(string file, ContentHash version)
    {
        if (CacheFile.Load(file) is not { } bytes || bytes.Length < ContentHash.Size)
            return null;
        var reader = new CacheReader(bytes.Span);
        if (reader.Hash() != version)
            return null;
        var files = new Dictionary<string, ContentHash>(bytes.Length / Usual, StringComparer.Ordinal);
        while (!reader.IsAtEnd)
            files.Add(reader.Text(), reader.Hash());
        return new(version, files);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Parts()
    {
        var part = new CacheWriter();
        part.Hash(version);
        foreach (var (path, key) in files)
        {
            part.Text(path);
            part.Hash(key);
            if (part.Length < CacheFile.Piece)
                continue;
            yield return part.Written;
            part.Clear();
        }

        yield return part.Written;
    }
}

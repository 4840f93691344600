using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Write;

/// <summary>What a generation of the site consists of: each file's path and key.</summary>
public sealed class Manifest
{
    public static readonly Manifest Empty = new([]);

    private readonly Dictionary<string, ContentHash> files;

    public Manifest(Dictionary<string, ContentHash> files) => this.files = files;

    /// <summary>A hash over all paths and keys: names this state of the site.</summary>
    public ContentHash Fingerprint
    {
        get
        {
            string[] paths = [.. files.Keys];
            Array.Sort(paths, StringComparer.Ordinal);
            var key = new KeyBuilder();
            foreach (var path in paths)
                key.Add(path).Add(files[path]);
            return key.ToHash();
        }
    }

    public IEnumerable<string> Paths => files.Keys;

    public bool Has(string path, ContentHash key) => files.TryGetValue(path, out var have) && have == key;

    public bool Has(string path) => files.ContainsKey(path);

    public ContentHash? Find(string path) => files.TryGetValue(path, out var key) ? key : null;

    public void Save(string file)
    {
        var writer = new CacheWriter();
        foreach (var (path, key) in files)
        {
            writer.Text(path);
            writer.Hash(key);
        }

        CacheFile.Save(file, writer);
    }

    /// <returns>Null when the file is missing, torn or from another version: then nothing is known of the folder.</returns>
    public static Manifest? Load(string file)
    {
        if (CacheFile.Load(file) is not { } bytes)
            return null;
        var files = new Dictionary<string, ContentHash>(StringComparer.Ordinal);
        for (var reader = new CacheReader(bytes.Span); !reader.IsAtEnd;)
            files.Add(reader.Text(), reader.Hash());
        return new(files);
    }
}

using Kunskapsbanken.Load;

namespace Kunskapsbanken.Write;

/// <summary>What a generation of the site consists of: each file's path and key.</summary>
public sealed class Manifest
{
    private const string Header = "kunskapsbanken-manifest-1";

    public static readonly Manifest Empty = new([]);

    private readonly Dictionary<string, ContentHash> files;

    public Manifest(Dictionary<string, ContentHash> files)
    {
        this.files = files;
        var key = new KeyBuilder();
        foreach (var (path, hash) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            key.Add(path).Add(hash);
        Fingerprint = key.ToHash();
    }

    /// <summary>A hash over all paths and keys: names this state of the site.</summary>
    public ContentHash Fingerprint { get; }

    public IEnumerable<string> Paths => files.Keys;

    public bool Has(string path, ContentHash key) => files.TryGetValue(path, out var have) && have == key;

    public bool Has(string path) => files.ContainsKey(path);

    public void Save(string file)
    {
        var text = new StringBuilder(files.Count * 100).Append(Header).Append(' ').Append(Fingerprint).Append('\n');
        foreach (var (path, key) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append(key).Append(' ').Append(path).Append('\n');
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = file + ".new";
        File.WriteAllText(temporary, text.ToString());
        File.Move(temporary, file, overwrite: true);
    }

    /// <returns>Null when the file is missing, torn or from another version: then nothing is known of the folder.</returns>
    public static Manifest? Load(string file)
    {
        if (!File.Exists(file))
            return null;
        var lines = File.ReadAllText(file).Split('\n');
        var files = new Dictionary<string, ContentHash>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines.AsSpan(1))
        {
            if (line.Length == 0)
                continue;
            if (line.Length < 66 || line[64] != ' ' || !TryHash(line.AsSpan(0, 64), out var key))
                return null;
            files[line[65..]] = key;
        }

        var manifest = new Manifest(files);
        return lines[0] == $"{Header} {manifest.Fingerprint}" ? manifest : null;
    }

    private static bool TryHash(ReadOnlySpan<char> text, out ContentHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[ContentHash.Size];
        if (Convert.FromHexString(text, bytes, out _, out var written) != System.Buffers.OperationStatus.Done || written != ContentHash.Size)
            return false;
        hash = ContentHash.Read(bytes);
        return true;
    }
}

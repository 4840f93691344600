using Kunskapsbanken.Load;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>
/// What earlier builds made of files, by path and content. A hit is as good as reading the file again, since a result depends
/// on nothing else but the program, whose version is in the header. A cache that is torn, foreign or from another version is
/// no cache: everything is read anew.
/// </summary>
public sealed class RecordCache
{
    /// <summary>Beside the file: what has been read since it was written, so that one edit need not write all of it anew.</summary>
    private const string LaterSuffix = "-later";

    private readonly ContentHash version;

    // In the file, and in all.
    private readonly Dictionary<RecordName, ReadOnlyMemory<byte>> early;
    private readonly Dictionary<RecordName, ReadOnlyMemory<byte>> known;

    private RecordCache(ContentHash version, Dictionary<RecordName, ReadOnlyMemory<byte>> early, Dictionary<RecordName, ReadOnlyMemory<byte>> later)
    {
        this.version = version;
        this.early = early;
        known = later.Count == 0 ? early : new(early);
        foreach (var (name, bytes) in later)
            known[name] = bytes;
    }

    /// <param name="version">Of the program and its settings that bear on reading.</param>
    public static RecordCache Empty(ContentHash version) => new(version, [], []);

    /// <param name="file">Need not be there.</param>
    public static RecordCache Load(string file, ContentHash version) => new(version, Read(file, version), Read(file + LaterSuffix, version));

    /// <summary>What a file with this path and content was read as; null when it has not been read.</summary>
    /// <param name="synonyms">The fingerprint of the synonyms that its words were counted with.</param>
    public ParseResult? Find(string path, ContentHash hash, uint synonyms) =>
        known.TryGetValue(new(path, hash, synonyms), out var bytes) ? ResultCodec.Read(bytes) : null;

    /// <summary>A name for what a file was read as.</summary>
    public static string NameOf(string path, ContentHash hash, uint synonyms) => $"{hash} {synonyms:x8} {path}";

    /// <summary>What has a name that <see cref="NameOf"/> gave; null when it is not known.</summary>
    public ParseResult? Find(string name)
    {
        var parts = name.Split(' ', 3);
        return Find(parts[2], ContentHash.Parse(parts[0]), uint.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>Keeps what this build used, and by and by forgets the rest: at most an eighth of the cache is of no use any more.</summary>
    public void Save(string file, IEnumerable<(SourceFile Source, ParseResult Result, uint Synonyms)> used)
    {
        var all = used.Select(u => (Name: new RecordName(u.Source.Path, u.Source.Hash, u.Synonyms), u.Result)).ToList();
        var later = all.Where(u => !early.ContainsKey(u.Name)).ToList();
        if (later.Count * 8 <= early.Count && (early.Count - (all.Count - later.Count)) * 8 <= early.Count)
        {
            CacheFile.Save(file + LaterSuffix, Parts(later));
            return;
        }

        CacheFile.Save(file, Parts(all));
        File.Delete(file + LaterSuffix);
    }

    private static Dictionary<RecordName, ReadOnlyMemory<byte>> Read(string file, ContentHash version)
    {
        if (CacheFile.Load(file) is not { } bytes || bytes.Length < ContentHash.Size || ContentHash.Read(bytes.Span) != version)
            return [];
        var found = new Dictionary<RecordName, ReadOnlyMemory<byte>>();
        var reader = new CacheReader(bytes.Span[ContentHash.Size..]);
        while (!reader.IsAtEnd)
        {
            var name = new RecordName(reader.Text(), reader.Hash(), (uint)reader.Number());
            var block = reader.Block();
            found[name] = bytes[^(reader.Remaining + block.Length)..][..block.Length];
        }

        return found;
    }

    private IEnumerable<CacheWriter> Parts(IEnumerable<(RecordName Name, ParseResult Result)> kept)
    {
        var part = new CacheWriter();
        var one = new CacheWriter();
        part.Hash(version);
        foreach (var (name, result) in kept)
        {
            part.Text(name.Path);
            part.Hash(name.Hash);
            part.Number(name.Synonyms);
            if (known.TryGetValue(name, out var bytes))
                part.Block(bytes.Span);
            else
            {
                one.Clear();
                ResultCodec.Write(result, one);
                part.Block(one.Written.Span);
            }

            yield return part;
            part.Clear();
        }

        // What is left is the version alone, of a tree without files.
        yield return part;
    }

    private readonly record struct RecordName(string Path, ContentHash Hash, uint Synonyms);
}

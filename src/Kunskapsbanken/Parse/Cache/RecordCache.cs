using Kunskapsbanken.Load;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>
/// What earlier builds made of files, by path and content. A hit is as good as reading the file again, since a result depends
/// on nothing else but the program, whose version is in the header. A cache that is torn, foreign or from another version is
/// no cache: everything is read anew.
/// </summary>
public sealed class RecordCache
{
    private readonly ContentHash version;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<(string Path, ContentHash Hash, uint Synonyms), Range> places;

    private RecordCache(ContentHash version, ReadOnlyMemory<byte> bytes, Dictionary<(string Path, ContentHash Hash, uint Synonyms), Range> places)
    {
        this.version = version;
        this.bytes = bytes;
        this.places = places;
    }

    /// <param name="version">Of the program and its settings that bear on reading.</param>
    public static RecordCache Empty(ContentHash version) => new(version, ReadOnlyMemory<byte>.Empty, []);

    /// <param name="file">Need not be there.</param>
    public static RecordCache Load(string file, ContentHash version)
    {
        if (CacheFile.Load(file) is not { } bytes || bytes.Length < ContentHash.Size || ContentHash.Read(bytes.Span) != version)
            return Empty(version);
        var places = new Dictionary<(string, ContentHash, uint), Range>();
        var reader = new CacheReader(bytes.Span[ContentHash.Size..]);
        while (!reader.IsAtEnd)
        {
            var key = (reader.Text(), reader.Hash(), (uint)reader.Number());
            var block = reader.Block();
            var end = bytes.Length - reader.Remaining;
            places[key] = (end - block.Length)..end;
        }

        return new(version, bytes, places);
    }

    /// <summary>What a file with this path and content was read as; null when it has not been read.</summary>
    /// <param name="synonyms">The fingerprint of the synonyms that its words were counted with.</param>
    public ParseResult? Find(string path, ContentHash hash, uint synonyms)
    {
        if (!places.TryGetValue((path, hash, synonyms), out var range))
            return null;
        return ResultCodec.Read(bytes[range]);
    }

    /// <summary>A name for what a file was read as.</summary>
    public static string NameOf(string path, ContentHash hash, uint synonyms) => $"{hash} {synonyms:x8} {path}";

    /// <summary>What has a name that <see cref="NameOf"/> gave; null when it is not known.</summary>
    public ParseResult? Find(string name)
    {
        var parts = name.Split(' ', 3);
        return Find(parts[2], ContentHash.Parse(parts[0]), uint.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>Keeps what this build used, and so forgets the rest: the cache is never larger than the content it serves.</summary>
    public void Save(string file, IEnumerable<(SourceFile Source, ParseResult Result, uint Synonyms)> used) => CacheFile.Save(file, Parts(used));

    private IEnumerable<CacheWriter> Parts(IEnumerable<(SourceFile Source, ParseResult Result, uint Synonyms)> used)
    {
        var part = new CacheWriter();
        var one = new CacheWriter();
        part.Hash(version);
        foreach (var (source, result, synonyms) in used)
        {
            part.Text(source.Path);
            part.Hash(source.Hash);
            part.Number(synonyms);
            if (places.TryGetValue((source.Path, source.Hash, synonyms), out var range))
                part.Block(bytes.Span[range]);
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
}

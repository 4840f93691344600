using System.Collections.Concurrent;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>
/// What earlier builds made of files, by path and content. A hit is as good as reading the file again, since a result depends
/// on nothing else but the program, whose version is in the header. A cache that is torn, foreign or from another version is
/// no cache: everything is read anew. What the index needs stands in a file of its own, <see cref="SearchTextFile"/>.
/// </summary>
public sealed class RecordCache : IDisposable
{
    /// <summary>Beside the file: what has been read since it was written, so that one edit need not write all of it anew.</summary>
    private const string LaterSuffix = "-later";

    private const string TextSuffix = "-texts";

    private readonly ContentHash version;

    // In the file, and in all.
    private readonly Dictionary<RecordName, KeptResult> early;
    private readonly Dictionary<RecordName, KeptResult> known;

    private readonly SearchTextFile texts;
    private readonly ConcurrentDictionary<RecordName, TextPlace> fresh = [];

    private RecordCache(ContentHash version, ContentHash textId, Dictionary<RecordName, KeptResult> early, Dictionary<RecordName, KeptResult> later, string textFile)
    {
        this.version = version;
        this.early = early;
        known = later.Count == 0 ? early : new(early);
        foreach (var (name, kept) in later)
            known[name] = kept;
        texts = new(textFile, known.Count == 0 ? default : textId);
    }

    /// <param name="file">Need not be there.</param>
    /// <param name="version">Of the program and its settings that bear on reading.</param>
    public static RecordCache Load(string file, ContentHash version)
    {
        var (id, length) = SearchTextFile.Look(file + TextSuffix);
        var (early, later) = (Read(file, Header(version, id)), Read(file + LaterSuffix, Header(version, id)));
        var end = early.Values.Concat(later.Values).Select(k => k.Text.Offset + k.Text.Length).DefaultIfEmpty().Max();
        // Results whose texts are gone would have each text read anew in every build.
        return length < end ? new(version, id, [], [], file + TextSuffix) : new(version, id, early, later, file + TextSuffix);
    }

    /// <summary>What a file with this path and content was read as; null when it has not been read.</summary>
    /// <param name="synonyms">The fingerprint of the synonyms that its words were counted with.</param>
    public ParseResult? Find(string path, ContentHash hash, uint synonyms) =>
        known.TryGetValue(new(path, hash, synonyms), out var kept) ? ResultCodec.Read(kept.Facts.Span, () => texts.Read(kept.Text)) : null;

    /// <summary>A name for what a file was read as.</summary>
    public static string NameOf(string path, ContentHash hash, uint synonyms) => $"{hash} {synonyms:x8} {path}";

    /// <summary>What has a name that <see cref="NameOf"/> gave; null when it is not known.</summary>
    public ParseResult? Find(string name)
    {
        var parts = name.Split(' ', 3);
        return Find(parts[2], ContentHash.Parse(parts[0]), uint.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>Puts away what the index needs of a file that has just been read. Safe to call from any thread.</summary>
    /// <returns>The same result, which fetches it when asked.</returns>
    public ParseResult Keep(SourceFile source, uint synonyms, ParseResult result)
    {
        if (result.Search() is not { } text)
            return result;
        var place = fresh[new(source.Path, source.Hash, synonyms)] = texts.Add(text);
        return result with { Search = () => texts.Read(place) };
    }

    /// <summary>Keeps what this build used, and by and by forgets the rest: at most an eighth of the cache is of no use any more.</summary>
    public void Save(string file, IEnumerable<(SourceFile Source, ParseResult Result, uint Synonyms)> used)
    {
        var all = used.Select(u => (Name: new RecordName(u.Source.Path, u.Source.Hash, u.Synonyms), u.Result)).ToList();
        var later = all.Where(u => !early.ContainsKey(u.Name)).ToList();
        var isWasteful = texts.IsWasteful(all.Sum(u => (long)PlaceOf(u.Name).Length));
        if (!isWasteful && later.Count * 8 <= early.Count && (early.Count - (all.Count - later.Count)) * 8 <= early.Count)
        {
            CacheFile.Save(file + LaterSuffix, Parts(later, [.. later.Select(u => PlaceOf(u.Name))], texts.Id));
            return;
        }

        var places = all.Select(u => PlaceOf(u.Name));
        var (id, moved) = isWasteful ? texts.Rewrite(places) : (texts.Id, [.. places]);
        // Before what names places in it.
        texts.Finish();
        CacheFile.Save(file, Parts(all, moved, id));
        File.Delete(file + LaterSuffix);
    }

    public void Dispose() => texts.Dispose();

    /// <summary>What a file begins with: the program's version, and the name of the file that the texts stand in.</summary>
    private static ContentHash Header(ContentHash version, ContentHash textId) => new KeyBuilder().Add(version).Add(textId).ToHash();

    private static Dictionary<RecordName, KeptResult> Read(string file, ContentHash header)
    {
        if (CacheFile.Load(file) is not { } bytes || bytes.Length < ContentHash.Size || ContentHash.Read(bytes.Span) != header)
            return [];
        var found = new Dictionary<RecordName, KeptResult>();
        var reader = new CacheReader(bytes.Span[ContentHash.Size..]);
        while (!reader.IsAtEnd)
        {
            var name = new RecordName(reader.Text(), reader.Hash(), (uint)reader.Number());
            var place = new TextPlace(reader.Number(), reader.Int(), reader.Hash());
            var facts = reader.Block();
            found[name] = new(bytes[^(reader.Remaining + facts.Length)..][..facts.Length], place);
        }

        return found;
    }

    private TextPlace PlaceOf(RecordName name) => fresh.TryGetValue(name, out var place) ? place : known[name].Text;

    /// <param name="places">Where the texts stand; a result whose text stands nowhere is not kept.</param>
    private IEnumerable<ReadOnlyMemory<byte>> Parts(List<(RecordName Name, ParseResult Result)> kept, List<TextPlace?> places, ContentHash id)
    {
        var part = new CacheWriter();
        var one = new CacheWriter();
        part.Hash(Header(version, id));
        for (var i = 0; i < kept.Count; i++)
        {
            var (name, result) = kept[i];
            if (places[i] is not { } place)
                continue;
            part.Text(name.Path);
            part.Hash(name.Hash);
            part.Number(name.Synonyms);
            part.Number(place.Offset);
            part.Number(place.Length);
            part.Hash(place.Hash);
            if (known.TryGetValue(name, out var bytes))
                part.Block(bytes.Facts.Span);
            else
            {
                one.Clear();
                ResultCodec.Write(result, one);
                part.Block(one.Written.Span);
            }

            yield return part.Written;
            part.Clear();
        }

        // What is left is the version alone, of a tree without files.
        yield return part.Written;
    }

    private readonly record struct RecordName(string Path, ContentHash Hash, uint Synonyms);

    private readonly record struct KeptResult(ReadOnlyMemory<byte> Facts, TextPlace Text);
}

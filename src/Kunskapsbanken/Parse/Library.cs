using System.Collections.Concurrent;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;
using Kunskapsbanken.Indexing;

namespace Kunskapsbanken.Parse;

/// <summary>The records of a content tree: what is known of each file, and each record whole when a page is made from it.</summary>
public sealed class Library
{
    /// <summary>
    /// Records are kept whole from the parse to the page when they are no more than these. Otherwise they are parsed again when their
    /// pages are made: that takes a sixth more time, and no more memory however many they are.
    /// </summary>
    private const int MostWhole = 15_000;

    private readonly ContentTree tree;
    private readonly ParsedRecord?[] records;
    private readonly Dictionary<RecordKey, int> places;
    private readonly ConcurrentBag<RecordParser> parsers = [];

    private readonly Synonyms synonyms;

    private Library(ContentTree tree, ImmutableArray<ParseResult> results, ParsedRecord?[] records, Synonyms synonyms)
    {
        this.synonyms = synonyms;
        this.tree = tree;
        this.records = records;
        Results = results;
        places = new(results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Entry is { } entry)
                places.TryAdd(entry.Key, i);
        }
    }

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<ParseResult> Results { get; }

    /// <summary>What the records of a tree are, for those who need neither a cache nor what is wrong with them.</summary>
    public static IEnumerable<RecordEntry> Entries(ContentTree tree, int jobs, CancellationToken cancel) =>
        Read(tree, cache: null, jobs, cancel).Results.Select(r => r.Entry).OfType<RecordEntry>();

    /// <summary>
    /// A record whole: as it was read in this build, or read again when it has been let go or its result came from the cache. Safe to call from any thread.
    /// </summary>
    /// <exception cref="IOException">The file has changed since it was listed.</exception>
    public ParsedRecord Record(RecordKey key) => records[places[key]] ?? Again(places[key]);

    /// <summary>The same, and lets go of it: for the page, which hardly anything asks after.</summary>
    /// <exception cref="IOException">The file has changed since it was listed.</exception>
    public ParsedRecord Take(RecordKey key) => Interlocked.Exchange(ref records[places[key]], null) ?? Again(places[key]);

    /// <summary>What the index needs of a record.</summary>
    public SearchText Search(RecordKey key)
    {
        var place = places[key];
        if (Results[place].Search() is { } text)
            return text;
        var file = tree.Files[place];
        return new RecordReader(new(SiteSearch.Schema, IsFirst(file) ? null : synonyms)).Read(tree.Name, file).Result.Search()!;
    }

    /// <summary>Names what <see cref="Search"/> gives: the same name, the same text. <see cref="RecordCache.Find(string)"/> reads it.</summary>
    public string SearchVersion(RecordKey key)
    {
        var file = tree.Files[places[key]];
        return RecordCache.NameOf(file.Path, file.Hash, SynonymsOf(file));
    }

    /// <summary>What is to be kept for the next build.</summary>
    public IEnumerable<(SourceFile Source, ParseResult Result, uint Synonyms)> Kept =>
        tree.Files.Zip(Results).Select(r => (r.First, r.Second, SynonymsOf(r.First)));

    /// <param name="cache">What earlier builds read; null when nothing is to be kept.</param>
    public static Library Read(ContentTree tree, RecordCache? cache, int jobs, CancellationToken cancel)
    {
        var results = new ParseResult[tree.Files.Length];
        var records = new ParsedRecord?[tree.Files.Length];
        var areKept = tree.Files.Length <= MostWhole;
        var first = Enumerable.Range(0, results.Length).ToLookup(i => IsFirst(tree.Files[i]));
        var none = new DocumentAnalyzer(SiteSearch.Schema);
        Read([.. first[true]], none, 0);
        var synonyms = SiteSearch.SynonymsOf(first[true].Select(i => results[i].Entry).OfType<RecordEntry>());
        Read([.. first[false]], new(SiteSearch.Schema, synonyms), synonyms.Fingerprint);
        return new(tree, [.. results], records, synonyms);

        void Read(int[] files, DocumentAnalyzer analyzer, uint fingerprint) => Parallel.For(
            0,
            files.Length,
            new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancel },
            () => new RecordReader(analyzer),
            (n, _, reader) =>
            {
                var i = files[n];
                var file = tree.Files[i];
                if (cache?.Find(file.Path, file.Hash, fingerprint) is { } known)
                    results[i] = known;
                else
                {
                    var (result, record) = reader.Read(tree.Name, file);
                    results[i] = cache?.Keep(file, fingerprint, result) ?? result;
                    if (areKept)
                        records[i] = record;
                }

                return reader;
            },
            _ => { });
    }

    private ParsedRecord Again(int place)
    {
        if (!parsers.TryTake(out var parser))
            parser = new();
        var again = parser.Parse(tree.Name, tree.Files[place], tree.Files[place].Read().Span, [], out _)!;
        parsers.Add(parser);
        return again;
    }

    private uint SynonymsOf(SourceFile file) => IsFirst(file) ? 0 : synonyms.Fingerprint;

    /// <summary>Records that give synonyms are read before those whose words are counted with them.</summary>
    private static bool IsFirst(SourceFile file) =>
        CollectionInfo.TryOfFolder(file.Path[..Math.Max(0, file.Path.IndexOf('/', StringComparison.Ordinal))], out var info) && SiteSearch.GivesSynonyms(info.Collection);
}

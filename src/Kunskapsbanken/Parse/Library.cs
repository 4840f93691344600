using System.Collections.Concurrent;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>The records of a content tree: what is known of each file, and each record whole when a page is made from it.</summary>
public sealed class Library
{
    private readonly ContentTree tree;
    private readonly ParsedRecord?[] records;
    private readonly Dictionary<RecordKey, int> places;
    private readonly ConcurrentBag<RecordParser> parsers = [];

    private Library(ContentTree tree, ImmutableArray<ParseResult> results, ParsedRecord?[] records)
    {
        this.tree = tree;
        this.records = records;
        Results = results;
        places = [];
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Entry is { } entry)
                places.TryAdd(entry.Key, i);
        }
    }

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<ParseResult> Results { get; }

    /// <summary>
    /// A record whole: as it was read in this build, or read again when its result came from the cache. Safe to call from any thread.
    /// </summary>
    /// <exception cref="IOException">The file has changed since it was listed.</exception>
    public ParsedRecord Record(RecordKey key)
    {
        var place = places[key];
        if (records[place] is { } record)
            return record;
        if (!parsers.TryTake(out var parser))
            parser = new();
        var again = parser.Parse(tree.Name, tree.Files[place], [], out _);
        parsers.Add(parser);
        if (again is null || again.Entry.Hash != Results[place].Entry!.Hash)
            throw new IOException($"{Results[place].File} ändrades medan webbplatsen byggdes. Bygg igen.");
        return records[place] = again;
    }

    /// <param name="cache">What earlier builds read.</param>
    public static Library Read(ContentTree tree, RecordCache cache, int jobs, CancellationToken cancel)
    {
        var results = new ParseResult[tree.Files.Length];
        var records = new ParsedRecord?[tree.Files.Length];
        Parallel.For(
            0,
            results.Length,
            new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancel },
            () => new RecordReader(),
            (i, _, reader) =>
            {
                var file = tree.Files[i];
                if (cache.Find(file.Path, file.Hash) is { } known)
                    results[i] = known;
                else
                    (results[i], records[i]) = reader.Read(tree.Name, file);
                return reader;
            },
            _ => { });
        return new(tree, [.. results], records);
    }
}

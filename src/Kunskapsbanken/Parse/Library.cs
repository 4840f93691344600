using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>The records of a content tree: what is known of each file, and each record whole when a page is made from it.</summary>
public sealed class Library
{
    private readonly Dictionary<RecordKey, ParsedRecord> records;

    private Library(ImmutableArray<ParseResult> results, Dictionary<RecordKey, ParsedRecord> records)
    {
        Results = results;
        this.records = records;
    }

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<ParseResult> Results { get; }

    /// <summary>A record whole. Safe to call from any thread.</summary>
    public ParsedRecord Record(RecordKey key) => records[key];

    public static Library Read(ContentTree tree, int jobs, CancellationToken cancel)
    {
        var results = new (ParseResult Result, ParsedRecord? Record)[tree.Files.Length];
        Parallel.For(
            0,
            results.Length,
            new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancel },
            () => new RecordReader(),
            (i, _, reader) =>
            {
                results[i] = reader.Read(tree.Name, tree.Files[i]);
                return reader;
            },
            _ => { });
        var records = new Dictionary<RecordKey, ParsedRecord>();
        foreach (var (_, record) in results)
        {
            if (record is not null)
                records.TryAdd(record.Key, record);
        }

        return new([.. results.Select(r => r.Result)], records);
    }
}

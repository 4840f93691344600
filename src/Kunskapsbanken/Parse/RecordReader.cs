using Kunskapsbanken.Check;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Parse;

/// <summary>
/// All that can be known of one file alone: parsed, checked, its words counted. One a thread.
/// The result depends on the file's path and bytes and on nothing else, which is why it can be kept.
/// </summary>
public sealed class RecordReader
{
    private readonly RecordParser parser = new();

    public (ParseResult Result, ParsedRecord? Record) Read(string tree, SourceFile source)
    {
        var problems = new List<Diagnostic>();
        var record = parser.Parse(tree, source, problems, out var key);
        if (record is not null)
            problems.AddRange(RecordChecks.Check(record));
        return (new(key, $"{tree}/{source.Path}", record?.Entry, ReadOnlyMemory<byte>.Empty, [.. problems]), record);
    }
}

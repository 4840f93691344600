using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>One record, read: its typed fields, its body, and what the other stages need to know of it.</summary>
/// <param name="File">The file as diagnostics name it.</param>
/// <param name="Body">The text below the fields.</param>
/// <param name="Words">The words of all its Markdown, for search.</param>
public sealed record ParsedRecord(
    RecordKey Key,
    string File,
    ContentHash Hash,
    Record Record,
    Body Body,
    string Words,
    PartialDate? MainDate,
    ImmutableArray<Fact> Facts,
    ImmutableArray<AuthoredReference> References,
    ImmutableArray<ContentLink> Links,
    ImmutableArray<string> Anchors);

/// <summary>What came of a file: a record, or only its name when it can't be read. Either way what is to be said of it.</summary>
/// <param name="Key">Null when not even its collection and id are known.</param>
public sealed record ParseResult(RecordKey? Key, string File, ParsedRecord? Record, ImmutableArray<Diagnostic> Problems);

using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;
using Kunskapsbanken.Indexing;

namespace Kunskapsbanken.Parse;

/// <summary>One record, read: its typed fields and its body. Pages are made from it.</summary>
/// <param name="Body">The text below the fields.</param>
public sealed record ParsedRecord(RecordEntry Entry, Record Record, Body Body)
{
    public RecordKey Key => Entry.Key;

    public string File => Entry.File;
}

/// <summary>
/// What the other stages need to know of a record without holding all of it: its names, what it points to, and a few facts.
/// Small, and the same for the same file: this is what the cache keeps.
/// </summary>
/// <param name="File">The file as diagnostics name it.</param>
/// <param name="Hash">Of the file.</param>
/// <param name="MainDate">The date that the record is sorted by.</param>
/// <param name="Facts">Vocabulary terms, codes, numbers and days of fields marked as facet or indexed.</param>
public sealed record RecordEntry(
    RecordKey Key,
    string File,
    ContentHash Hash,
    string Title,
    string Summary,
    PartialDate? MainDate,
    ImmutableArray<Fact> Facts,
    ImmutableArray<AuthoredReference> References,
    ImmutableArray<ContentLink> Links,
    AnchorSet Anchors,
    ImmutableArray<Located<string>> Aliases)
{
    /// <summary>What the record's duties say, for pages that link to one of them.</summary>
    public ImmutableArray<DutyEntry> Duties { get; init; } = [];

    /// <summary>Why <see cref="MainDate"/> is not known, when the author says so.</summary>
    public UnknownReason? MainDateUnknown { get; init; }

    public RecordStatus Status
    {
        get
        {
            // A record with errors may have none; its page is not made.
            var code = Code("status") ?? "published";
            foreach (var term in Terms.Of(typeof(RecordStatus)))
            {
                if (term.Code == code)
                    return (RecordStatus)term.Value;
            }

            throw new InvalidOperationException($"No record has the status {code}.");
        }
    }

    /// <summary>Asked of every reference's target, and so looked up once.</summary>
    public bool IsDraft { get; } = Facts.FirstOrDefault(f => f.Field == "status")?.Code == "draft";

    public bool IsMunicipality => Key.Collection == Collection.Organisations && Code("kind") == "municipality";

    /// <summary>The first fact of a field as its code; null when the record has none.</summary>
    public string? Code(string field) => Fact(field)?.Code;

    public Fact? Fact(string field)
    {
        foreach (var fact in Facts)
        {
            if (fact.Field == field)
                return fact;
        }

        return null;
    }

    /// <summary>Whether other pages could tell this reading of the record from another: all but where things stand in the file.</summary>
    public bool HasFactsOf(RecordEntry other) =>
        (Key, Title, Summary, MainDate, MainDateUnknown) == (other.Key, other.Title, other.Summary, other.MainDate, other.MainDateUnknown)
        && Facts.Select(f => f with { Span = default }).SequenceEqual(other.Facts.Select(f => f with { Span = default }))
        && References.Select(r => r with { Span = default }).SequenceEqual(other.References.Select(r => r with { Span = default }))
        && Links.Select(l => l with { Span = default }).SequenceEqual(other.Links.Select(l => l with { Span = default }))
        && Anchors.Bytes.SequenceEqual(other.Anchors.Bytes)
        && Aliases.Select(a => a.Value).SequenceEqual(other.Aliases.Select(a => a.Value))
        && Duties.SequenceEqual(other.Duties);

    /// <summary>A fact that is a number; <paramref name="otherwise"/> when the record has none.</summary>
    public long Number(string field, long otherwise) =>
        long.TryParse(Code(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>What came of a file: a record, or only its name when it can't be read. Either way what is to be said of it.</summary>
/// <param name="Key">Null when not even its collection and id are known.</param>
/// <param name="Entry">Null when the file can't be read at all; a record with errors has one all the same.</param>
/// <param name="Search">Gives what the index needs of the record, which is empty when there is no entry; null when it is no longer where it was put. Safe to call from any thread.</param>
public sealed record ParseResult(RecordKey? Key, string File, RecordEntry? Entry, Func<SearchText?> Search, ImmutableArray<Diagnostic> Problems);

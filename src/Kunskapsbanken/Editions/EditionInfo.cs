using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>A published edition, as its meeting declares it.</summary>
/// <param name="Meeting">The meeting that it was published for.</param>
/// <param name="MeetingTitle">The meeting's title as it is now.</param>
/// <param name="MeetingNumber">Which of its network's meetings it is.</param>
/// <param name="Number">The edition's own number, over all networks.</param>
/// <param name="Published">The day of publication, which need not be the meeting's.</param>
/// <param name="Ref">The tag or commit whose content it is, as written.</param>
/// <param name="ContentHash">What <see cref="Load.TreeHash"/> gave when it was published.</param>
/// <param name="File">The meeting's file, for diagnostics.</param>
/// <param name="RefSpan">Where the ref stands in it.</param>
public sealed record EditionInfo(
    RecordKey Meeting,
    string MeetingTitle,
    long MeetingNumber,
    long Number,
    PartialDate Published,
    string Ref,
    string ContentHash,
    string File,
    Span RefSpan)
{
    /// <summary>Where all editions are listed.</summary>
    public static readonly PagePath ListPath = new("/utgavor/");

    /// <summary>Where the change since the last edition stands.</summary>
    public static readonly PagePath CurrentChangesPath = new("/utgavor/andringar/");

    /// <summary>Where the edition begins: a whole site of its own.</summary>
    public PagePath Path => new($"{ListPath}{Meeting.Id}/");

    /// <summary>Where it is told what changed since the edition before.</summary>
    public PagePath ChangesPath => new($"{ListPath}{Meeting.Id}/andringar/");

    /// <summary>The whole edition as one file.</summary>
    public PagePath ArchivePath => new($"{Path}kunskapsbanken-{Meeting.Id}.zip");

    /// <summary>All that pages show of it.</summary>
    public string Key => $"{Meeting.Id} {MeetingNumber} {Number} {Published} {MeetingTitle}";

    /// <summary>"utgåva 2".</summary>
    public string Name => $"utgåva {Number}";

    /// <summary>"träff 2".</summary>
    public string MeetingName => $"träff {MeetingNumber}";

    /// <summary>"utgåva 2 (träff 2, publicerad 2017-03-14)". The day is the edition's: the meeting's own may be another, or unknown.</summary>
    public string FullName => $"{Name} ({MeetingName}, publicerad {Published})";

    /// <summary>The published editions, oldest first.</summary>
    /// <param name="records">Gives a meeting whole.</param>
    public static ImmutableArray<EditionInfo> Of(Catalogue catalogue, Func<RecordKey, ParsedRecord> records, List<Diagnostic> problems)
    {
        var editions = new SortedDictionary<long, EditionInfo>();
        foreach (var entry in catalogue.In(Collection.Meetings))
        {
            // A meeting that could not be read has been told of already.
            if (records(entry.Key) is not { Record: Meeting { Edition: { } block } meeting })
                continue;
            if (!block.TryGet(out var said) || Read(entry, meeting, said) is not { } edition)
                problems.Add(Errors.IncompleteEdition(entry.File, block.Span));
            else if (!editions.TryAdd(edition.Number, edition))
                problems.Add(Errors.EditionNumberTaken(entry.File, said.Number.Span, edition.Number, editions[edition.Number].File));
        }

        return [.. editions.Values];
    }

    private static EditionInfo? Read(RecordEntry entry, Meeting meeting, EditionBlock block) =>
        block.Number.TryGet(out var number) && block.Published.TryGet(out var published)
        && block.Ref.TryGet(out var name) && block.ContentHash.TryGet(out var hash)
            ? new(entry.Key, entry.Title, meeting.Number.ValueOrDefault, number, published, name, hash, entry.File, block.Ref.Span)
            : null;
}

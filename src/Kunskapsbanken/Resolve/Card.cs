using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Resolve;

/// <summary>
/// All that other pages may show of a record. A page reads its own record whole, and others only through their cards:
/// so a page needs to be made again exactly when its own record or one of its cards has changed.
/// </summary>
/// <param name="Kicker">Whose or where it is: the municipality, the owner; null when there is nothing to say.</param>
/// <param name="Facts">Facets that are vocabulary terms or numbers.</param>
/// <param name="Facets">Facets that are references: the field and the key and title of what it points to.</param>
/// <param name="Hash">Over everything else here.</param>
public sealed record Card(
    RecordKey Key,
    string Title,
    string Summary,
    PagePath Path,
    RecordStatus Status,
    string? Kicker,
    PartialDate? Date,
    ImmutableArray<Fact> Facts,
    ImmutableArray<FacetReference> Facets,
    ContentHash Hash)
{
    /// <summary>Why <see cref="Date"/> is not known, when the record says so.</summary>
    public UnknownReason? DateUnknown { get; init; }

    /// <summary>For a practice: what did not work, in a sentence; null when that is not known.</summary>
    public string? DidNotWork { get; init; }

    /// <summary>For a guideline: what its duties say.</summary>
    public ImmutableArray<DutyEntry> Duties { get; init; } = [];

    /// <summary>The language of a version of another record (BCP 47); null when it is the site's own.</summary>
    public string? Language => Facts.FirstOrDefault(f => f.Field == "version")?.Code switch
    {
        "easy-read" => "sv",
        "english" => "en",
        "finnish" => "fi",
        "northern-sami" => "se",
        _ => null,
    };

    /// <summary>What a part of the record says; null when it has no such part.</summary>
    public string? PartTitle(string part) => Duties.FirstOrDefault(d => d.Id == part)?.Does;
}

/// <summary>A facet that points to another record, with that record's title.</summary>
public sealed record FacetReference(string Field, RecordKey Target, string Title);

/// <summary>A link to a record from another one's field.</summary>
/// <param name="Heading">What the linked record's page heads such links with.</param>
/// <param name="FromPart">The anchor on the linking page, or null.</param>
/// <param name="ToPart">The anchor on the linked page, or null for all of it.</param>
public sealed record BackLink(RecordKey From, string Heading, string? FromPart, string? ToPart);

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>What collections and fields are called in schema.org, and in SKOS.</summary>
internal static class SchemaTerms
{
    /// <summary>The types of works: what someone has written, and may be used under a licence.</summary>
    public static readonly ImmutableArray<string> Works = ["Article", "CreativeWork", "Report", "LearningResource", "WebPage"];

    /// <summary>Properties whose values are addresses.</summary>
    public static readonly ImmutableArray<string> Addresses = ["url", "license", "mainEntityOfPage", "archivedAt", "eventStatus", "inDefinedTermSet", "skos:inScheme"];

    /// <summary>Properties whose values are Swedish words.</summary>
    public static readonly ImmutableArray<string> Swedish = ["name", "legalName", "description", "alternateName", "creativeWorkStatus", "genre", "skos:prefLabel", "skos:altLabel", "skos:definition"];

    /// <summary>The kinds of actors that are not part of the state, a region or a municipality.</summary>
    private static readonly ImmutableArray<string> NotGovernment = ["municipal-company", "civil-society", "faith-community", "interest-organisation", "network", "international"];

    public static string OfActor(string? kind) => kind switch
    {
        "university" => "CollegeOrUniversity",
        null => "Organization",
        _ => NotGovernment.Contains(kind) ? "Organization" : "GovernmentOrganization",
    };

    /// <summary>A collection's type, and the properties that its fields become; several fields may become one.</summary>
    public static (string Type, ImmutableArray<(string Property, string[] Fields)> Properties) Of(Collection collection) => collection switch
    {
        Collection.Practices => ("Article", [
            ("author", ["owner"]), ("about", ["action_areas", "target_group"]), ("spatialCoverage", ["municipalities", "counties"]), ("mentions", ["materials"]), ("creativeWorkStatus", ["state"])]),
        Collection.Guidelines => ("CreativeWork", [
            ("author", ["issuer"]), ("datePublished", ["decided_on"]), ("expires", ["valid_to"]), ("version", ["version"]), ("identifier", ["dnr"]),
            ("about", ["action_areas"]), ("genre", ["doc_type"]), ("creativeWorkStatus", ["in_force"]), ("isBasedOn", ["implements"])]),
        Collection.Followups => ("Report", [("about", ["plan"]), ("temporalCoverage", ["year"])]),
        Collection.Consultations => ("CreativeWork", [("author", ["issuer"]), ("datePublished", ["issued"]), ("expires", ["due"]), ("identifier", ["dnr"]), ("about", ["concerns"])]),
        Collection.Seminars => ("EducationEvent", [("organizer", ["organisers"])]),
        Collection.Networks => ("Organization", [("parentOrganization", ["owner"]), ("foundingDate", ["start"]), ("dissolutionDate", ["end"])]),
        Collection.Meetings => ("Event", [("organizer", ["network"]), ("attendee", ["attending"])]),
        Collection.Samtalskompassen => ("LearningResource", [("publisher", ["publisher"]), ("url", ["url"]), ("about", ["professions"]), ("hasPart", ["parts"])]),
        Collection.Organisations => ("Organization", [
            ("legalName", ["name"]), ("alternateName", ["alt_names"]), ("taxID", ["orgnr"]), ("parentOrganization", ["part_of"]),
            ("foundingDate", ["active_from"]), ("dissolutionDate", ["active_to"]), ("url", ["url"])]),
        Collection.Counties => ("AdministrativeArea", [("identifier", ["lanskod"])]),
        Collection.Concepts => ("DefinedTerm", [
            ("skos:prefLabel", ["pref_label"]), ("skos:altLabel", ["alt_labels"]), ("skos:definition", ["definition"]),
            ("skos:broader", ["broader"]), ("skos:broadMatch", ["broad_match"]), ("skos:related", ["related"])]),
        Collection.Sources => ("CreativeWork", [("publisher", ["publisher"]), ("datePublished", ["published"]), ("url", ["url"]), ("archivedAt", ["archived_copy"]), ("identifier", ["dnr"])]),
        Collection.Pages => ("WebPage", []),
        _ => throw new ArgumentOutOfRangeException(nameof(collection)),
    };
}

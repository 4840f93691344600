namespace Kunskapsbanken.Records;

/// <summary>What another record's text has been made into.</summary>
public enum RecordVersion
{
    [Label("lättläst svenska")] EasyRead,
    [Label("English")] English,
    [Label("suomi")] Finnish,
    [Label("davvisámegiella")] NorthernSami,
}

/// <summary>Fri sida: Markdown at an address of its own, such as <c>/om/tillganglighet/</c>.</summary>
[Collection(Collection.Pages, "pages", "om", "Sida", "Om kunskapsbanken", "Om kunskapsbanken, hur du bidrar och hur webbplatsen fungerar.")]
public sealed record FreePage : Record
{
    [Field("Ordning", "Plats i menyn under Om.", Example = "1", Indexed = true)]
    public Authored<long>? Order { get; init; }

    [Field("Version av", "Posten som sidan är en översättning eller lättläst version av, skriven som samling/id.", Back = VersionHeading, Example = "practices/kunskapshus-stockholm")]
    [RefersTo(
        Collection.Practices, Collection.Guidelines, Collection.Consultations, Collection.Seminars, Collection.Networks, Collection.Meetings,
        Collection.Samtalskompassen, Collection.Organisations, Collection.Concepts, Collection.Pages)]
    public Authored<Reference>? VersionOf { get; init; }

    [Field("Språk", "Vad sidan är för version.", Example = "easy-read", Facet = true)]
    public Authored<RecordVersion>? Version { get; init; }

    [Field("Tillgänglighet", "Tillgänglighetsredogörelsens uppgifter.")]
    public Authored<AccessibilityStatement>? Accessibility { get; init; }

    [Field("Bilder", "Bilder som visas sist på sidan, i ordning.")]
    public AuthoredList<Picture> Pictures { get; init; } = AuthoredList<Picture>.Absent;

    /// <summary>What the versions of a record stand under.</summary>
    public const string VersionHeading = "Finns också som";
}

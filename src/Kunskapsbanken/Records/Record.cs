namespace Kunskapsbanken.Records;

/// <summary>How far a record has come.</summary>
public enum RecordStatus
{
    [Label("utkast")] Draft,
    [Label("granskad")] Reviewed,
    [Label("publicerad")] Published,
    [Label("inaktuell")] Outdated,
    [Label("upphävd")] Repealed,
}

/// <summary>What every record says of itself. Its id is the file's name.</summary>
public abstract record Record
{
    [Field("Titel", "Vad posten heter, så som läsaren möter den i listor och sökträffar.", Example = "Kunskapshus i Stockholm", MaxLength = 200)]
    public required Authored<string> Title { get; init; }

    [Field("Sammanfattning", "En till tre meningar i klarspråk, högst 300 tecken.", MaxLength = 300)]
    public required Authored<string> Summary { get; init; }

    [Field("Status", "Hur långt posten har kommit. Utkast syns inte på den publicerade webbplatsen.", Example = "published", Facet = true)]
    public required Authored<RecordStatus> Status { get; init; }

    [Field("Sidansvarig", "Organisation och roll som ansvarar för sidan, aldrig en person.")]
    public required Authored<PageOwner> PageOwner { get; init; }

    [Field("Senast uppdaterad", "Dagen då innehållet senast granskades.", Example = "2018-03-20", Indexed = true)]
    public required Authored<PartialDate> LastReviewed { get; init; }

    [Field("Ses över senast", "Dagen då innehållet behöver granskas igen.", Example = "2019-03-20", Indexed = true)]
    public Authored<PartialDate>? ReviewDue { get; init; }

    [Field("Källor", "Vad uppgifterna bygger på: källa, plats i källan och vad den styrker.")]
    public required AuthoredList<SourceCitation> Sources { get; init; } = AuthoredList<SourceCitation>.Absent;

    [Field("Första utgåva", "Den nätverksträff vars utgåva först hade med posten.", Back = "Nytt i utgåvan")]
    [RefersTo(Collection.Meetings)]
    public Authored<Reference>? FirstEdition { get; init; }

    [Field("Tidigare adresser", "Äldre id:n eller sökvägar som ska leda hit.", Example = "[kunskapshuset]")]
    [Pattern(@"^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:/[A-Za-z0-9~-](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?)+/?)$", "ett äldre id som kunskapshuset, eller en äldre sökväg som /exempel/kunskapshuset/")]
    public AuthoredList<string> Aliases { get; init; } = AuthoredList<string>.Absent;

    [Field("Licens", "Om annan än CC BY 4.0.")]
    public Authored<string>? License { get; init; }
}

/// <summary>Who answers for a page: an organisation and a role in it.</summary>
public sealed record PageOwner
{
    [Field("Organisation", "Organisationen som ansvarar.")]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Organisation { get; init; }

    [Field("Roll", "Funktionen i organisationen, aldrig ett namn.", Example = "redaktionen")]
    public required Authored<string> Role { get; init; }
}

/// <summary>A source, the place in it, and what it supports.</summary>
public sealed record SourceCitation
{
    [Field("Källa", "Posten i källförteckningen.", Back = "Bygger på den här källan")]
    [RefersTo(Collection.Sources)]
    public required Authored<Reference> Source { get; init; }

    [Field("Plats", "Sida, avsnitt eller rad i källan.", Example = "s. 12")]
    public Authored<string>? Locator { get; init; }

    [Field("Styrker", "Vad källan säger, i egna ord.")]
    public Authored<string>? Claim { get; init; }
}

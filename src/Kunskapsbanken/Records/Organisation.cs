namespace Kunskapsbanken.Records;

public enum OrganisationKind
{
    [Label("kommun")] Municipality,
    [Label("region eller landsting")] Region,
    [Label("länsstyrelse")] CountyBoard,
    [Label("myndighet")] Agency,
    [Label("regering och departement")] Government,
    [Label("kommitté eller utredning")] Committee,
    [Label("stadsdelsnämnd")] DistrictBoard,
    [Label("facknämnd eller förvaltning")] SpecialistBoard,
    [Label("kommunalt bolag")] MunicipalCompany,
    [Label("polis")] Police,
    [Label("civilsamhälle")] CivilSociety,
    [Label("trossamfund")] FaithCommunity,
    [Label("universitet eller högskola")] University,
    [Label("intresseorganisation")] InterestOrganisation,
    [Label("nätverk")] Network,
    [Label("internationell")] International,
}

public enum OrganisationLevel
{
    [Label("lokal")] Local,
    [Label("kommunal")] Municipal,
    [Label("regional")] Regional,
    [Label("nationell")] National,
    [Label("nordisk")] Nordic,
    [Label("internationell")] International,
}

/// <summary>Aktör: an organisation that does, decides or answers. A municipality's page stands under <c>/kommuner/</c>.</summary>
[Collection(Collection.Organisations, "organisations", "aktorer", "Aktör", "Aktörer", "Kommuner, regioner, myndigheter och organisationer som har del i arbetet.")]
public sealed record Organisation : Record
{
    [Field("Namn", "Organisationens fullständiga namn.", Example = "Malmö kommun", Indexed = true)]
    public required Authored<string> Name { get; init; }

    [Field("Slag", "Vad för organisation det är.", Example = "municipality", Facet = true)]
    public required Authored<OrganisationKind> Kind { get; init; }

    [Field("Nivå", "Var i samhället organisationen verkar.", Example = "municipal", Facet = true)]
    public required Authored<OrganisationLevel> Level { get; init; }

    [Field("Kommunkod", "SCB:s kod, fyra siffror inom citattecken.", Example = "\"1280\"", Indexed = true)]
    [Pattern("^[0-9]{4}$", "fyra siffror, till exempel \"1280\"")]
    public Authored<string>? Kommunkod { get; init; }

    [Field("Länskod", "SCB:s kod, två siffror inom citattecken.", Example = "\"12\"", Indexed = true)]
    [Pattern("^[0-9]{2}$", "två siffror, till exempel \"12\"")]
    public Authored<string>? Lanskod { get; init; }

    [Field("Organisationsnummer", "Tio siffror, med eller utan bindestreck.", Example = "212000-1124", Indexed = true)]
    [Pattern("^[0-9]{6}-?[0-9]{4}$", "tio siffror, till exempel 212000-1124")]
    public Authored<string>? Orgnr { get; init; }

    [Field("Del av", "Organisationen som den här är en del av.", Back = "Delar", Place = true)]
    [RefersTo(Collection.Organisations)]
    public Authored<Reference>? PartOf { get; init; }

    [Field("Efterträdd av", "Organisationen som tog över eller bytte namn.", Back = "Föregångare")]
    [RefersTo(Collection.Organisations)]
    public Authored<Reference>? Successor { get; init; }

    [Field("Andra namn", "Förkortningar och tidigare namn, för sökningen.", Example = "[SKL]", Indexed = true)]
    public AuthoredList<string> AltNames { get; init; } = AuthoredList<string>.Absent;

    [Field("Verksam från", "När organisationen började sin verksamhet.")]
    public Authored<PartialDate>? ActiveFrom { get; init; }

    [Field("Verksam till", "När organisationen upphörde.")]
    public Authored<PartialDate>? ActiveTo { get; init; }

    [Field("Webbplats", "Organisationens egen webbplats.")]
    public Authored<WebAddress>? Url { get; init; }
}

namespace Kunskapsbanken.Records;

public enum PracticeState
{
    [Label("pågår")] Running,
    [Label("avslutat")] Ended,
    [Label("vilande")] Paused,
}

public enum PreventionLevel
{
    [Label("universell")] Universal,
    [Label("selektiv")] Selective,
    [Label("indikerad")] Indicated,
}

public enum TransferOutcome
{
    [Label("lyckades")] Succeeded,
    [Label("anpassades")] Adapted,
    [Label("lades ner")] Abandoned,
}

/// <summary>Gott exempel: work that was done somewhere, with what worked, what did not, and how one knows.</summary>
[Collection(Collection.Practices, "practices", "exempel", "Gott exempel", "Goda exempel", "Arbete som kommuner och regioner har gjort: vad som fungerade, vad som inte gjorde det och hur man vet.")]
public sealed record Practice : Record
{
    [Field("Ägare", "Organisationen som driver eller drev arbetet.", Back = "Goda exempel som aktören äger", Place = true)]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Owner { get; init; }

    [Field("Kommuner", "Kommunerna där arbetet görs.", Back = "Goda exempel i kommunen", Facet = true, Place = true)]
    [RefersTo(Collection.Organisations)]
    public AuthoredList<Reference> Municipalities { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Län", "Länen där arbetet görs.", Back = "Goda exempel i länet", Facet = true, Place = true)]
    [RefersTo(Collection.Counties)]
    public AuthoredList<Reference> Counties { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Började", "När arbetet började.", MainDate = true)]
    public Authored<PartialDate>? Started { get; init; }

    [Field("Slutade", "När arbetet slutade.")]
    public Authored<PartialDate>? Ended { get; init; }

    [Field("Läge", "Om arbetet pågår, har avslutats eller vilar.", Example = "running", Facet = true)]
    public Authored<PracticeState>? State { get; init; }

    [Field("Problem", "Vilket problem arbetet svarar på.")]
    public required Authored<Prose> Problem { get; init; }

    [Field("Vad man gjorde", "Hur arbetet går till.")]
    public required Authored<Prose> Approach { get; init; }

    [Field("Vad som fungerade", "Framgångsfaktorer.")]
    public required Authored<Prose> SuccessFactors { get; init; }

    [Field("Utmaningar", "Vad som har varit svårt.")]
    public required Authored<Prose> Challenges { get; init; }

    [Field("Vad som inte fungerade", "Vad man prövade utan framgång, eller {unknown: not-yet-known}.", Indexed = true)]
    public required Authored<Prose> DidNotWork { get; init; }

    [Field("Åtgärdsområden", "Begrepp ur schemat action-area.", Back = "Goda exempel", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "action-area")]
    public required AuthoredList<Reference> ActionAreas { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Perspektiv", "Begrepp ur schemat perspective.", Back = "Goda exempel", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "perspective")]
    public AuthoredList<Reference> Perspectives { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Miljöer", "Begrepp ur schemat milieu.", Back = "Goda exempel", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "milieu")]
    public AuthoredList<Reference> Milieus { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Åtgärdstyper", "Begrepp ur schemat measure-type.", Back = "Goda exempel", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "measure-type")]
    public AuthoredList<Reference> MeasureTypes { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Stödstrukturer", "Begrepp ur schemat support-structure.", Back = "Goda exempel")]
    [RefersTo(Collection.Concepts, Scheme = "support-structure")]
    public AuthoredList<Reference> SupportStructures { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Preventionsnivå", "Universell, selektiv eller indikerad.", Example = "[universal]", Facet = true)]
    public AuthoredList<PreventionLevel> PreventionLevel { get; init; } = AuthoredList<PreventionLevel>.Absent;

    [Field("Målgrupp", "Begrepp ur schemat target-group.", Back = "Goda exempel", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "target-group")]
    public required AuthoredList<Reference> TargetGroup { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Yrkesgrupper", "Begrepp ur schemat profession.", Back = "Goda exempel", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "profession")]
    public required AuthoredList<Reference> Professions { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Medverkande aktörer", "Organisationer som deltar i arbetet.", Back = "Goda exempel som aktören medverkar i")]
    [RefersTo(Collection.Organisations)]
    public AuthoredList<Reference> ActorsInvolved { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Verkningssätt", "Hur arbetet är tänkt att ge effekt.")]
    public Authored<Prose>? Mechanism { get; init; }

    [Field("Förutsättningar", "Vad som måste finnas på plats.")]
    public Authored<Prose>? Conditions { get; init; }

    [Field("Resurser", "Personal och kostnad.")]
    public Authored<Resources>? Resources { get; init; }

    [Field("Evidens", "Hur väl belagt det är att arbetet fungerar.")]
    public required Authored<Evidence> Evidence { get; init; }

    [Field("Risker", "Begrepp ur schemat risk.", Back = "Goda exempel")]
    [RefersTo(Collection.Concepts, Scheme = "risk")]
    public required AuthoredList<Reference> Risks { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Så hanteras riskerna", "Vad man gör för att minska riskerna.")]
    public Authored<Prose>? Mitigation { get; init; }

    [Field("Juridik", "Sekretess och avidentifiering.")]
    public Authored<LegalNotes>? Legal { get; init; }

    [Field("Spridning", "Andra som har tagit över arbetssättet, och hur det gick.")]
    public AuthoredList<Transfer> Transfers { get; init; } = AuthoredList<Transfer>.Absent;

    [Field("Genomför", "Styrdokument eller uppgift (styrdokument#uppgift) som arbetet genomför.", Back = "Genomförs av exemplen")]
    [RefersTo(Collection.Guidelines)]
    public AuthoredList<Reference> Implements { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Material", "Material som används, skrivet som samling/id.", Back = "Används i")]
    [RefersTo(Collection.Samtalskompassen, Collection.Sources)]
    public AuthoredList<Reference> Materials { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Presenterat vid", "Träffar och seminarier, skrivna som samling/id.", Back = "Goda exempel som presenterades")]
    [RefersTo(Collection.Meetings, Collection.Seminars)]
    public AuthoredList<Reference> PresentedAt { get; init; } = AuthoredList<Reference>.Absent;
}

/// <summary>What the work takes.</summary>
public sealed record Resources
{
    [Field("Årsarbetskrafter", "Personal i årsarbetskrafter.", Example = "1.5")]
    public Authored<decimal>? StaffFte { get; init; }

    [Field("Kostnad, kr", "Kostnad i kronor.", Example = "250000")]
    public Authored<decimal>? CostSek { get; init; }

    [Field("Kostnadsår", "Året som kostnaden gäller.", Example = "2016")]
    public Authored<long>? CostYear { get; init; }
}

/// <summary>Evidens: 0 = described by its owner, 1 = followed up, 2 = evaluated by the owner, 3 = evaluated by others, 4 = studied with a comparison.</summary>
public sealed record Evidence
{
    [Field("Nivå", "0 beskrivet, 1 uppföljt, 2 utvärderat internt, 3 utvärderat externt, 4 jämförande studie.", Example = "0", Facet = true)]
    [Pattern("^[0-4]$", "0, 1, 2, 3 eller 4")]
    public required Authored<long> Level { get; init; }

    [Field("Utvärderare", "Vem som har utvärderat.")]
    public Authored<string>? Evaluator { get; init; }

    [Field("År", "När utvärderingen gjordes.")]
    public Authored<long>? Year { get; init; }

    [Field("Adress", "Utvärderingens adress.")]
    public Authored<WebAddress>? Url { get; init; }

    [Field("Slutsats", "Vad utvärderingen visade, också när det var neutralt eller negativt.")]
    public Authored<Prose>? Finding { get; init; }
}

/// <summary>What the law asks of the work.</summary>
public sealed record LegalNotes
{
    [Field("Sekretess", "Hur sekretessen hanteras.")]
    public Authored<string>? Secrecy { get; init; }

    [Field("Avidentifierat", "Om uppgifter om enskilda är avidentifierade.", Example = "yes")]
    public Authored<YesNo>? Anonymised { get; init; }
}

/// <summary>Someone else's attempt at the same work.</summary>
public sealed record Transfer
{
    [Field("Till", "Organisationen som tog över.", Back = "Arbetssätt som aktören har tagit över")]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> To { get; init; }

    [Field("År", "När det skedde.", Example = "2016")]
    public Authored<PartialDate>? Year { get; init; }

    [Field("Utfall", "Lyckades, anpassades eller lades ner.", Example = "adapted")]
    public Authored<TransferOutcome>? Outcome { get; init; }

    [Field("Anmärkning", "Vad som hände.")]
    public Authored<string>? Note { get; init; }
}

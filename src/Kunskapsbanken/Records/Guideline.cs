namespace Kunskapsbanken.Records;

public enum DocumentType
{
    [Label("policy")] Policy,
    [Label("program")] Programme,
    [Label("strategi")] Strategy,
    [Label("plan")] Plan,
    [Label("handlingsplan")] ActionPlan,
    [Label("riktlinjer")] Guideline,
    [Label("regler")] Rules,
    [Label("överenskommelse")] Agreement,
    [Label("rutin")] Routine,
}

public enum InForce
{
    [Label("förslag")] Proposal,
    [Label("på remiss")] InConsultation,
    [Label("gäller")] InForce,
    [Label("upphävt")] Repealed,
    [Label("ersatt")] Replaced,
}

public enum GuidelineScope
{
    [Label("hela kommunen")] MunicipalityWide,
    [Label("lokalt")] Local,
    [Label("en verksamhet")] ActivitySpecific,
    [Label("gemensamt för flera")] Joint,
    [Label("regionalt")] Regional,
    [Label("nationellt")] National,
}

public enum YesNo
{
    [Label("ja")] Yes,
    [Label("nej")] No,
}

/// <summary>Styrdokument: a guideline, strategy or action plan, and the duties that it lays on someone.</summary>
[Collection(Collection.Guidelines, "guidelines", "styrdokument", "Styrdokument", "Styrdokument", "Riktlinjer, strategier och handlingsplaner, och vem som enligt dem ska göra vad.")]
public sealed record Guideline : Record
{
    [Field("Dokumenttyp", "Vad för styrdokument det är.", Example = "action-plan", Facet = true)]
    public required Authored<DocumentType> DocType { get; init; }

    [Field("Källans egen benämning", "Dokumentets eget ord för vad det är, när det skiljer sig.")]
    public Authored<string>? DocTypeStated { get; init; }

    [Field("Utfärdare", "Organisationen som dokumentet gäller för.", Back = "Styrdokument som aktören har utfärdat", Place = true)]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Issuer { get; init; }

    [Field("Beslutat av", "Organet som beslutade.", Example = "kommunfullmäktige")]
    public required Authored<string> DecidedBy { get; init; }

    [Field("Beslutat", "Dagen för beslutet.", Example = "2016-08-22", MainDate = true)]
    public required Authored<PartialDate> DecidedOn { get; init; }

    [Field("Paragraf", "Beslutets paragraf.", Example = "\"§ 121\"")]
    public Authored<string>? Paragraph { get; init; }

    [Field("Diarienummer", "Dokumentets diarienummer.", Example = "KS 2017/72")]
    public Authored<string>? Dnr { get; init; }

    [Field("Gäller från", "När dokumentet börjar gälla.", Indexed = true)]
    public Authored<PartialDate>? ValidFrom { get; init; }

    [Field("Gäller till", "När dokumentet slutar gälla.", Indexed = true)]
    public Authored<PartialDate>? ValidTo { get; init; }

    [Field("Gäller tills vidare", "Ja om dokumentet gäller utan slutdatum.", Example = "yes")]
    public Authored<YesNo>? OpenEnded { get; init; }

    [Field("Giltighet enligt källan", "Källans egna ord om giltigheten, när uppgifterna skiljer sig åt.")]
    public Authored<string>? ValidityStated { get; init; }

    [Field("Version", "Dokumentets version.")]
    public Authored<string>? Version { get; init; }

    [Field("Ställning", "Om dokumentet är ett förslag, gäller, är upphävt eller ersatt.", Example = "in-force", Facet = true)]
    public required Authored<InForce> InForce { get; init; }

    [Field("Ersätter", "Styrdokument som det här ersätter.", Back = "Ersatt av")]
    [RefersTo(Collection.Guidelines)]
    public AuthoredList<Reference> Supersedes { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Ersatt av", "Styrdokumentet som har ersatt det här.", Back = "Ersätter")]
    [RefersTo(Collection.Guidelines)]
    public Authored<Reference>? SupersededBy { get; init; }

    [Field("Genomför", "Styrdokument som det här genomför eller hör till.", Back = "Genomförs av")]
    [RefersTo(Collection.Guidelines)]
    public AuthoredList<Reference> Implements { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Besläktade", "Andra poster som hör ihop med dokumentet: förslag, ändringar, remisser.", Back = "Nämns av")]
    [RefersTo(Collection.Guidelines, Collection.Consultations, Collection.Practices, Collection.Sources)]
    public AuthoredList<Reference> Related { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Omfattning", "Vad dokumentet omfattar.", Example = "municipality-wide")]
    public Authored<GuidelineScope>? Scope { get; init; }

    [Field("Åtgärdsområden", "Begrepp ur schemat action-area.", Back = "Styrdokument", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "action-area")]
    public required AuthoredList<Reference> ActionAreas { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Perspektiv", "Begrepp ur schemat perspective.", Back = "Styrdokument", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "perspective")]
    public AuthoredList<Reference> Perspectives { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Miljöer", "Begrepp ur schemat milieu.", Back = "Styrdokument", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "milieu")]
    public AuthoredList<Reference> Milieus { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Lägesbild", "Om dokumentet bygger på en lägesbild.")]
    public Authored<SituationAssessment>? SituationAssessment { get; init; }

    [Field("Uppföljning", "Vem som följer upp, och hur ofta.")]
    public Authored<FollowUpPlan>? FollowUp { get; init; }

    [Field("Uppgifter", "Vem som enligt dokumentet ska göra vad.")]
    public AuthoredList<Duty> Duties { get; init; } = AuthoredList<Duty>.Absent;
}

/// <summary>Lägesbild: whether a plan rests on an assessment of the local situation.</summary>
public sealed record SituationAssessment
{
    [Field("Finns", "Ja, nej eller okänt.", Example = "yes")]
    public required Authored<YesNo> Exists { get; init; }

    [Field("Datum", "När lägesbilden gjordes.")]
    public Authored<PartialDate>? Date { get; init; }
}

/// <summary>How a guideline is followed up.</summary>
public sealed record FollowUpPlan
{
    [Field("Organ", "Vem som följer upp.", Example = "kommunstyrelsen")]
    public required Authored<string> Body { get; init; }

    [Field("Hur ofta", "Hur ofta uppföljning sker.", Example = "årligen")]
    public Authored<string>? Frequency { get; init; }

    [Field("Nästa", "När nästa uppföljning sker.")]
    public Authored<PartialDate>? Next { get; init; }
}

/// <summary>Uppgift: what someone must do according to a guideline. Its id is its address on the page.</summary>
public sealed record Duty
{
    [Field("Id", "Kort namn, unikt i dokumentet: gemener, siffror och bindestreck.", Example = "arlig-uppfoljning")]
    [Pattern("^[a-z0-9]+(-[a-z0-9]+)*$", "gemener a–z, siffror och bindestreck, till exempel arlig-uppfoljning")]
    public required Authored<string> Id { get; init; }

    [Field("Ansvarig", "Nämnd, förvaltning eller funktion.", Example = "kommunstyrelsen")]
    public required Authored<string> Responsible { get; init; }

    [Field("Aktör", "Den ansvariga som post, när den finns.", Back = "Uppgifter enligt styrdokument")]
    [RefersTo(Collection.Organisations)]
    public Authored<Reference>? Organisation { get; init; }

    [Field("Uppgift", "Vad som ska göras, i egna ord.")]
    public required Authored<string> Does { get; init; }

    [Field("Åtgärdsområde", "Begrepp ur schemat action-area.", Back = "Uppgifter i styrdokument")]
    [RefersTo(Collection.Concepts, Scheme = "action-area")]
    public Authored<Reference>? ActionArea { get; init; }

    [Field("Återkommer", "Hur ofta uppgiften ska göras.", Example = "årligen")]
    public Authored<string>? Recurrence { get; init; }

    [Field("Plats", "Sida eller avsnitt i dokumentet.", Example = "s. 14")]
    public Authored<string>? Locator { get; init; }
}

namespace Kunskapsbanken.Records;

public enum Availability
{
    [Label("finns tillgängligt")] Available,
    [Label("finns arkiverat")] Archived,
    [Label("borttaget")] Removed,
}

/// <summary>Samtalskompassen and other training material, one record a part.</summary>
[Collection(Collection.Samtalskompassen, "samtalskompassen", "samtalskompassen", "Utbildningsmaterial", "Samtalskompassen", "Samtalskompassen och annat utbildningsmaterial för den som möter människor i riskzonen.")]
public sealed record TrainingMaterial : Record
{
    [Field("Utgivare", "Organisationen bakom materialet.", Back = "Utbildningsmaterial som aktören har gett ut")]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Publisher { get; init; }

    [Field("Adress", "Materialets adress på webben.")]
    public required Authored<WebAddress> Url { get; init; }

    [Field("Yrkesgrupper", "Begrepp ur schemat profession.", Back = "Utbildningsmaterial", Facet = true)]
    [RefersTo(Collection.Concepts, Scheme = "profession")]
    public required AuthoredList<Reference> Professions { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Sammanhang", "I vilka situationer materialet används.")]
    public Authored<Prose>? Setting { get; init; }

    [Field("Delar", "Delarna i materialet.", Back = "Del av")]
    [RefersTo(Collection.Samtalskompassen)]
    public AuthoredList<Reference> Parts { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Ursprung", "Hur materialet kom till.")]
    public Authored<Prose>? Origin { get; init; }

    [Field("Tillgänglighet", "Om materialet finns kvar.", Example = "archived")]
    public Authored<Availability>? Availability { get; init; }

    [Field("Kontrollerad", "Dagen då tillgängligheten kontrollerades.")]
    public required Authored<PartialDate> Checked { get; init; }

    [Field("Används av", "Exempel eller kommuner, skrivna som samling/id.", Back = "Utbildningsmaterial")]
    [RefersTo(Collection.Practices, Collection.Organisations)]
    public AuthoredList<Reference> UsedBy { get; init; } = AuthoredList<Reference>.Absent;
}

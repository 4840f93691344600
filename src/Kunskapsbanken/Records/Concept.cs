namespace Kunskapsbanken.Records;

public enum ConceptScheme
{
    [Label("Åtgärdsområden")] ActionArea,
    [Label("Perspektiv")] Perspective,
    [Label("Miljöer")] Milieu,
    [Label("Målgrupper")] TargetGroup,
    [Label("Yrkesgrupper")] Profession,
    [Label("Inriktningar")] Orientation,
    [Label("Åtgärdstyper")] MeasureType,
    [Label("Risker")] Risk,
    [Label("Stödstrukturer")] SupportStructure,
    [Label("Centrala begrepp")] Term,
}

/// <summary>Begrepp: a term of one of the schemes, with its definition (SKOS).</summary>
[Collection(Collection.Concepts, "concepts", "begrepp", "Begrepp", "Begrepp", "Ord och indelningar som kunskapsbanken använder, med källans definition.")]
public sealed record Concept : Record
{
    [Field("Schema", "Schemat som begreppet hör till.", Example = "action-area", Facet = true)]
    public required Authored<ConceptScheme> Scheme { get; init; }

    [Field("Term", "Ordet som används.", Example = "våldsbejakande vänsterextremism", Indexed = true)]
    public required Authored<string> PrefLabel { get; init; }

    [Field("Andra termer", "Ord för samma sak, för sökningen.", Example = "[autonoma miljön]", Indexed = true)]
    public AuthoredList<string> AltLabels { get; init; } = AuthoredList<string>.Absent;

    [Field("Definition", "Vad begreppet betyder, i egna ord.")]
    public required Authored<Prose> Definition { get; init; }

    [Field("Överordnat", "Vidare begrepp.", Back = "Underordnade begrepp")]
    [RefersTo(Collection.Concepts)]
    public AuthoredList<Reference> Broader { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Motsvaras av", "Vidare begrepp i ett annat schema (SKOS broadMatch).", Back = "Svarar mot")]
    [RefersTo(Collection.Concepts)]
    public AuthoredList<Reference> BroadMatch { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Besläktat", "Begrepp som hör ihop med detta.", Back = "Besläktade begrepp")]
    [RefersTo(Collection.Concepts)]
    public AuthoredList<Reference> Related { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Ordning", "Plats i schemat.", Example = "1", Indexed = true)]
    public Authored<long>? Order { get; init; }
}

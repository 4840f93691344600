namespace Kunskapsbanken.Records;

/// <summary>How far the site fulfils the act (2018:1937), in the words of the European model statement (2018/1523).</summary>
public enum Conformance
{
    [Label("inte bedömd ännu")] NotAssessed,
    [Label("helt förenlig med lagen")] Full,
    [Label("delvis förenlig med lagen")] Partial,
    [Label("inte förenlig med lagen")] None,
}

/// <summary>Why something is not accessible: the three kinds that the statement must keep apart.</summary>
public enum DeficiencyReason
{
    [Label("bristande förenlighet med kraven")] Deficiency,
    [Label("oskäligt betungande anpassning")] Burden,
    [Label("innehåll som inte omfattas av lagen")] Exempt,
}

/// <summary>Tillgänglighetsredogörelse: what the act on digital public service and Digg's regulations ask the publisher to tell.</summary>
public sealed record AccessibilityStatement
{
    [Field("Förenlighet", "Hur väl webbplatsen uppfyller lagens krav.", Example = "partial")]
    public required Authored<Conformance> Conformance { get; init; }

    [Field("Krav", "Vad webbplatsen har bedömts mot.", Example = "WCAG 2.2, nivå AA")]
    public required Authored<string> Standard { get; init; }

    [Field("Publicerad", "När webbplatsen publicerades.")]
    public required Authored<PartialDate> Published { get; init; }

    [Field("Bedömd", "När den senaste bedömningen gjordes.")]
    public required Authored<PartialDate> Assessed { get; init; }

    [Field("Metod", "Hur bedömningen gjordes och av vem.")]
    public required Authored<string> Method { get; init; }

    [Field("Brister", "Innehåll som inte är tillgängligt.")]
    public required AuthoredList<Deficiency> Deficiencies { get; init; } = AuthoredList<Deficiency>.Absent;

    [Field("Kontakt", "En funktionsadress som någon läser: för innehåll i annan form och för brister.", Example = "registrator@kommun.example")]
    public required Authored<string> Contact { get; init; }

    [Field("Svarstid", "Hur fort den som hör av sig får svar.", Example = "två arbetsdagar")]
    public Authored<string>? AnswerTime { get; init; }

    [Field("Anmälan", "Tillsynsmyndighetens sida för anmälan.", Example = "https://www.digg.se/tdosanmalan")]
    public required Authored<WebAddress> Complaint { get; init; }
}

/// <summary>Something that is not accessible.</summary>
public sealed record Deficiency
{
    [Field("Vad", "Vad som inte är tillgängligt, och för vem.")]
    public required Authored<string> What { get; init; }

    [Field("Skäl", "Brist, oskäligt betungande anpassning, eller undantaget från lagen.", Example = "deficiency")]
    public required Authored<DeficiencyReason> Reason { get; init; }

    [Field("Krav", "Vilket krav det gäller.", Example = "WCAG 1.1.1")]
    public Authored<string>? Criterion { get; init; }

    [Field("I stället", "Hur man når samma innehåll på annat sätt.")]
    public Authored<string>? Instead { get; init; }

    [Field("Åtgärdas", "När bristen ska vara åtgärdad.")]
    public Authored<PartialDate>? FixedBy { get; init; }
}

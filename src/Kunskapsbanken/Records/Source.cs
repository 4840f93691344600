namespace Kunskapsbanken.Records;

public enum SourceMedium
{
    [Label("webbsida")] Web,
    [Label("PDF")] Pdf,
    [Label("OCR-tolkad skanning")] Ocr,
}

public enum Transcription
{
    [Label("maskinell avskrift")] Machine,
    [Label("OCR-tolkad, orättad")] Ocr,
    [Label("rättad avskrift")] Corrected,
}

/// <summary>Källa: a document that the knowledge base rests on.</summary>
[Collection(Collection.Sources, "sources", "kallor", "Källa", "Källor", "Dokumenten som uppgifterna bygger på, och vad som vilar på vart och ett.")]
public sealed record Source : Record
{
    [Field("Utgivare", "Organisationen bakom källan.", Back = "Källor som aktören har gett ut")]
    [RefersTo(Collection.Organisations)]
    public Authored<Reference>? Publisher { get; init; }

    [Field("Utgiven", "När källan gavs ut.", Example = "2016-03", MainDate = true)]
    public Authored<PartialDate>? Published { get; init; }

    [Field("Adress", "Källans adress på webben.", Example = "https://example.se/dokument.pdf")]
    public Authored<WebAddress>? Url { get; init; }

    [Field("Arkivkopia", "Adressen till en arkiverad kopia.")]
    public Authored<WebAddress>? ArchivedCopy { get; init; }

    [Field("Hämtad", "Dagen då källan hämtades.", Example = "2018-03-20")]
    public required Authored<PartialDate> Retrieved { get; init; }

    [Field("Form", "Webbsida, PDF eller OCR-tolkad skanning.", Example = "pdf", Facet = true)]
    public Authored<SourceMedium>? Medium { get; init; }

    [Field("Avskrift", "Hur texten har skrivits av.", Example = "machine")]
    public Authored<Transcription>? Transcription { get; init; }

    [Field("Diarienummer", "Källans eget diarienummer.")]
    public Authored<string>? Dnr { get; init; }

    [Field("Rättigheter", "Vad som gäller för att använda källan.")]
    public Authored<string>? Rights { get; init; }
}

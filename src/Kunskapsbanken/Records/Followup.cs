namespace Kunskapsbanken.Records;

public enum DutyState
{
    [Label("genomförd")] Done,
    [Label("pågår")] Ongoing,
    [Label("inte påbörjad")] NotStarted,
}

/// <summary>Uppföljning: how far a plan's duties had come in a year.</summary>
[Collection(Collection.Followups, "followups", "uppfoljningar", "Uppföljning", "Uppföljningar", "Hur långt styrdokumentens uppgifter har kommit, år för år.")]
public sealed record Followup : Record
{
    [Field("Plan", "Styrdokumentet som följs upp.", Back = "Uppföljningar", Place = true)]
    [RefersTo(Collection.Guidelines)]
    public required Authored<Reference> Plan { get; init; }

    [Field("År", "Året som följs upp.", Example = "2017")]
    public required Authored<long> Year { get; init; }

    [Field("Organ", "Vem som har följt upp.", Example = "kommunstyrelsen")]
    public required Authored<string> Body { get; init; }

    [Field("Uppgifter", "Hur långt varje uppgift har kommit.")]
    public AuthoredList<DutyProgress> Duties { get; init; } = AuthoredList<DutyProgress>.Absent;

    [Field("Resultat", "Vad uppföljningen visade.")]
    public Authored<Prose>? Result { get; init; }

    [Field("Nästa", "När nästa uppföljning sker.")]
    public Authored<PartialDate>? Next { get; init; }
}

/// <summary>How far one duty had come.</summary>
public sealed record DutyProgress
{
    [Field("Uppgift", "Uppgiften, skriven som styrdokument#uppgift.", Back = "Uppföljningar", Example = "stockholm-riktlinjer-2016#arlig-uppfoljning")]
    [RefersTo(Collection.Guidelines)]
    public required Authored<Reference> Duty { get; init; }

    [Field("Läge", "Genomförd, pågår eller inte påbörjad.", Example = "ongoing")]
    public required Authored<DutyState> State { get; init; }
}

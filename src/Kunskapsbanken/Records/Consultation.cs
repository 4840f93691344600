namespace Kunskapsbanken.Records;

public enum Position
{
    [Label("tillstyrker")] Supports,
    [Label("delvis")] Partly,
    [Label("avstyrker")] Rejects,
    [Label("avstår")] Abstains,
}

/// <summary>Remiss: a proposal sent to others for their opinion, or a motion handled so, with the answers.</summary>
[Collection(Collection.Consultations, "consultations", "remisser", "Remiss", "Remisser", "Förslag som har skickats ut för synpunkter, och svaren.")]
public sealed record Consultation : Record
{
    [Field("Ärende", "Vad remissen gäller.")]
    public required Authored<string> Subject { get; init; }

    [Field("Avsändare", "Organisationen som remitterar.", Back = "Remisser som aktören har skickat ut", Place = true)]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Issuer { get; init; }

    [Field("Utskickad", "När remissen skickades ut.")]
    public Authored<PartialDate>? Issued { get; init; }

    [Field("Svar senast", "Sista dag för svar.", Example = "2015-09-28", MainDate = true)]
    public required Authored<PartialDate> Due { get; init; }

    [Field("Undantag", "Instanser med annan svarstid.")]
    public AuthoredList<DueException> Exceptions { get; init; } = AuthoredList<DueException>.Absent;

    [Field("Remissinstanser", "Organisationerna som får yttra sig.", Back = "Remisser som aktören har fått")]
    [RefersTo(Collection.Organisations)]
    public required AuthoredList<Reference> Consulted { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Svarsväg", "Hur svaret lämnas.")]
    public Authored<Submission>? Submit { get; init; }

    [Field("Diarienummer", "Ärendets diarienummer.")]
    public Authored<string>? Dnr { get; init; }

    [Field("Gäller", "Styrdokumentet eller förslaget som remissen gäller.", Back = "Remisser om dokumentet")]
    [RefersTo(Collection.Guidelines, Collection.Consultations, Collection.Sources)]
    public AuthoredList<Reference> Concerns { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Svar", "Yttranden som har kommit in.")]
    public AuthoredList<ConsultationAnswer> Answers { get; init; } = AuthoredList<ConsultationAnswer>.Absent;
}

/// <summary>A body that answers by another day.</summary>
public sealed record DueException
{
    [Field("Instans", "Organisationen med annan svarstid.", Back = "Egen svarstid i")]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Body { get; init; }

    [Field("Svar senast", "Sista dag för svar.", Example = "2015-10-19")]
    public required Authored<PartialDate> Due { get; init; }
}

/// <summary>How an answer is handed in.</summary>
public sealed record Submission
{
    [Field("Kanaler", "Vart svaret skickas: funktioner, aldrig personer.")]
    public AuthoredList<string> Channels { get; init; } = AuthoredList<string>.Absent;

    [Field("Format", "Vilket format svaret ska ha.")]
    public Authored<string>? Format { get; init; }

    [Field("Referens", "Vad svaret ska märkas med.")]
    public Authored<string>? Reference { get; init; }
}

/// <summary>An answer to a consultation.</summary>
public sealed record ConsultationAnswer
{
    [Field("Från", "Organisationen som svarar.", Back = "Yttranden")]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> From { get; init; }

    [Field("Datum", "Dagen för svaret.")]
    public required Authored<PartialDate> Date { get; init; }

    [Field("Ståndpunkt", "Tillstyrker, delvis, avstyrker eller avstår.", Example = "supports")]
    public Authored<Position>? Position { get; init; }

    [Field("Diarienummer", "Svarets diarienummer.")]
    public Authored<string>? Dnr { get; init; }

    [Field("Adress", "Svarets adress på webben.")]
    public Authored<WebAddress>? Url { get; init; }

    [Field("Innehåll", "Vad svaret säger, i egna ord.")]
    public Authored<Prose>? Note { get; init; }
}

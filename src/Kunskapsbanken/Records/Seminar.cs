namespace Kunskapsbanken.Records;

public enum ProgrammeItemKind
{
    [Label("föreläsning")] Lecture,
    [Label("diskussion")] Discussion,
    [Label("paus")] Break,
    [Label("reflektion")] Reflection,
    [Label("workshop")] Workshop,
}

/// <summary>Seminarium: a day of learning with a programme, a place and a deadline.</summary>
[Collection(Collection.Seminars, "seminars", "seminarier", "Seminarium", "Seminarier", "Seminarieprogram: tid, plats, frågor och innehåll.")]
public sealed record Seminar : Record
{
    [Field("Arrangörer", "Organisationerna som ordnar seminariet.", Back = "Seminarier som aktören ordnar", Place = true)]
    [RefersTo(Collection.Organisations)]
    public required AuthoredList<Reference> Organisers { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Datum", "Dagen för seminariet.", Example = "2016-02-23", MainDate = true)]
    public required Authored<PartialDate> Date { get; init; }

    [Field("Dörrarna öppnas", "Klockslag.", Example = "\"09:00\"")]
    public Authored<TimeOnly>? Doors { get; init; }

    [Field("Börjar", "Klockslag.", Example = "\"09:30\"")]
    public Authored<TimeOnly>? Start { get; init; }

    [Field("Slutar", "Klockslag.", Example = "\"15:30\"")]
    public Authored<TimeOnly>? End { get; init; }

    [Field("Lokal", "Var seminariet hålls.")]
    public Authored<Venue>? Venue { get; init; }

    [Field("Anmälan", "När och vart anmälan görs.")]
    public Authored<Registration>? Registration { get; init; }

    [Field("Syfte", "Vad seminariet ska leda till.")]
    public required Authored<Prose> Purpose { get; init; }

    [Field("Målgrupp", "Vilka seminariet vänder sig till.")]
    public Authored<Prose>? Audience { get; init; }

    [Field("Frågeställningar", "Frågorna som seminariet utgår från.")]
    public required AuthoredList<string> FramingQuestions { get; init; } = AuthoredList<string>.Absent;

    [Field("Former", "Hur dagen är upplagd.", Example = "[föreläsningar, diskussioner]")]
    public AuthoredList<string> Formats { get; init; } = AuthoredList<string>.Absent;

    [Field("Program", "Programpunkterna i tidsordning, eller {unknown: not-published}.")]
    public AuthoredList<ProgrammeItem> Programme { get; init; } = AuthoredList<ProgrammeItem>.Absent;

    [Field("Uppföljning", "Vad som kom efter seminariet.")]
    public Authored<Prose>? FollowUp { get; init; }
}

/// <summary>Where a seminar is held.</summary>
public sealed record Venue
{
    [Field("Namn", "Lokalens namn.", Example = "7A Odenplan")]
    public Authored<string>? Name { get; init; }

    [Field("Gata", "Gatuadress.", Example = "Odengatan 65")]
    public Authored<string>? Street { get; init; }

    [Field("Ort", "Ort.", Example = "Stockholm")]
    public Authored<string>? City { get; init; }
}

/// <summary>A point in a seminar's programme.</summary>
public sealed record ProgrammeItem
{
    [Field("Börjar", "Klockslag.")]
    public Authored<TimeOnly>? Start { get; init; }

    [Field("Slutar", "Klockslag.")]
    public Authored<TimeOnly>? End { get; init; }

    [Field("Rubrik", "Vad punkten gäller.")]
    public required Authored<string> Title { get; init; }

    [Field("Slag", "Föreläsning, diskussion, paus, reflektion eller workshop.", Example = "lecture")]
    public Authored<ProgrammeItemKind>? Kind { get; init; }

    [Field("Fråga", "Frågan som punkten svarar på.")]
    public Authored<string>? Question { get; init; }

    [Field("Talarens roll", "Roll och organisation, aldrig ett namn.")]
    public Authored<string>? SpeakerRole { get; init; }

    [Field("Post", "Posten som presenteras.", Back = "Togs upp vid")]
    [RefersTo(Collection.Practices, Collection.Guidelines, Collection.Samtalskompassen)]
    public Authored<Reference>? Record { get; init; }
}

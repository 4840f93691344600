namespace Kunskapsbanken.Records;

public enum MeetingState
{
    [Label("planerad")] Planned,
    [Label("genomförd")] Held,
    [Label("inställd")] Cancelled,
}

/// <summary>Nätverksträff: one meeting of a network. An edition of the knowledge base may be published for it.</summary>
[Collection(Collection.Meetings, "meetings", "traffar", "Nätverksträff", "Nätverksträffar", "Nätverkets träffar, vad som togs upp och vad som bestämdes till nästa gång.")]
public sealed record Meeting : Record
{
    [Field("Nätverk", "Nätverket som träffas.", Back = "Träffar")]
    [RefersTo(Collection.Networks)]
    public required Authored<Reference> Network { get; init; }

    [Field("Nummer", "Träffens ordningsnummer i nätverket.", Example = "2", Indexed = true)]
    public required Authored<long> Number { get; init; }

    [Field("Datum", "Dagen för träffen, eller {unknown: not-stated}.", Example = "2016-12-06", MainDate = true)]
    public required Authored<PartialDate> Date { get; init; }

    [Field("Börjar", "Klockslag, timmar och minuter.", Example = "\"10:00\"")]
    public Authored<TimeOnly>? Start { get; init; }

    [Field("Slutar", "Klockslag, timmar och minuter.", Example = "\"16:00\"")]
    public Authored<TimeOnly>? End { get; init; }

    [Field("Tidszon", "IANA-namn.", Example = "Europe/Stockholm")]
    [Pattern("^Europe/Stockholm$", "Europe/Stockholm")]
    public Authored<string>? Timezone { get; init; }

    [Field("Plats", "Ort och lokal.", Example = "Stockholm")]
    public Authored<string>? Place { get; init; }

    [Field("Sista anmälningsdag", "Dagen då anmälan senast ska göras.")]
    public Authored<PartialDate>? RegistrationDeadline { get; init; }

    [Field("Läge", "Om träffen är planerad, genomförd eller inställd.", Example = "planned", Facet = true)]
    public required Authored<MeetingState> State { get; init; }

    [Field("Dagordning", "Träffens punkter i tidsordning.")]
    public AuthoredList<AgendaItem> Agenda { get; init; } = AuthoredList<AgendaItem>.Absent;

    [Field("Deltagande organisationer", "Organisationer, aldrig personer.", Back = "Träffar som aktören deltog i")]
    [RefersTo(Collection.Organisations)]
    public AuthoredList<Reference> Attending { get; init; } = AuthoredList<Reference>.Absent;

    [Field("Uppgifter till nästa träff", "Vad deltagarna gör på hemmaplan.")]
    public Authored<Prose>? Assignments { get; init; }

    [Field("Utgåva", "Kunskapsbanken som den såg ut vid träffen. Skrivs av kommandot publish.")]
    public Authored<EditionBlock>? Edition { get; init; }
}

/// <summary>A point on a meeting's agenda.</summary>
public sealed record AgendaItem
{
    [Field("Börjar", "Klockslag.", Example = "\"10:00\"")]
    public Authored<TimeOnly>? Start { get; init; }

    [Field("Slutar", "Klockslag.", Example = "\"10:45\"")]
    public Authored<TimeOnly>? End { get; init; }

    [Field("Rubrik", "Vad punkten gäller.")]
    public required Authored<string> Title { get; init; }

    [Field("Post", "Posten som presenteras, skriven som samling/id.", Back = "Togs upp vid", Example = "practices/kunskapshus-stockholm")]
    [RefersTo(Collection.Practices, Collection.Guidelines, Collection.Followups, Collection.Consultations, Collection.Seminars, Collection.Samtalskompassen)]
    public Authored<Reference>? Record { get; init; }
}

/// <summary>A frozen edition: written once, when it is published.</summary>
public sealed record EditionBlock
{
    [Field("Nummer", "Utgåvans nummer.", Example = "2")]
    public required Authored<long> Number { get; init; }

    [Field("Publicerad", "Dagen då utgåvan publicerades.", Example = "2017-03-14", Indexed = true)]
    public required Authored<PartialDate> Published { get; init; }

    [Field("Ref", "Taggen eller commit-id:t som utgåvan byggs av.", Example = "utgava-2")]
    public required Authored<string> Ref { get; init; }

    [Field("Innehållshash", "SHA-256 över innehållet.", Example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [Pattern("^[0-9a-f]{64}$", "64 hexadecimala siffror")]
    public required Authored<string> ContentHash { get; init; }
}

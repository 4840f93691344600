namespace Kunskapsbanken.Records;

/// <summary>Nätverk: organisations that meet more than once to learn from each other.</summary>
[Collection(Collection.Networks, "networks", "natverk", "Nätverk", "Nätverk", "Nätverken som kommuner och regioner möts i.")]
public sealed record Network : Record
{
    [Field("Ägare", "Organisationen som håller i nätverket.", Back = "Nätverk som aktören håller i")]
    [RefersTo(Collection.Organisations)]
    public required Authored<Reference> Owner { get; init; }

    [Field("Syfte", "Vad nätverket är till för.")]
    public required Authored<Prose> Purpose { get; init; }

    [Field("Mål", "Vad deltagarna ska ha uppnått.")]
    public Authored<Prose>? Goal { get; init; }

    [Field("Målgrupp", "Vilka nätverket vänder sig till.")]
    public required Authored<Prose> Audience { get; init; }

    [Field("Krav för att delta", "Vad som måste vara beslutat eller gjort.")]
    public Authored<Prose>? JoiningRequirement { get; init; }

    [Field("Arbete mellan träffarna", "Vad deltagarna gör på hemmaplan.")]
    public Authored<Prose>? WorkBetweenMeetings { get; init; }

    [Field("Start", "När nätverket börjar.", Example = "2016-12")]
    public Authored<PartialDate>? Start { get; init; }

    [Field("Slut", "När nätverket avslutas.")]
    public Authored<PartialDate>? End { get; init; }

    [Field("Planerade träffar", "Antal träffar sammanlagt.", Example = "5")]
    public Authored<long>? MeetingsPlanned { get; init; }

    [Field("Träffar per år", "Antal träffar om året.", Example = "3")]
    public Authored<long>? MeetingsPerYear { get; init; }

    [Field("Avgift", "Vad det kostar att delta.")]
    public Authored<Fee>? Fee { get; init; }

    [Field("Anmälan", "När och vart anmälan görs.")]
    public Authored<Registration>? Registration { get; init; }

    [Field("Uppdrag", "Beslutet som nätverket vilar på.")]
    public Authored<Prose>? Mandate { get; init; }

    [Field("Dokumentation", "Vad som ska dokumenteras och delas.")]
    public Authored<Prose>? DocumentationDuty { get; init; }
}

/// <summary>What it costs to take part.</summary>
public sealed record Fee
{
    [Field("Belopp", "Beloppet i siffror.", Example = "8000")]
    public required Authored<decimal> Amount { get; init; }

    [Field("Valuta", "Tre bokstäver enligt ISO 4217.", Example = "SEK")]
    [Pattern("^[A-Z]{3}$", "tre versaler, till exempel SEK")]
    public required Authored<string> Currency { get; init; }

    [Field("Per", "Vad beloppet gäller för.", Example = "person")]
    public required Authored<string> Per { get; init; }

    [Field("Omfattar", "Vad avgiften täcker.", Example = "samtliga träffar")]
    public Authored<string>? Covers { get; init; }
}

/// <summary>When and where to register. Function addresses only, never a person's.</summary>
public sealed record Registration
{
    [Field("Sista anmälningsdag", "Dagen då anmälan senast ska göras.")]
    public Authored<PartialDate>? Deadline { get; init; }

    [Field("Kontakt", "Funktionsadress eller webbadress, aldrig en persons.")]
    public Authored<string>? Contact { get; init; }
}

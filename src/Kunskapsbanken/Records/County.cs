namespace Kunskapsbanken.Records;

/// <summary>Län: a county as a place, not as an actor. Its municipalities are those whose code begins with the county's.</summary>
[Collection(Collection.Counties, "counties", "lan", "Län", "Län", "Sveriges 21 län och vad som delas i vart och ett.")]
public sealed record County : Record
{
    [Field("Länskod", "SCB:s kod, två siffror inom citattecken.", Example = "\"17\"", Indexed = true)]
    [Pattern("^[0-9]{2}$", "två siffror, till exempel \"17\"")]
    public required Authored<string> Lanskod { get; init; }

    [Field("Residensstad", "Kommunen där länsstyrelsen har sitt säte.", Back = "Residensstad i")]
    [RefersTo(Collection.Organisations)]
    public Authored<Reference>? Seat { get; init; }
}

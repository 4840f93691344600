namespace Kunskapsbanken.Diagnostics;

/// <content>Of references between records: KB03xx.</content>
public static partial class Rules
{
    public static readonly Rule DanglingReference = new(
        "KB0301", Severity.Error, "Posten som pekas ut finns inte",
        "Hänvisningen går till ett id som inte finns i samlingen.",
        "Rätta id:t, eller lägg till posten.");

    public static readonly Rule WrongCollection = new(
        "KB0302", Severity.Error, "Hänvisningen går till fel samling",
        "Fältet får bara peka på vissa samlingar.",
        "Peka på en post i en av de samlingar som anges.");

    public static readonly Rule AmbiguousReference = new(
        "KB0303", Severity.Error, "Samlingen måste anges",
        "Fältet kan peka på flera samlingar, så id:t räcker inte.",
        "Skriv samling/id, till exempel practices/kunskapshus-stockholm.");

    public static readonly Rule WrongScheme = new(
        "KB0304", Severity.Error, "Begreppet hör till ett annat schema",
        "Fältet tar bara begrepp ur ett visst schema.",
        "Välj ett begrepp ur rätt schema.");

    public static readonly Rule MissingPart = new(
        "KB0305", Severity.Error, "Delen finns inte i posten",
        "Hänvisningen pekar på en uppgift eller rubrik som inte finns i posten.",
        "Rätta det som står efter #, eller ta bort det.");

    public static readonly Rule OldId = new(
        "KB0306", Severity.Warning, "Hänvisningen använder ett tidigare id",
        "Posten har bytt id. Hänvisningen fungerar, men bör skrivas om.",
        "Skriv postens nuvarande id.");

    public static readonly Rule AliasTaken = new(
        "KB0307", Severity.Error, "Den tidigare adressen är upptagen",
        "Ett id i aliases är en annan posts id eller alias, så adressen kan inte leda till båda.",
        "Ta bort aliaset från den ena posten.");

    public static readonly Rule DraftReference = new(
        "KB0308", Severity.Warning, "Posten som pekas ut är ett utkast",
        "Utkast kommer inte med på webbplatsen, så hänvisningen visas utan länk.",
        "Publicera utkastet först, eller ta bort hänvisningen.");
}

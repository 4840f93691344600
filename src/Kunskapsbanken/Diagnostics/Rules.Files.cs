namespace Kunskapsbanken.Diagnostics;

/// <content>Of files and folders: KB01xx.</content>
public static partial class Rules
{
    public static readonly Rule NotAFile = new(
        "KB0101", Severity.Error, "Inte en vanlig fil",
        "I mappen ligger en symbolisk länk eller en specialfil. Kunskapsbanken läser bara vanliga filer, så att inget utanför mappen kan komma med.",
        "Ersätt länken med själva filen, eller ta bort den.");

    public static readonly Rule TooLarge = new(
        "KB0102", Severity.Error, "Filen är för stor",
        "En post får vara högst så stor som site.yml anger. Så stora filer är nästan alltid inklistrade av misstag.",
        "Dela upp texten i flera poster, eller länka till dokumentet i stället för att klistra in det.");

    public static readonly Rule NotUtf8 = new(
        "KB0103", Severity.Error, "Filen är inte UTF-8",
        "Filen är sparad med en annan teckenkodning, ofta Latin-1 eller Windows-1252. Då kan å, ä och ö inte läsas.",
        "Öppna filen i redigeraren och spara den med teckenkodningen UTF-8.");

    public static readonly Rule UnknownFolder = new(
        "KB0104", Severity.Error, "Okänd mapp",
        "Filen ligger i en mapp som inte är någon av kunskapsbankens samlingar.",
        "Flytta filen till mappen för rätt samling.");

    public static readonly Rule UnknownFileType = new(
        "KB0105", Severity.Error, "Okänd filtyp",
        "I content får bara poster ligga: Markdown (.md) och YAML (.yml).",
        "Byt filändelse om filen är en post, annars flytta den till site/static.");

    public static readonly Rule BadId = new(
        "KB0106", Severity.Error, "Filnamnet duger inte som id",
        "Filens namn är postens id och en del av dess adress. Det får innehålla gemener a–z, siffror och bindestreck.",
        "Byt namn på filen. Skriv å och ä som a, ö som o och mellanslag som bindestreck.",
        "content/practices/Unga på väg.md", "content/practices/unga-pa-vag.md");

    public static readonly Rule DuplicateId = new(
        "KB0107", Severity.Error, "Två poster har samma id",
        "Id måste vara unikt i sin samling, också när versaler och å, ä, ö räknas som vanliga bokstäver.",
        "Byt namn på den ena filen, eller ta bort den om den är en dubblett.");

    public static readonly Rule IdDisagrees = new(
        "KB0108", Severity.Error, "Fältet id stämmer inte med filnamnet",
        "Postens id är filens namn. Fältet id behövs inte, men om det finns måste det vara lika.",
        "Ta bort fältet id, eller byt namn på filen.");

    public static readonly Rule InvisibleCharacter = new(
        "KB0109", Severity.Error, "Tecken som inte syns",
        "Texten innehåller ett styrtecken eller ett annat tecken som inte syns. Sådana följer ofta med när text klistras in från en PDF eller en webbsida, och gör att ord inte går att söka efter.",
        "Ta bort tecknet: ställ markören efter det och tryck backsteg, eller skriv om ordet.");

    public static readonly Rule Mojibake = new(
        "KB0110", Severity.Error, "Förvanskade å, ä och ö",
        "Texten har vid något tillfälle lästs med fel teckenkodning och sparats så. Då blir å, ä och ö till två tecken vardera.",
        "Hämta texten på nytt ur källan, eller sök och ersätt: Ã¥ är å, Ã¤ är ä, Ã¶ är ö.",
        "vÃ¥ld", "våld");

    public static readonly Rule UnknownStaticFile = new(
        "KB0111", Severity.Error, "Filtypen får inte ligga i site/static",
        "Filer i site/static läggs ut på webbplatsen som de är. Därför tas bara bilder, stilmallar och dokument emot, inget som kan köras.",
        "Ta bort filen, eller spara den i ett av formaten som anges.");

    public static readonly Rule BadFileName = new(
        "KB0112", Severity.Error, "Namn med otillåtna tecken",
        "Namnet på en fil eller mapp innehåller ett styrtecken, en radbrytning, ett omvänt snedstreck eller något annat tecken som betyder olika på olika datorer. Filen läses inte.",
        "Byt namn på filen eller mappen.");
}

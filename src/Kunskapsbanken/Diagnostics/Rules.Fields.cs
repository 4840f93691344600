namespace Kunskapsbanken.Diagnostics;

/// <content>Of YAML and fields: KB02xx.</content>
public static partial class Rules
{
    public static readonly Rule NoFrontMatter = new(
        "KB0201", Severity.Error, "Posten saknar inledande fält",
        "En Markdown-post börjar med raden ---, sedan fälten, sedan raden ---, sedan texten.",
        "Lägg till fälten överst i filen. Kommandot new visar hur de ser ut.",
        "# Kunskapshus", "---\ntitle: Kunskapshus\n---\nTexten börjar här.");

    public static readonly Rule UnclosedFrontMatter = new(
        "KB0202", Severity.Error, "Fälten avslutas inte",
        "Fälten överst i filen börjar med --- men det finns ingen rad --- som avslutar dem.",
        "Skriv en rad med bara --- mellan fälten och texten.");

    public static readonly Rule BadYaml = new(
        "KB0203", Severity.Error, "YAML går inte att läsa",
        "Fälten följer inte YAML:s regler. Vanliga orsaker är tabbar, fel indrag, kolon i en titel utan citattecken eller ett citattecken som inte avslutas.",
        "Rätta raden. Sätt texten inom citattecken om den innehåller kolon, och dra in med mellanslag.",
        "title: Vem gör vad: en guide", "title: \"Vem gör vad: en guide\"");

    public static readonly Rule TooDeep = new(
        "KB0204", Severity.Error, "YAML är för djupt nästlad eller för omfattande",
        "Fälten har fler nivåer eller värden än någon post behöver.",
        "Ta bort de överflödiga nivåerna.");

    public static readonly Rule YamlFeature = new(
        "KB0205", Severity.Error, "YAML-funktionen används inte här",
        "Ankare (&), alias (*), taggar (!) och sammanslagning (<<) är avstängda, eftersom de gör posterna svåra att läsa och kan få dem att svälla.",
        "Skriv värdet på varje plats där det behövs. Sätt texten inom citattecken om tecknet hör till texten.");

    public static readonly Rule DuplicateKey = new(
        "KB0206", Severity.Error, "Samma fält står två gånger",
        "Ett fält får bara stå en gång i samma post eller del.",
        "Behåll den ena raden. Om fältet har flera värden, skriv dem som en lista.");

    public static readonly Rule UnknownField = new(
        "KB0207", Severity.Error, "Okänt fält",
        "Fältet finns inte i samlingen. Fältnamnen är engelska och skrivs med gemener och understreck.",
        "Rätta stavningen, eller ta bort fältet.",
        "sumary: Så gjorde vi", "summary: Så gjorde vi");

    public static readonly Rule MissingField = new(
        "KB0208", Severity.Error, "Obligatoriskt fält saknas",
        "Varje post i samlingen måste ha fältet, om så bara för att säga att värdet är okänt.",
        "Fyll i fältet. Om källan inte anger värdet, skriv {unknown: not-stated}.",
        null, "decided_on: {unknown: not-stated}");

    public static readonly Rule WrongShape = new(
        "KB0209", Severity.Error, "Fel slags värde",
        "Fältet väntar sig ett annat slags värde: en text, en lista eller en grupp av fält.",
        "Skriv värdet så som exemplet visar.");

    public static readonly Rule NotANumber = new(
        "KB0210", Severity.Error, "Inte ett tal",
        "Fältet väntar sig ett tal med siffror, punkt som decimaltecken och inga mellanslag.",
        "Skriv bara siffrorna.",
        "amount: 8 000 kr", "amount: 8000");

    public static readonly Rule BadDate = new(
        "KB0211", Severity.Error, "Datumet går inte att läsa eller finns inte",
        "Datum skrivs år-månad-dag. Om dagen eller månaden är okänd skrivs bara år-månad eller år.",
        "Skriv datumet som 2016-03-15, 2016-03 eller 2016. Är det okänt: {unknown: not-stated}.",
        "date: igår", "date: 2016-03-15");

    public static readonly Rule BadTime = new(
        "KB0212", Severity.Error, "Klockslaget går inte att läsa",
        "Klockslag skrivs med timmar och minuter, med kolon, inom citattecken.",
        "Skriv klockslaget som \"09:30\".",
        "start: 9.30", "start: \"09:30\"");

    public static readonly Rule BadAddress = new(
        "KB0213", Severity.Error, "Webbadressen går inte att använda",
        "Adressen måste börja med https:// eller http:// och får inte innehålla användarnamn.",
        "Skriv hela adressen så som den står i webbläsaren.");

    public static readonly Rule UnknownTerm = new(
        "KB0214", Severity.Error, "Ordet finns inte i vokabulären",
        "Fältet har en fast lista av ord.",
        "Välj ett av orden i listan.",
        "status: klar", "status: published");

    public static readonly Rule BadPattern = new(
        "KB0215", Severity.Error, "Värdet har fel form",
        "Fältet har en bestämd form, till exempel en kod med ett visst antal siffror.",
        "Skriv värdet i den form som anges.");

    public static readonly Rule TooLong = new(
        "KB0216", Severity.Error, "Texten är för lång",
        "Fältet visas på platser där det måste vara kort.",
        "Korta texten, och flytta resten till brödtexten.");

    public static readonly Rule BadUnknown = new(
        "KB0217", Severity.Error, "Okänt värde är fel skrivet",
        "Ett okänt värde anger skälet: not-stated (ej angivet), illegible (oläsligt), not-published (ej publicerat) eller not-yet-known (inte känt ännu).",
        "Skriv {unknown: not-stated} eller ett av de andra skälen.");

    public static readonly Rule BadClaims = new(
        "KB0218", Severity.Error, "Omstritt värde är fel skrivet",
        "När källor säger olika skrivs värdet som en lista där varje rad har value, source och gärna locator.",
        "Skriv varje uppgift som {value: …, source: …, locator: …}.",
        null, "started:\n  - {value: 2015, source: kalla-a}\n  - {value: 2014-07, source: kalla-b}");

    public static readonly Rule EmptyValue = new(
        "KB0219", Severity.Error, "Fältet är tomt",
        "Fältet står i posten men har inget värde.",
        "Fyll i värdet, ta bort raden, eller skriv {unknown: not-stated}.");

    public static readonly Rule BadOrgnr = new(
        "KB0220", Severity.Error, "Organisationsnumret stämmer inte",
        "Kontrollsiffran stämmer inte, eller så är tredje siffran mindre än 2, som i ett personnummer.",
        "Kontrollera numret mot källan.");
}

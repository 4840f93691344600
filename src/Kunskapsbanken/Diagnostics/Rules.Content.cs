namespace Kunskapsbanken.Diagnostics;

/// <content>Of what a record says: KB04xx, with privacy from KB0410, freshness from KB0420, language from KB0430 and scanned text from KB0440.</content>
public static partial class Rules
{
    public static readonly Rule EndBeforeStart = new(
        "KB0401", Severity.Error, "Slutet ligger före början",
        "Två datum eller klockslag som hör ihop står i fel ordning.",
        "Kontrollera båda mot källan.");

    public static readonly Rule SupersedesDisagree = new(
        "KB0402", Severity.Error, "Ersätter och ersatt av stämmer inte överens",
        "När ett styrdokument ersätter ett annat ska båda posterna säga det: supersedes i det nya och superseded_by i det gamla.",
        "Lägg till fältet i den andra posten, eller ta bort det i den här.");

    public static readonly Rule SupersedesCycle = new(
        "KB0403", Severity.Error, "Posterna pekar i ring",
        "En post kan inte ersätta, vara del av eller genomföra sig själv, inte heller via andra poster.",
        "Ta bort en av hänvisningarna i ringen.");

    public static readonly Rule DuplicateDuty = new(
        "KB0404", Severity.Error, "Två uppgifter har samma id",
        "Uppgiftens id är dess adress på sidan och måste vara unikt i dokumentet.",
        "Ge den ena uppgiften ett annat id.");

    public static readonly Rule ReviewOverdue = new(
        "KB0405", Severity.Warning, "Posten skulle ha setts över",
        "Dagen i review_due har passerat, räknat till dagen i site.yml eller senaste ändring.",
        "Granska posten och uppdatera last_reviewed och review_due.");

    public static readonly Rule CodeDisagrees = new(
        "KB0406", Severity.Error, "Kommunkod och länskod stämmer inte",
        "Länskoden är de två första siffrorna i kommunkoden, och varje kod får bara finnas en gång.",
        "Rätta koden mot SCB:s lista.");

    public static readonly Rule NumberTaken = new(
        "KB0407", Severity.Error, "Två träffar har samma nummer",
        "Träffarna i ett nätverk numreras var för sig.",
        "Ge den ena träffen ett annat nummer.");

    public static readonly Rule NoSources = new(
        "KB0408", Severity.Warning, "Posten har inga källor",
        "Läsaren kan inte se vad uppgifterna bygger på.",
        "Lägg till källan under sources.");

    public static readonly Rule PersonalNumber = new(
        "KB0410", Severity.Error, "Personnummer eller samordningsnummer",
        "Filen innehåller ett nummer som kan vara en människas personnummer: datumet finns och kontrollsiffran stämmer. Allt i förrådet är offentligt, också utkast och kommentarer.",
        "Ta bort numret. Behövs ett exempel, använd Skatteverkets testnummer, där de tre siffrorna före kontrollsiffran är 980–999, 238 eller 239.");

    public static readonly Rule PrivateAddress = new(
        "KB0411", Severity.Error, "En persons e-postadress",
        "Kunskapsbanken har inga uppgifter om enskilda. En adress med för- och efternamn, eller hos en leverantör för privatpersoner, pekar ut en människa.",
        "Skriv en funktionsadress.",
        "contact: anna.andersson@kommunen.example", "contact: registrator@kommunen.example");

    public static readonly Rule MobileNumber = new(
        "KB0412", Severity.Error, "Mobilnummer",
        "Ett mobilnummer hör nästan alltid till en person, och byter ägare.",
        "Skriv verksamhetens växel eller webbsida i stället. Numren 070-174 06 05 till 070-174 06 99 är till för exempel och går bra.");

    public static readonly Rule NamedPerson = new(
        "KB0413", Severity.Warning, "En person är namngiven",
        "Kunskapsbanken skriver roller och organisationer, inte personer. Namn åldras, och en människa som nämns i arbetet mot extremism kan ta skada av det.",
        "Skriv rollen och organisationen i stället.",
        "role: Anna Andersson", "role: säkerhetssamordnaren");

    public static readonly Rule PastValidity = new(
        "KB0420", Severity.Warning, "Styrdokumentet gäller inte längre",
        "Dagen i valid_to har passerat, men in_force säger att dokumentet gäller.",
        "Ändra in_force till repealed eller replaced, eller rätta valid_to.");

    public static readonly Rule NoSituationAssessment = new(
        "KB0421", Severity.Info, "Planen saknar lägesbild",
        "En handlingsplan bör bygga på en lägesbild. Posten säger inte om det finns någon.",
        "Lägg till situation_assessment och skriv om källan anger en lägesbild eller inte.",
        null, "situation_assessment: {exists: yes, date: 2016}");

    public static readonly Rule ManyUnknown = new(
        "KB0422", Severity.Info, "Många uppgifter är okända",
        "Posten säger ärligt att minst fem uppgifter är okända. Det är inget fel, men posten blir mer till nytta om någon av dem går att ta reda på.",
        "Leta efter en bättre källa, eller fråga den som äger arbetet.");

    public static readonly Rule HardToRead = new(
        "KB0430", Severity.Info, "Texten är svår att läsa",
        "Läsbarhetsindex (LIX) räknar ord i meningen och andelen ord med fler än sex bokstäver. Över 50 räknas som svårt: så skriver myndigheter.",
        "Dela de längsta meningarna och byt långa ord mot korta. Rådet är just ett råd: ämnets egna ord är långa.");

    public static readonly Rule ProseDate = new(
        "KB0431", Severity.Warning, "Datumet är inte skrivet på svenska",
        "I löptext skrivs datum med månadens namn och liten bokstav. Siffror och streck hör hemma i fälten.",
        "Skriv 15 mars 2016.",
        "Beslutet togs 2016-03-15.", "Beslutet togs den 15 mars 2016.");

    public static readonly Rule ForeignQuotes = new(
        "KB0432", Severity.Warning, "Inte svenska citattecken",
        "Svenska citattecken är likadana före och efter: ”så här”. Raka och engelska tecken följer ofta med inklistrad text.",
        "Byt tecknen.",
        "Det kallas \"kunskapshus\".", "Det kallas ”kunskapshus”.");

    public static readonly Rule EmptyLinkText = new(
        "KB0433", Severity.Warning, "Länktexten säger inget",
        "Den som lyssnar på sidan eller letar bland länkarna hör bara länktexten. ”Här” leder ingenstans.",
        "Låt länktexten vara namnet på det som läsaren kommer till.",
        "Läs riktlinjerna [här](xref:guidelines/stockholm-riktlinjer-2016).", "Läs [Stockholms riktlinjer](xref:guidelines/stockholm-riktlinjer-2016).");

    public static readonly Rule AddressAsLinkText = new(
        "KB0434", Severity.Warning, "Länktexten är en webbadress",
        "En adress är svår att läsa högt och säger sällan vad sidan handlar om.",
        "Skriv sidans namn som länktext: [namn](adress).");

    public static readonly Rule UnexplainedAbbreviation = new(
        "KB0435", Severity.Info, "Förkortningen förklaras inte",
        "En förkortning som står i texten utan förklaring stänger ute den som är ny.",
        "Skriv ut den första gången: kommunstyrelsen (KS).");

    public static readonly Rule ScannedWord = new(
        "KB0440", Severity.Warning, "Ordet verkar skadat av skanning",
        "Ordet finns inte bland dem som kunskapsbanken känner, men blir ett sådant om å, ä eller ö sätts tillbaka. Så ser text ut som kommer från en skanning eller ett dåligt PDF.",
        "Jämför med källan och rätta ordet.",
        "valdsbejakande extremism", "våldsbejakande extremism");

    public static readonly Rule BrokenWord = new(
        "KB0441", Severity.Warning, "Ordet är avstavat mitt i raden",
        "Bindestreck och mellanslag mitt i ett ord kommer av en radbrytning i det dokument som texten är hämtad ur.",
        "Skriv ihop ordet.",
        "samhälls- ordningen", "samhällsordningen");

    public static readonly Rule PastedBullet = new(
        "KB0442", Severity.Warning, "Punktlista inklistrad från ordbehandlare",
        "Tecknet • är bara ett tecken. En lista i Markdown skrivs med bindestreck, så att den också blir en lista för den som lyssnar.",
        "Skriv varje punkt på en egen rad med bindestreck och mellanslag.",
        "• Mötte föräldrar", "- Mötte föräldrar");
}

namespace Kunskapsbanken.Diagnostics;

/// <content>Of links to other sites and on finished pages: KB07xx.</content>
public static partial class Rules
{
    public static readonly Rule NewDeadLink = new(
        "KB0701", Severity.Error, "Länken är död",
        "Sidan som länken leder till finns inte längre, eller har aldrig funnits. Det upptäcktes nu.",
        "Skriv sidans nya adress. Finns sidan inte kvar: skriv adressen till en arkivkopia i archived_copy på källan, eller ta bort länken.");

    public static readonly Rule KnownDeadLink = new(
        "KB0702", Severity.Warning, "Länken är död sedan tidigare",
        "Sidan som länken leder till finns inte längre. Läsaren får veta det, och får arkivkopian om det finns en.",
        "Skriv sidans nya adress eller en arkivkopia.");

    public static readonly Rule OverdueDeadLink = new(
        "KB0703", Severity.Error, "Länken har varit död för länge",
        "Länken har varit död längre än site.yml tillåter (links, warn_days), och ingen arkivkopia hjälper läsaren.",
        "Skriv sidans nya adress, en arkivkopia, eller ett undantag med skäl och sista dag i content/links.yml.");

    public static readonly Rule UnreachableLink = new(
        "KB0704", Severity.Warning, "Länken gick inte att nå",
        "Webbplatsen svarade inte, eller svarade så att det inte går att veta om sidan finns. Det kan gå över av sig självt.",
        "Ingenting nu. Öppna länken själv om varningen står kvar i flera veckor.");

    public static readonly Rule MovedLink = new(
        "KB0705", Severity.Info, "Sidan har flyttat",
        "Webbplatsen säger att sidan har flyttat för gott (301 eller 308). Länken fungerar så länge vidarekopplingen står kvar.",
        "Byt till den nya adressen.");

    public static readonly Rule DoubtfulLink = new(
        "KB0706", Severity.Warning, "Länken verkar leda fel",
        "Webbplatsen svarar att allt är bra, men sidan säger själv att den inte finns, eller adressen leder till webbplatsens startsida.",
        "Öppna länken och se efter. Byt adress om sidan är borta.");

    public static readonly Rule PrivateLink = new(
        "KB0707", Severity.Warning, "Länken leder till ett privat nät",
        "Adressen finns bara på ett internt nät, så läsare utanför det når den inte. Den kontrolleras därför inte.",
        "Länka till en adress som alla kan nå.");

    public static readonly Rule ExpiredIgnore = new(
        "KB0708", Severity.Warning, "Undantaget har gått ut",
        "Ett undantag från länkkontrollen gäller till och med sin sista dag (until). Den har passerat, så länkarna kontrolleras igen.",
        "Ta bort undantaget, eller skriv en ny sista dag om skälet står kvar.");

    public static readonly Rule UnusedIgnore = new(
        "KB0709", Severity.Info, "Undantaget behövs inte",
        "Ingen länk i innehållet har en adress som undantaget täcker.",
        "Ta bort undantaget.");

    public static readonly Rule BadRegisterLine = new(
        "KB0710", Severity.Error, "En rad i länkregistret går inte att läsa",
        "Varje länk står på en egen rad i content/links.yml, skriven av programmet. Raden har ändrats, eller blivit fel när två ändringar slogs ihop.",
        "Ta bort raden. Den skrivs igen nästa gång länkarna kontrolleras.");

    public static readonly Rule BadIgnore = new(
        "KB0711", Severity.Error, "Undantaget är ofullständigt",
        "Ett undantag från länkkontrollen måste säga vilken adress det gäller, varför, och till och med vilken dag.",
        "Fyll i address, reason och until.",
        "- address: https://example.se/*", "- {address: \"https://example.se/*\", reason: Kräver inloggning, until: 2027-01-31}");

    public static readonly Rule BrokenReference = new(
        "KB0712", Severity.Error, "En färdig sida pekar på något som inte finns",
        "Länken, bilden, stilmallen eller det som sidan i övrigt hänvisar till finns inte på webbplatsen.",
        "Rätta adressen där den är skriven, eller lägg till det som saknas.");
}

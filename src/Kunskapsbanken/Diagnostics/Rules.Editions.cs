namespace Kunskapsbanken.Diagnostics;

/// <content>Of editions and git: KB06xx.</content>
public static partial class Rules
{
    public static readonly Rule BadRef = new(
        "KB0601", Severity.Error, "Utgåvans ref har fel form",
        "En utgåva pekar på en tagg eller en commit. Namnet får innehålla a–z, siffror och enstaka . _ - / mellan dem.",
        "Rätta ref i träffens fält edition.",
        "ref: HEAD~2", "ref: utgava-2");

    public static readonly Rule MissingRef = new(
        "KB0602", Severity.Error, "Utgåvans tagg eller commit saknas",
        "Utgåvan byggs av en tagg eller commit som inte finns i det här kodförrådet. Oftast är det en klon utan hela historiken eller utan taggar.",
        "Kör git fetch --unshallow --tags i en grund klon, annars git fetch --tags. Går det inte, bygg utan utgåvor med --edition current.");

    public static readonly Rule MissingObjects = new(
        "KB0603", Severity.Error, "Utgåvans innehåll saknas i klonen",
        "Taggen finns, men inte filerna som den pekar på. Så är det i en klon som gjorts med --depth eller --filter.",
        "Kör git fetch --unshallow --tags. För en klon med --filter: klona om utan filter.");

    public static readonly Rule NoContentInRef = new(
        "KB0604", Severity.Error, "Taggen har ingen mapp med poster",
        "Taggen eller commiten finns, men i den finns ingen mapp med samma namn som den nuvarande innehållsmappen.",
        "Kontrollera att ref pekar på rätt tagg.");

    public static readonly Rule EditionChanged = new(
        "KB0605", Severity.Error, "Utgåvans innehåll stämmer inte",
        "Innehållet som taggen pekar på är inte det som publicerades. Taggen har flyttats, eller så har någon ändrat raden content_hash.",
        "Flytta tillbaka taggen till den commit som publicerades. En publicerad utgåva ändras inte: rätta felet i nästa.");

    public static readonly Rule NoRepository = new(
        "KB0606", Severity.Error, "Mappen ligger inte i git",
        "Utgåvor läses ur git, men innehållsmappen ligger inte i något kodförråd.",
        "Klona kodförrådet med git clone i stället för att packa upp en kopia, eller bygg utan utgåvor med --edition current.");

    public static readonly Rule EditionNumberTaken = new(
        "KB0607", Severity.Error, "Två utgåvor har samma nummer",
        "Utgåvorna numreras i den ordning de publiceras, över alla nätverk.",
        "Ge den ena ett annat nummer.");

    public static readonly Rule EditionMoved = new(
        "KB0608", Severity.Error, "Träffen har bytt id efter att den fick en utgåva",
        "Utgåvans adress innehåller träffens id och ska gälla för alltid.",
        "Byt tillbaka filens namn.");

    public static readonly Rule BadSchema = new(
        "KB0609", Severity.Error, "Filen .schema är fel",
        "Filen .schema i innehållsmappen säger vilken version av postmodellen som posterna är skrivna för. Den ska bara innehålla ett heltal som programmet känner till.",
        "Ta bort filen, skriv rätt nummer, eller uppdatera programmet.");

    public static readonly Rule OldSchema = new(
        "KB0610", Severity.Warning, "Posterna är skrivna för en äldre postmodell",
        "Programmet läser dem ändå genom att göra om dem i minnet vid varje bygge.",
        "Kör kommandot migrate, granska ändringarna och checka in dem.");

    public static readonly Rule Uncommitted = new(
        "KB0611", Severity.Error, "Det finns ändringar som inte är incheckade",
        "En utgåva fryser innehållet som det står i git. Ändringar som bara finns i mappen skulle inte komma med.",
        "Checka in ändringarna med git commit, eller ta bort dem, och kör publish igen.");

    public static readonly Rule AlreadyPublished = new(
        "KB0612", Severity.Error, "Träffen har redan en utgåva",
        "En publicerad utgåva ändras aldrig, för att den ska gå att hänvisa till.",
        "Rätta innehållet i arbetsutgåvan. Det kommer med i nästa träffs utgåva.");

    public static readonly Rule MeetingAhead = new(
        "KB0613", Severity.Error, "Träffen ligger i framtiden",
        "En utgåva visar vad som var känt vid träffen, och träffens dag har inte varit.",
        "Vänta till träffen, eller kör publish med --planned om utgåvan ska gå ut i förväg.");

    public static readonly Rule MeetingUndated = new(
        "KB0614", Severity.Error, "Träffens dag är okänd",
        "En utgåva visar vad som var känt vid träffen. Är dagen okänd går det inte att se om träffen har varit.",
        "Skriv träffens dag i fältet date, eller kör publish med --planned. Utgåvan får då sin plats i tiden av dagen då den publiceras.");

    public static readonly Rule MeetingCancelled = new(
        "KB0615", Severity.Error, "Träffen är inställd eller ett utkast",
        "En utgåva hör till en träff som läsaren kan se och som blir av.",
        "Ändra träffens state eller status, eller publicera för en annan träff.");

    public static readonly Rule TagTaken = new(
        "KB0616", Severity.Error, "Taggen finns redan",
        "Utgåvans tagg finns redan i kodförrådet, men hör inte till den här utgåvan.",
        "Ta reda på vad taggen är till. Är den kvar efter ett avbrutet försök: ta bort den med git tag --delete.");

    public static readonly Rule NotEditable = new(
        "KB0617", Severity.Error, "Fältet edition går inte att skriva in",
        "Posten ska börja med fält rad för rad, så att publish kan lägga till sina rader utan att röra resten.",
        "Skriv postens fält ett på varje rad mellan två rader med ---.");

    public static readonly Rule IncompleteEdition = new(
        "KB0618", Severity.Error, "Utgåvans uppgifter är ofullständiga",
        "Fältet edition skrivs av kommandot publish. Nummer, dag, ref och hash måste alla vara kända.",
        "Återställ fältet som publish skrev det: git log visar när det ändrades.");

    public static readonly Rule EditionLost = new(
        "KB0619", Severity.Error, "En publicerad utgåva har försvunnit",
        "En senare utgåva visar att utgåvan har publicerats, men nu saknas träffen eller dess fält edition. Alla adresser i utgåvan skulle sluta fungera.",
        "Återställ träffens fil eller dess fält edition ur git.");
}

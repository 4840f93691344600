namespace Kunskapsbanken.Diagnostics;

/// <summary>Every code that the engine can report, with the explanation that an editor reads. Codes are never reused.</summary>
public static class Rules
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

    public static readonly Rule RawHtml = new(
        "KB0501", Severity.Error, "HTML i texten",
        "Texten innehåller HTML. Kunskapsbanken tar bara emot Markdown, så att sidorna blir säkra och tillgängliga.",
        "Skriv med Markdown i stället: **fet**, *kursiv*, [länktext](adress). Ett ensamt < skrivs \\<.",
        "<b>viktigt</b>", "**viktigt**");

    public static readonly Rule BadScheme = new(
        "KB0502", Severity.Error, "Länken har en otillåten adress",
        "Länkar får gå till https, http, mailto, xref, en annan post (.md) eller en adress på webbplatsen.",
        "Rätta adressen.");

    public static readonly Rule BrokenLink = new(
        "KB0503", Severity.Error, "Länken leder ingenstans",
        "Posten eller sidan som länken går till finns inte.",
        "Rätta adressen, eller lägg till posten.");

    public static readonly Rule BrokenAnchor = new(
        "KB0504", Severity.Error, "Rubriken som länken pekar på finns inte",
        "Sidan finns, men inte det som står efter #.",
        "Rätta det som står efter #, eller ta bort det.");

    public static readonly Rule MarkdownTooDeep = new(
        "KB0505", Severity.Error, "Texten är för djupt nästlad",
        "Texten har fler nivåer av citat eller listor än någon text behöver.",
        "Ta bort de överflödiga nivåerna.");

    public static readonly Rule HeadingLevel = new(
        "KB0506", Severity.Error, "Rubriken har fel nivå",
        "Sidans titel är rubrik 1. Texten börjar på rubrik 2 (##) och får inte hoppa över en nivå.",
        "Ändra antalet # framför rubriken.",
        "# Bakgrund", "## Bakgrund");

    public static readonly Rule NoAltText = new(
        "KB0507", Severity.Error, "Bilder används inte i texten",
        "Posterna är text. En bild går inte att söka i, åldras fort och saknar ofta beskrivning.",
        "Beskriv innehållet i text, eller länka till källan.");

    public static readonly Rule TooSlow = new(
        "KB0508", Severity.Error, "Posten tar för lång tid att läsa",
        "Texten har så många rader, spalter eller tecken av vissa slag att den skulle ta orimligt lång tid att tolka. Så ser bara text ut som har klistrats in av misstag.",
        "Ta bort det som inte hör till posten, eller dela upp den.");

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

    public static readonly Rule BadSettings = new(
        "KB0901", Severity.Error, "Fel i site.yml",
        "Webbplatsens inställningar går inte att använda.",
        "Rätta raden.");

    public static readonly Rule BrokenMenuLink = new(
        "KB0902", Severity.Error, "Menyn länkar till en sida som inte finns",
        "En adress under menu i site.yml leder ingenstans.",
        "Rätta adressen, eller ta bort raden ur menyn.");

    public static readonly Rule NoWholeIndex = new(
        "KB0903", Severity.Info, "Hela sökindexet är utelämnat",
        "Sökindexet i lunrs format är större än vad en webbläsare bör hämta. Webbplatsens egen sökning berörs inte: den hämtar bara de delar som en fråga behöver.",
        "Det behöver inte åtgärdas. Vill andra ha hela indexet: höj max_lunr_index_kb i site.yml.");

    public static readonly Rule UnknownText = new(
        "KB0904", Severity.Error, "Fel i site/texts.yml",
        "En text som webbplatsen vill byta ut finns inte i temat, eller saknar platserna {0} för de värden som sätts in.",
        "Skriv namnet som i themes/standard/texts/sv.yml, och behåll platserna.");

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

    /// <summary>Every rule, by code.</summary>
    public static ImmutableSortedDictionary<string, Rule> All { get; } = typeof(Rules)
        .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
        .Where(f => f.FieldType == typeof(Rule))
        .Select(f => (Rule)f.GetValue(null)!)
        .ToImmutableSortedDictionary(r => r.Code, r => r, StringComparer.Ordinal);
}

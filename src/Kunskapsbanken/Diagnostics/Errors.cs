using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <summary>One factory a code: the only place where messages are worded. Explanations stand in <see cref="Rules"/>.</summary>
public static class Errors
{
    public static Diagnostic NotAFile(string file) =>
        New(Rules.NotAFile, file, Span.None, "Länkar och specialfiler läses inte.", "Lägg själva filen i mappen.");

    /// <param name="file">As it may be shown: what does not show, or would lead elsewhere, is replaced.</param>
    public static Diagnostic BadFileName(string file) =>
        New(Rules.BadFileName, file, Span.None, "Filens eller mappens namn har ett tecken som inte får finnas i ett namn.", "Byt namn: använd bokstäver, siffror, punkt, bindestreck och understreck.");

    public static Diagnostic TooLarge(string file, long bytes, long limit) =>
        New(Rules.TooLarge, file, Span.None, $"Filen är {Kilobytes(bytes)} kB, men en post får vara högst {Kilobytes(limit)} kB.", "Dela upp den, eller länka till dokumentet.");

    public static Diagnostic NotUtf8(string file, Span span, int offset, byte value) =>
        New(Rules.NotUtf8, file, span, $"Byte {offset + 1} (0x{value:X2}) är inte UTF-8.", "Spara filen med teckenkodningen UTF-8.");

    public static Diagnostic Mojibake(string file, Span span, string text, string meant, int count) =>
        New(Rules.Mojibake, file, span, $"”{text}” ska vara ”{meant}”: texten har lästs med fel teckenkodning.", count == 1 ? "Rätta tecknet." : $"Det gäller {count} tecken. Hämta texten på nytt ur källan, eller sök och ersätt.");

    public static Diagnostic UnknownFolder(string file, string folder, IEnumerable<string> known) =>
        New(Rules.UnknownFolder, file, Span.None, $"Det finns ingen samling i mappen ”{folder}”.", Suggestion.For(folder, known) ?? $"Samlingarna är {List(known)}.");

    public static Diagnostic UnknownFileType(string file, string extension) =>
        New(Rules.UnknownFileType, file, Span.None, $"Filtypen ”{extension}” är ingen post.", "Poster slutar på .md eller .yml. Andra filer hör hemma i site/static.");

    public static Diagnostic BadId(string file, string name, string suggestion) =>
        New(Rules.BadId, file, Span.None, $"Filnamnet ”{name}” kan inte bli en adress.", suggestion.Length == 0 ? "Använd a–z, siffror och bindestreck." : $"Byt namn till ”{suggestion}”.");

    public static Diagnostic DuplicateId(string file, string id, string other) =>
        New(Rules.DuplicateId, file, Span.None, $"Id:t ”{id}” finns redan i {other}.", "Byt namn på den ena filen.");

    public static Diagnostic IdDisagrees(string file, Span span, string written, string id) =>
        New(Rules.IdDisagrees, file, span, $"Fältet id är ”{written}”, men filen heter ”{id}”.", "Ta bort fältet id.");

    public static Diagnostic InvisibleCharacter(string file, Span span, char character, int count) =>
        New(Rules.InvisibleCharacter, file, span, $"Här står ett tecken som inte syns, U+{(int)character:X4}.", count == 1 ? "Ta bort det." : $"Ta bort det. Filen har {count} sådana tecken.");

    public static Diagnostic UnknownStaticFile(string file, string extension, IEnumerable<string> allowed) =>
        New(Rules.UnknownStaticFile, file, Span.None, $"Filtypen ”{extension}” får inte ligga i site/static.", $"Tillåtna är {List(allowed)}.");

    public static Diagnostic NoFrontMatter(string file, string? hint = null) =>
        New(Rules.NoFrontMatter, file, new(1, 1, 0), "Posten börjar inte med en rad ---.", hint ?? "Lägg fälten överst, mellan två rader ---.");

    /// <param name="end">The first line that is no field; none when all lines could be.</param>
    public static Diagnostic UnclosedFrontMatter(string file, Span end) =>
        New(Rules.UnclosedFrontMatter, file, end.IsNone ? new(1, 1, 3) : end, "Fälten som börjar med --- avslutas aldrig.", end.IsNone ? "Skriv en rad med bara --- där texten börjar." : $"Skriv en rad med bara --- före rad {end.Line}.");

    public static Diagnostic BadYaml(string file, Span span, string reason, string? hint) =>
        New(Rules.BadYaml, file, span, reason, hint);

    public static Diagnostic TooDeep(string file, Span span, string what) =>
        New(Rules.TooDeep, file, span, what, "Ta bort de överflödiga nivåerna.");

    public static Diagnostic YamlFeature(string file, Span span, string feature) =>
        New(Rules.YamlFeature, file, span, $"{feature} används inte här.", "Sätt texten inom citattecken om tecknet hör till den.");

    public static Diagnostic DuplicateKey(string file, Span span, string key, Span first) =>
        New(Rules.DuplicateKey, file, span, $"Fältet ”{key}” står redan på rad {first.Line}.", "Behåll en av raderna.");

    public static Diagnostic UnknownField(string file, Span span, string key, string owner, IEnumerable<string> known, string? meant = null) =>
        New(Rules.UnknownField, file, span, $"Fältet ”{key}” finns inte i {owner}.", meant is null ? Suggestion.For(key, known) ?? $"Fälten är {List(known)}." : $"Menade du ”{meant}”?");

    public static Diagnostic MissingField(string file, Span span, Field field, string owner) =>
        New(Rules.MissingField, file, span, $"Fältet ”{field.Name}” ({field.Label}) saknas i {owner}.", $"Lägg till {field.Name}: {field.Example ?? "…"} eller {{unknown: not-stated}}.");

    public static Diagnostic WrongShape(string file, Span span, Field field, string found, string expected) =>
        New(Rules.WrongShape, file, span, $"Fältet ”{field.Name}” är {found}, men ska vara {expected}.", field.Example is null ? null : $"Exempel: {field.Name}: {field.Example}");

    /// <summary>A text where a list belongs.</summary>
    public static Diagnostic NotAList(string file, Span span, Field field, string text) =>
        New(Rules.WrongShape, file, span, $"Fältet ”{field.Name}” är en text, men ska vara en lista.", Guess.List(field.Name, text) ?? $"Skriv {field.Name}: [ett, två], eller en punkt med - och mellanslag på varje rad.");

    public static Diagnostic NotANumber(string file, Span span, Field field, string text) =>
        New(Rules.NotANumber, file, span, $"”{text}” i fältet ”{field.Name}” är inte ett {(field.Kind == FieldKind.Integer ? "heltal" : "tal")}.", Guess.Number(text) is { } number ? $"Menade du {number}?" : $"Skriv bara siffror, till exempel {field.Example ?? "8000"}.");

    public static Diagnostic BadDate(string file, Span span, Field field, string text) =>
        New(Rules.BadDate, file, span, $"”{text}” i fältet ”{field.Name}” är inte ett datum som finns.", Guess.Date(text) is { } date ? $"Menade du {date}?" : "Skriv 2016-03-15, 2016-03 eller 2016. Är det okänt: {unknown: not-stated}.");

    public static Diagnostic BadTime(string file, Span span, Field field, string text) =>
        New(Rules.BadTime, file, span, $"”{text}” i fältet ”{field.Name}” är inte ett klockslag.", Guess.Time(text) is { } time ? $"Menade du \"{time}\"?" : "Skriv timmar och minuter inom citattecken: \"09:30\".");

    public static Diagnostic BadAddress(string file, Span span, Field field, string text) =>
        New(Rules.BadAddress, file, span, $"”{text}” i fältet ”{field.Name}” är inte en hel webbadress.", Guess.Address(text) is { } address ? $"Menade du {address}?" : "Den ska börja med https:// eller http://.");

    public static Diagnostic UnknownTerm(string file, Span span, Field field, string text, ImmutableArray<Term> terms)
    {
        var byLabel = terms.FirstOrDefault(t => string.Equals(t.Label, text, StringComparison.OrdinalIgnoreCase));
        var hint = byLabel is not null ? $"Menade du ”{byLabel.Code}”?" : Suggestion.For(text, terms.Select(t => t.Code));
        return New(Rules.UnknownTerm, file, span, $"”{text}” finns inte bland orden för ”{field.Name}”.", hint ?? $"Välj bland {List(terms.Select(t => $"{t.Code} ({t.Label})"))}.");
    }

    public static Diagnostic BadPattern(string file, Span span, Field field, string text) =>
        New(Rules.BadPattern, file, span, $"”{text}” i fältet ”{field.Name}” har fel form.", $"Skriv {field.PatternMeaning}.");

    public static Diagnostic TooLong(string file, Span span, Field field, int length) =>
        New(Rules.TooLong, file, span, $"Fältet ”{field.Name}” har {length} tecken, men får ha högst {field.MaxLength}.", "Korta texten.");

    public static Diagnostic BadUnknown(string file, Span span, string text, IEnumerable<string> reasons) =>
        New(Rules.BadUnknown, file, span, $"”{text}” är inget skäl till att ett värde är okänt.", Suggestion.For(text, reasons) ?? $"Välj bland {List(reasons)}.");

    public static Diagnostic BadClaims(string file, Span span, string reason) =>
        New(Rules.BadClaims, file, span, reason, "Skriv varje uppgift som {value: …, source: …, locator: …}.");

    public static Diagnostic EmptyValue(string file, Span span, Field field) =>
        New(Rules.EmptyValue, file, span, $"Fältet ”{field.Name}” är tomt.", "Fyll i det, ta bort raden, eller skriv {unknown: not-stated}.");

    public static Diagnostic BadOrgnr(string file, Span span, string text) =>
        New(Rules.BadOrgnr, file, span, $"”{text}” är inte ett organisationsnummer som kan finnas.", "Kontrollera numret mot källan.");

    public static Diagnostic DanglingReference(string file, Span span, string written, IEnumerable<string> known) =>
        New(Rules.DanglingReference, file, span, $"Posten ”{written}” finns inte.", Suggestion.For(written, known) ?? "Rätta id:t, eller lägg till posten.");

    public static Diagnostic WrongCollection(string file, Span span, string written, IEnumerable<string> allowed) =>
        New(Rules.WrongCollection, file, span, $"”{written}” pekar inte på en samling som fältet tar.", $"Fältet tar poster ur {List(allowed)}.");

    public static Diagnostic AmbiguousReference(string file, Span span, string written, IEnumerable<string> allowed) =>
        New(Rules.AmbiguousReference, file, span, $"”{written}” säger inte vilken samling posten hör till.", $"Skriv samlingen först: {List(allowed.Select(a => $"{a}/{written}"))}.");

    public static Diagnostic WrongScheme(string file, Span span, string id, string scheme, string expected, IEnumerable<string> known) =>
        New(Rules.WrongScheme, file, span, $"Begreppet ”{id}” hör till schemat {scheme}, men fältet tar {expected}.", Suggestion.For(id, known) ?? $"Begreppen är {List(known)}.");

    public static Diagnostic MissingPart(string file, Span span, string target, string part, IEnumerable<string> known) =>
        New(Rules.MissingPart, file, span, $"”{target}” har ingen del ”#{part}”.", Suggestion.For(part, known));

    public static Diagnostic OldId(string file, Span span, string written, string current) =>
        New(Rules.OldId, file, span, $"”{written}” heter numera ”{current}”.", "Skriv det nya id:t.");

    public static Diagnostic AliasTaken(string file, Span span, string alias, string other) =>
        New(Rules.AliasTaken, file, span, $"Aliaset ”{alias}” används redan av {other}.", "Ta bort det ena.");

    public static Diagnostic DraftReference(string file, Span span, string written) =>
        New(Rules.DraftReference, file, span, $"”{written}” är ett utkast och visas utan länk.", null);

    public static Diagnostic EndBeforeStart(string file, Span span, string startName, string start, string endName, string end) =>
        New(Rules.EndBeforeStart, file, span, $"{endName} ({end}) ligger före {startName} ({start}).", "Kontrollera båda mot källan.");

    public static Diagnostic SupersedesDisagree(string file, Span span, string self, string other, string field) =>
        New(Rules.SupersedesDisagree, file, span, $"Posten ”{other}” säger inte detsamma.", $"Lägg till {field} {self} i {other}, eller ta bort raden här.");

    public static Diagnostic ReferenceCycle(string file, Span span, string field, string path) =>
        New(Rules.SupersedesCycle, file, span, $"Fältet ”{field}” går i ring: {path}.", "Ta bort en av hänvisningarna.");

    public static Diagnostic DuplicateDuty(string file, Span span, string id, Span first) =>
        New(Rules.DuplicateDuty, file, span, $"Uppgiften ”{id}” finns redan på rad {first.Line}.", "Ge den ena ett annat id.");

    public static Diagnostic ReviewOverdue(string file, Span span, PartialDate due) =>
        New(Rules.ReviewOverdue, file, span, $"Posten skulle ha setts över senast {due}.", "Granska den och uppdatera last_reviewed och review_due.");

    public static Diagnostic CodeDisagrees(string file, Span span, string reason) =>
        New(Rules.CodeDisagrees, file, span, reason, "Rätta koden mot SCB:s lista.");

    public static Diagnostic NumberTaken(string file, Span span, string number, string other) =>
        New(Rules.NumberTaken, file, span, $"Träff nummer {number} finns redan i {other}.", "Ge den ena ett annat nummer.");

    public static Diagnostic NoSources(string file) =>
        New(Rules.NoSources, file, Span.None, "Posten anger inga källor.", "Lägg till minst en under sources.");

    public static Diagnostic RawHtml(string file, Span span, string html) =>
        New(Rules.RawHtml, file, span, $"Texten innehåller HTML: {Shorten(html)}", "Skriv Markdown i stället. Ett ensamt < skrivs \\<.");

    public static Diagnostic BadScheme(string file, Span span, string address) =>
        New(Rules.BadScheme, file, span, $"Länken ”{Shorten(address)}” har en adress som inte är tillåten.", "Använd https, mailto, xref, en annan post eller en adress på webbplatsen.");

    public static Diagnostic BrokenLink(string file, Span span, string address, IEnumerable<string> known) =>
        New(Rules.BrokenLink, file, span, $"Länken ”{Shorten(address)}” leder ingenstans.", Suggestion.For(address, known) ?? "Rätta adressen, eller lägg till posten.");

    public static Diagnostic BrokenAnchor(string file, Span span, string page, string anchor, IEnumerable<string> known) =>
        New(Rules.BrokenAnchor, file, span, $"”{page}” har ingen rubrik eller uppgift ”#{anchor}”.", Suggestion.For(anchor, known));

    public static Diagnostic MarkdownTooDeep(string file, Span span) =>
        New(Rules.MarkdownTooDeep, file, span, "Texten är nästlad i fler nivåer än vad som går att läsa.", "Ta bort upprepade > och indrag.");

    public static Diagnostic HeadingLevel(string file, Span span, int level, int expected) =>
        New(Rules.HeadingLevel, file, span, $"Rubriken har nivå {level}, men här väntas högst nivå {expected}.", $"Skriv {new string('#', expected)} framför rubriken.");

    public static Diagnostic NoImages(string file, Span span) =>
        New(Rules.NoAltText, file, span, "Texten innehåller en bild.", "Beskriv innehållet i ord, eller länka till källan.");

    public static Diagnostic TooSlow(string file, Span span, string what) =>
        New(Rules.TooSlow, file, span, $"Texten har {what}, och skulle ta för lång tid att läsa.", "Ta bort det som har klistrats in av misstag, eller dela upp posten.");

    public static Diagnostic BadRef(string file, Span span, string text) =>
        New(Rules.BadRef, file, span, $"”{Shorten(text)}” är varken en tagg eller en commit.", "Skriv taggens namn, till exempel utgava-2.");

    public static Diagnostic MissingRef(string file, Span span, string name, bool isShallow) =>
        New(Rules.MissingRef, file, span, isShallow ? $"”{name}” finns inte i den här klonen, som saknar äldre historik." : $"”{name}” finns inte i kodförrådet.", isShallow ? "Kör: git fetch --unshallow --tags" : "Kör: git fetch --tags");

    public static Diagnostic MissingObjects(string file, bool isShallow) =>
        New(Rules.MissingObjects, file, Span.None, "Alla filer i utgåvan finns inte i den här klonen.", isShallow ? "Kör: git fetch --unshallow --tags" : "Klona om utan --filter och --depth.");

    public static Diagnostic NoContentInRef(string file, string folder) =>
        New(Rules.NoContentInRef, file, Span.None, $"Där finns ingen mapp {folder}", "Kontrollera att ref pekar på rätt tagg.");

    public static Diagnostic EditionChanged(string file, Span span, string name, string expected, string actual) =>
        New(Rules.EditionChanged, file, span, $"Innehållet i ”{name}” har hash {actual[..12]}…, men det som publicerades har {expected[..Math.Min(12, expected.Length)]}….", "Flytta tillbaka taggen, eller återställ raden content_hash.");

    public static Diagnostic NoRepository(string file, Span span) =>
        New(Rules.NoRepository, file, span, "Utgåvan kan inte läsas: mappen ligger inte i git.", "Klona kodförrådet, eller bygg med --edition current.");

    public static Diagnostic EditionNumberTaken(string file, Span span, long number, string other) =>
        New(Rules.EditionNumberTaken, file, span, $"Utgåva {number} finns redan i {other}.", "Ge den ena ett annat nummer.");

    public static Diagnostic EditionMoved(string file, Span span, string published, string now) =>
        New(Rules.EditionMoved, file, span, $"Utgåvan publicerades för ”{published}”, men träffen heter nu ”{now}”.", $"Byt tillbaka filens namn till {published}.");

    public static Diagnostic BadSchema(string file, string text) =>
        New(Rules.BadSchema, file, Span.None, $"”{Shorten(text)}” är ingen version av postmodellen som programmet känner till.", "Filen ska bara innehålla ett heltal.");

    public static Diagnostic OldSchema(string file, int have, int current) =>
        New(Rules.OldSchema, file, Span.None, $"Posterna är skrivna för version {have} av postmodellen, men programmet har version {current}.", "Kör kommandot migrate.");

    public static Diagnostic Uncommitted(string file) =>
        New(Rules.Uncommitted, file, Span.None, "Filen har ändringar som inte är incheckade.", "Kör git commit, eller ta bort ändringarna.");

    public static Diagnostic AlreadyPublished(string file, Span span, long number, PartialDate published) =>
        New(Rules.AlreadyPublished, file, span, $"Träffen har redan utgåva {number}, publicerad {published}.", "Rätta innehållet i nästa träffs utgåva.");

    public static Diagnostic MeetingAhead(string file, Span span, PartialDate date) =>
        New(Rules.MeetingAhead, file, span, $"Träffen är den {date}, som inte har varit.", "Vänta, eller kör publish med --planned.");

    public static Diagnostic MeetingUndated(string file, Span span) =>
        New(Rules.MeetingUndated, file, span, "Träffen har ingen känd dag.", "Skriv dagen i date, till exempel 2017-03-14, eller kör publish med --planned.");

    public static Diagnostic MeetingCancelled(string file, Span span, string state) =>
        New(Rules.MeetingCancelled, file, span, $"Träffen är ”{state}”.", "Välj en annan träff, eller ändra fältet.");

    public static Diagnostic TagTaken(string file, string tag) =>
        New(Rules.TagTaken, file, Span.None, $"Taggen ”{tag}” finns redan.", $"Se vad den är till: git show {tag}");

    public static Diagnostic NotEditable(string file) =>
        New(Rules.NotEditable, file, Span.None, "Fälten står inte rad för rad.", "Skriv ett fält på varje rad mellan två rader ---.");

    public static Diagnostic IncompleteEdition(string file, Span span) =>
        New(Rules.IncompleteEdition, file, span, "Fältet edition saknar något av nummer, dag, ref och hash.", "Återställ fältet som publish skrev det.");

    public static Diagnostic EditionLost(string file, Span span, long number, string meeting, long later) =>
        New(Rules.EditionLost, file, span, $"Utgåva {number} för träffen ”{meeting}” fanns när utgåva {later} publicerades, men finns inte längre.", "Återställ träffens fil och fältet edition.");

    public static Diagnostic BadSettings(string file, Span span, string reason, string? hint = null) =>
        New(Rules.BadSettings, file, span, reason, hint);

    public static Diagnostic BrokenMenuLink(string file, Span span, string address, IEnumerable<string> known) =>
        New(Rules.BrokenMenuLink, file, span, $"Menyn länkar till ”{Shorten(address)}”, som inte finns.", Suggestion.For(address, known));

    public static Diagnostic UnknownText(string file, Span span, string key, IEnumerable<string> known) =>
        New(Rules.UnknownText, file, span, $"Temat har ingen text som heter ”{Shorten(key)}”.", Suggestion.For(key, known));

    public static Diagnostic BrokenText(string file, Span span, string key, int count) =>
        New(Rules.UnknownText, file, span, $"Texten ”{Shorten(key)}” ska ha {count} platser av slaget {{0}}, en för varje värde.", "Skriv med samma {0}, {1} som i temats texts/sv.yml.");

    // Messages end up in public logs: they must not spread the number further.
    public static Diagnostic PersonalNumber(string file, Span span, string text, bool isCoordination) =>
        New(Rules.PersonalNumber, file, span, $"”{text[..^4]}…” är ett {(isCoordination ? "samordningsnummer" : "personnummer")} som kan höra till en människa.", "Ta bort det. Har det redan sparats i git, säg till redaktionen: det måste bort också ur historiken.");

    public static Diagnostic PrivateAddress(string file, Span span, string text) =>
        New(Rules.PrivateAddress, file, span, $"”{text}” ser ut som en persons e-postadress.", "Skriv en funktionsadress, till exempel registrator@…, eller ta bort adressen.");

    public static Diagnostic MobileNumber(string file, Span span, string text) =>
        New(Rules.MobileNumber, file, span, $"”{text[..^5]}…” är ett mobilnummer.", "Skriv verksamhetens växel eller webbsida i stället.");

    public static Diagnostic NamedPerson(string file, Span span, string text) =>
        New(Rules.NamedPerson, file, span, $"”{text}” ser ut som en persons namn.", "Skriv rollen och organisationen i stället, till exempel kommunens säkerhetssamordnare.");

    public static Diagnostic PastValidity(string file, Span span, PartialDate end) =>
        New(Rules.PastValidity, file, span, $"Dokumentet gällde till {end}, men står som gällande.", "Ändra in_force till repealed eller replaced, eller rätta valid_to.");

    public static Diagnostic NoSituationAssessment(string file, Span span) =>
        New(Rules.NoSituationAssessment, file, span, "Planen säger inget om någon lägesbild.", "Lägg till situation_assessment: {exists: yes}, eller {exists: {unknown: not-stated}}.");

    public static Diagnostic ManyUnknown(string file, IReadOnlyCollection<string> fields) =>
        New(Rules.ManyUnknown, file, Span.None, $"{fields.Count} uppgifter är okända: {List(fields)}.", "Finns en bättre källa, eller någon att fråga?");

    public static Diagnostic NoWholeIndex(string file, long largest) =>
        New(Rules.NoWholeIndex, file, Span.None, string.Create(CultureInfo.InvariantCulture, $"Sökindexet i lunrs format är större än {largest / 1024} kB och är utelämnat."), "Vill andra ha hela indexet: höj max_lunr_index_kb.");

    public static Diagnostic HardToRead(string file, Span span, int lix, IEnumerable<(int Line, int Words)> longest) =>
        New(Rules.HardToRead, file, span, $"Texten har LIX {lix.ToString(CultureInfo.InvariantCulture)}, svår att läsa.", $"Dela de längsta meningarna: {List(longest.Select(s => string.Create(CultureInfo.InvariantCulture, $"rad {s.Line} ({s.Words} ord)")))}.");

    public static Diagnostic ProseDate(string file, Span span, string text, string date) =>
        New(Rules.ProseDate, file, span, $"Datumet ”{text}” är inte skrivet som i svensk löptext.", $"Skriv ”{date}”.");

    public static Diagnostic PastedBullet(string file, Span span, string text) =>
        New(Rules.PastedBullet, file, span, $"Punkten {text} gör ingen lista.", "Skriv punkten med bindestreck och mellanslag, och en tom rad före listan.");

    public static Diagnostic ForeignQuotes(string file, Span span, string text, string swedish) =>
        New(Rules.ForeignQuotes, file, span, $"Tecknet {text} är inget svenskt citattecken.", $"Skriv {swedish}, samma tecken före och efter.");

    public static Diagnostic EmptyLinkText(string file, Span span, string text) =>
        New(Rules.EmptyLinkText, file, span, $"Länktexten ”{text}” säger inte vart länken leder.", "Låt länktexten vara namnet på det som läsaren kommer till.");

    public static Diagnostic AddressAsLinkText(string file, Span span, string text) =>
        New(Rules.AddressAsLinkText, file, span, $"Länktexten ”{Shorten(text)}” är en webbadress.", "Skriv sidans namn som länktext: [namn](adress).");

    public static Diagnostic UnexplainedAbbreviation(string file, Span span, string text) =>
        New(Rules.UnexplainedAbbreviation, file, span, $"Förkortningen ”{text}” förklaras inte.", $"Skriv ut den första gången: hela namnet ({text}).");

    public static Diagnostic ScannedWord(string file, Span span, string text, string meant) =>
        New(Rules.ScannedWord, file, span, $"Ordet ”{text}” ser ut att ha förlorat å, ä eller ö.", $"Menade du ”{meant}”?");

    public static Diagnostic BrokenWord(string file, Span span, string text, string whole) =>
        New(Rules.BrokenWord, file, span, $"”{text}” ser ut som en avstavning mitt i raden.", $"Menade du ”{whole}”?");

    public static Diagnostic NewDeadLink(string file, Span span, string address, string how, string cure) =>
        New(Rules.NewDeadLink, file, span, $"Länken ”{Shorten(address)}” är död: {how}.", cure);

    public static Diagnostic KnownDeadLink(string file, Span span, string address, string how, DateOnly since, string cure) =>
        New(Rules.KnownDeadLink, file, span, $"Länken ”{Shorten(address)}” är död sedan {Day(since)}: {how}.", cure);

    public static Diagnostic OverdueDeadLink(string file, Span span, string address, string how, int days, string cure) =>
        New(Rules.OverdueDeadLink, file, span, $"Länken ”{Shorten(address)}” har varit död i {days} dagar: {how}.", cure);

    public static Diagnostic UnreachableLink(string file, Span span, string address, string how, DateOnly? since) =>
        New(Rules.UnreachableLink, file, span, $"Länken ”{Shorten(address)}” gick inte att nå{(since is { } day ? $" (sedan {Day(day)})" : "")}: {how}.", null);

    public static Diagnostic MovedLink(string file, Span span, string address, string target) =>
        New(Rules.MovedLink, file, span, $"Sidan ”{Shorten(address)}” har flyttat för gott.", $"Skriv {target}");

    public static Diagnostic DoubtfulLink(string file, Span span, string address, string how) =>
        New(Rules.DoubtfulLink, file, span, $"Länken ”{Shorten(address)}” verkar leda fel: {how}.", "Öppna den och se efter.");

    public static Diagnostic PrivateLink(string file, Span span, string address) =>
        New(Rules.PrivateLink, file, span, $"Länken ”{Shorten(address)}” leder till ett privat nät.", "Länka till en adress som alla kan nå, eller ta bort länken.");

    public static Diagnostic ExpiredIgnore(string file, Span span, string address, DateOnly until, string reason) =>
        New(Rules.ExpiredIgnore, file, span, $"Undantaget för ”{Shorten(address)}” gick ut {Day(until)}. Skälet var: {reason}", "Ta bort det, eller se efter att skälet står kvar och skriv en ny sista dag i until.");

    public static Diagnostic UnusedIgnore(string file, Span span, string address) =>
        New(Rules.UnusedIgnore, file, span, $"Ingen länk täcks av undantaget för ”{Shorten(address)}”.", "Ta bort det.");

    public static Diagnostic BadRegisterLine(string file, Span span, string line) =>
        New(Rules.BadRegisterLine, file, span, $"Raden går inte att läsa: {Shorten(line)}", "Ta bort den. ”kb links --external” skriver den igen.");

    public static Diagnostic BadIgnore(string file, Span span, string reason) =>
        New(Rules.BadIgnore, file, span, reason, "Skriv undantaget som {address: …, reason: …, until: 2027-01-31}.");

    public static Diagnostic BrokenReference(string file, Span span, string place, string address, string reason, string? hint) =>
        New(Rules.BrokenReference, file, span, $"{place} ”{Shorten(address)}” {reason}.", hint);

    public static Diagnostic BrokenTemplateLink(string page, Span span, string place, string address, int others, string template) =>
        New(Rules.BrokenReference, page, span, $"{place} ”{Shorten(address)}” leder ingenstans{(others > 0 ? $", här och på {others} ställen till" : "")}.", $"Rätta mallen {template} i temat, eller menyn i site.yml.");

    /// <summary>A line that is quoted may be as long as its file; nobody reads that, and a log of many would not fit.</summary>
    private const int LongestText = 1000;

    private static Diagnostic New(Rule rule, string file, Span span, string message, string? hint) =>
        new(rule.Code, rule.Severity, file, span, OneLine(message), hint is null ? null : OneLine(hint));

    /// <summary>
    /// A message quotes what an author wrote, and that may hold anything. A line of its own in a build log can be a command to the
    /// machine that builds ("::add-mask::"), and an escape code one to the terminal.
    /// </summary>
    private static string OneLine(string text)
    {
        var line = PlainText.WithoutInvisible(text.Length <= LongestText ? text : $"{text[..LongestText]}…");
        return line.Replace('\n', ' ').Replace('\t', ' ');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string Kilobytes(long bytes) => ((bytes + 1023) / 1024).ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0)
            line = line[..end];
        return line.Length <= 80 ? line.ToString() : $"{line[..79]}…";
    }
}

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of what a record says: KB04xx, with privacy from KB0410, freshness from KB0420, language from KB0430 and scanned text from KB0440.</content>
public static partial class Errors
{
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
}

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of YAML and fields: KB02xx.</content>
public static partial class Errors
{
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
}

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of references between records: KB03xx.</content>
public static partial class Errors
{
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
}

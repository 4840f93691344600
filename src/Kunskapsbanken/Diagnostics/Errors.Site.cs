using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of the site's settings: KB09xx.</content>
public static partial class Errors
{
    public static Diagnostic BadSettings(string file, Span span, string reason, string? hint = null) =>
        New(Rules.BadSettings, file, span, reason, hint);

    public static Diagnostic BrokenMenuLink(string file, Span span, string address, IEnumerable<string> known) =>
        New(Rules.BrokenMenuLink, file, span, $"Menyn länkar till ”{Shorten(address)}”, som inte finns.", Suggestion.For(address, known));

    public static Diagnostic UnknownText(string file, Span span, string key, IEnumerable<string> known) =>
        New(Rules.UnknownText, file, span, $"Temat har ingen text som heter ”{Shorten(key)}”.", Suggestion.For(key, known));

    public static Diagnostic BrokenText(string file, Span span, string key, int count) =>
        New(Rules.UnknownText, file, span, $"Texten ”{Shorten(key)}” ska ha {count} platser av slaget {{0}}, en för varje värde.", "Skriv med samma {0}, {1} som i temats texts/sv.yml.");

    public static Diagnostic NoWholeIndex(string file, long largest) =>
        New(Rules.NoWholeIndex, file, Span.None, string.Create(CultureInfo.InvariantCulture, $"Sökindexet i lunrs format är större än {largest / 1024} kB och är utelämnat."), "Vill andra ha hela indexet: höj max_lunr_index_kb.");
}

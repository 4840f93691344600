using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of running text: KB05xx.</content>
public static partial class Errors
{
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
}

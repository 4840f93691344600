using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of links to other sites and on finished pages: KB07xx.</content>
public static partial class Errors
{
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
}

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of editions and git: KB06xx.</content>
public static partial class Errors
{
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
}

using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <content>Of files and folders: KB01xx.</content>
public static partial class Errors
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
}

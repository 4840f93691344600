using Kunskapsbanken.Render.Calendars;

namespace Kunskapsbanken.Fuzz.Targets;

/// <summary>Whatever the words of an event are, another calendar program reads one event with those words, from lines that are short enough.</summary>
/// <param name="script"><c>tests/oracles/calendars.mjs</c>.</param>
public sealed class Calendars(string script) : FuzzTarget
{
    private const char Between = '|';

    public override string Name => "calendars";

    public override int Batch => 4_000;

    public override IReadOnlyList<string> Words { get; } =
        ["\\", "\\n", "\\N", ";", ",", ":", "\"", "\n", "\r", "\r\n", "\u2028", "\u0085", "\f", " ", "\t", "\u00a0", "BEGIN:VEVENT", "END:VEVENT\r\n", "\nEND:VCALENDAR", "X-A=B", "😀", "å", "é", "\u200d", "|", "ö\\,", new('x', 74), new('ä', 38)];

    public override IEnumerable<string> Seeds => ["Nätverksträff|Vi ses, och talar; om mål.|Malmö", "A|B|C", "||", " | | ", "Rad ett\nRad två|\\n är inte en ny rad|C:\\nya"];

    public override IReadOnlyList<int> Run(IReadOnlyList<string> inputs)
    {
        var calendars = inputs.Select(i => (Input: i, Words: WordsOf(i))).Select(c => (c.Input, c.Words, Text: Write(c.Words))).ToList();
        var read = NodeProgram.Ask<string[]>(script, calendars.Select(c => c.Text));
        return [.. calendars.Select((c, i) => Judge(c.Input, c.Words, c.Text, read[i]))];
    }

    private static string[] WordsOf(string input)
    {
        var parts = input.Split(Between, 3);
        return [.. Enumerable.Range(0, 3).Select(i => parts.ElementAtOrDefault(i) ?? "")];
    }

    private static string Write(string[] words) => CalendarFiles.Write(
        words[0],
        [new CalendarEvent("uid@exempel.invalid", words[0], words[1], new(2018, 3, 14), new(9, 0), new(12, 0), words[2], "https://exempel.invalid/a,b;c", false, new(2018, 1, 15))]);

    private static int Judge(string input, string[] words, string text, string[] read)
    {
        var lines = text.Split("\r\n");
        if (lines[^1].Length > 0 || lines.Any(l => Encoding.UTF8.GetByteCount(l) > 75 || l.AsSpan().ContainsAny('\r', '\n')))
            throw new FuzzException(input, "a line is too long, or is not ended as it should");
        string[] expected = ["1", .. words.Select(Kept)];
        return expected.SequenceEqual(read, StringComparer.Ordinal)
            ? HashCode.Combine(lines.Length, lines.Count(l => l.StartsWith(' ')), words.Count(w => w.Length == 0), text.Count(c => c == '\\'))
            : throw new FuzzException(input, $"written: {string.Join(" | ", expected)}\nread: {string.Join(" | ", read)}");
    }

    /// <summary>A line break is a line break, however it was written; words without a letter are left out.</summary>
    private static string Kept(string words) => string.IsNullOrWhiteSpace(words) ? "" : words.ReplaceLineEndings("\n");
}

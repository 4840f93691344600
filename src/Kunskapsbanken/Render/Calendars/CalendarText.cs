namespace Kunskapsbanken.Render.Calendars;

/// <summary>Lines of iCalendar (RFC 5545): escaped, folded at 75 octets, ended with CRLF.</summary>
internal sealed class CalendarText
{
    /// <summary>The most octets on a line, without its end (section 3.1).</summary>
    private const int MaxOctets = 75;

    private readonly StringBuilder text = new(1024);

    /// <param name="name">With its parameters: <c>DTSTART;TZID=Europe/Stockholm</c>.</param>
    /// <param name="value">As it stands, for values that are not text.</param>
    public CalendarText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A line that goes on begins with a space, which counts.
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>A text value: backslash, semicolon, comma and line break are escaped (section 3.3.11).</summary>
    public CalendarText Text(string name, string? value) => string.IsNullOrWhiteSpace(value) ? this : Line(name, value
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal).ReplaceLineEndings(@"\n"));

    public override string ToString() => text.ToString();
}

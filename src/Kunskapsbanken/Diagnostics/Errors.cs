using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <summary>One factory a code: the only place where messages are worded. Explanations stand in <see cref="Rules"/>.</summary>
public static partial class Errors
{
    /// <summary>A line that is quoted may be as long as its file; nobody reads that, and a log of many would not fit.</summary>
    private const int LongestText = 1000;

    private static Diagnostic New(Rule rule, string file, Span span, string message, string? hint) =>
        new(rule.Code, rule.Severity, file, span, OneLine(message), hint is null ? null : OneLine(hint));

    /// <summary>
    /// A message quotes what an author wrote, and that may hold anything. A line of its own in a build log can be a command to the
    /// machine that builds ("::add-mask::"), and an escape code one to the terminal.
    /// </summary>
    private static string OneLine(string text)
    {
        var line = PlainText.WithoutInvisible(text.Length <= LongestText ? text : $"{text[..LongestText]}…");
        return line.Replace('\n', ' ').Replace('\t', ' ');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string Kilobytes(long bytes) => ((bytes + 1023) / 1024).ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0)
            line = line[..end];
        return line.Length <= 80 ? line.ToString() : $"{line[..79]}…";
    }
}

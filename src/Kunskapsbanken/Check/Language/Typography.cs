using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;

namespace Kunskapsbanken.Check.Language;

/// <summary>Dates and quotation marks as Svenska skrivregler has them.</summary>
internal static partial class Typography
{
    private static readonly ImmutableArray<string> Months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly ImmutableArray<string> EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words) => Dates(file, words).Concat(Quotes(file, words)).Concat(Bullets(file, words));

    private static IEnumerable<Diagnostic> Dates(string file, RecordWords words)
    {
        foreach (var match in words.Matches(NumericDate(), HasDigit))
        {
            if (IsRunning(words, match.Index) && Swedish(match) is { } date)
                yield return Errors.ProseDate(file, words.SpanAt(match.Index, match.Length), match.Value, date);
        }

        foreach (var match in words.Matches(WordDate(), HasDigit))
        {
            var month = match.Groups["month"].Value;
            var index = Math.Max(Months.IndexOf(month.ToLowerInvariant()), EnglishMonths.IndexOf(month.ToLowerInvariant()));
            var year = match.Groups["year"].Success ? $" {match.Groups["year"].Value}" : "";
            var date = $"{int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture)} {Months[index]}{year}";
            if (IsRunning(words, match.Index) && date != match.Value)
                yield return Errors.ProseDate(file, words.SpanAt(match.Index, match.Length), match.Value, date);
        }
    }

    /// <summary>The date in Swedish words; null when the digits are no date.</summary>
    private static string? Swedish(Match match)
    {
        int Group(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (day, month) = (Group("day"), Group("month"));
        // 3/15/2016 is American; 15/3 2016 is Swedish in digits.
        if (month > 12 && day <= 12)
            (day, month) = (month, day);
        return month is 0 or > 12 || day is 0 or > 31 ? null : string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]} {Group("year")}");
    }

    private static IEnumerable<Diagnostic> Quotes(string file, RecordWords words)
    {
        // The first of each kind: an author who uses them uses them throughout.
        foreach (var marks in new[] { "\"", "“", "„", "‘" })
        {
            for (var at = words.Text.IndexOf(marks, StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(marks, at + 1, StringComparison.Ordinal))
            {
                if (words.KindAt(at) is WordKind.Code or WordKind.Address)
                    continue;
                yield return Errors.ForeignQuotes(file, words.SpanAt(at, 1), marks, marks == "‘" ? "’så här’" : "”så här”");
                break;
            }
        }
    }

    /// <summary>A line of running text that begins with a word processor's bullet; the first of them is enough.</summary>
    private static IEnumerable<Diagnostic> Bullets(string file, RecordWords words)
    {
        foreach (var mark in words.Marks)
        {
            if (mark.Kind == WordKind.Text && mark.Offset < words.Text.Length && words.Text[mark.Offset] is ('•' or '·' or '‣' or '◦' or '▪' or '\uF0B7'))
            {
                yield return Errors.PastedBullet(file, words.SpanAt(mark.Offset, 1), words.Text[mark.Offset].ToString());
                yield break;
            }
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> line) => line.ContainsAnyInRange('0', '9');

    private static bool IsRunning(RecordWords words, int at) => words.KindAt(at) is WordKind.Text or WordKind.Heading;

    [GeneratedRegex(@"(?<![\w/.-])(?:(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)|(?<day>\d{1,2})/(?<month>\d{1,2})[-/ ](?<year>(?:19|20)\d\d)|(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d))(?![\w/]|[.-]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?<day>[1-9]|[12]\d|3[01])(?::[ea])? (?<month>[Jj]anuari|[Ff]ebruari|[Mm]ars|[Aa]pril|[Mm]aj|[Jj]uni|[Jj]uli|[Aa]ugusti|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ecember)(?:,? (?<year>(?:19|20)\d\d))?\b|\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WordDate();
}

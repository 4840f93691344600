using System.Text.RegularExpressions;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Import;

/// <summary>A date as it stands in a document.</summary>
/// <param name="Date">Null when the document leaves the year out.</param>
public readonly record struct WrittenDate(int Index, string Text, PartialDate? Date);

/// <summary>Finds dates as Swedish documents write them.</summary>
public static partial class SwedishDates
{
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public static IEnumerable<WrittenDate> In(string text)
    {
        foreach (Match match in Dates().Matches(text))
        {
            var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : 0;
            var month = match.Groups["name"].Success ? Months.IndexOf(match.Groups["name"].Value[..3].ToLowerInvariant()) + 1 : int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
            var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : 0;
            var date = new PartialDate(year, month, day);
            if (year == 0 && month is >= 1 and <= 12)
                yield return new(match.Index, match.Value, null);
            else if (PartialDate.TryParse(date.ToString(), out _))
                yield return new(match.Index, match.Value, date);
        }
    }

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?::?[ae])?\s+(?<name>jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{Ll}*\.?(?:\s+(?<year>(?:19|20)\d\d))?(?!\d)|(?<!\p{L})(?<name>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s+(?<year>(?:19|20)\d\d)(?!\d)|(?<![\d/-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dates();
}

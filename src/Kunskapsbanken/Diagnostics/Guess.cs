using System.Text.RegularExpressions;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Diagnostics;

/// <summary>What an author meant by a value in the wrong form; null when that can't be told.</summary>
internal static partial class Guess
{
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>15 mars 2016, 15/3 2016, 15.3.2016, 20160315, mars 2016 and 2016/3/5.</summary>
    public static string? Date(string text)
    {
        var match = SwedishDate().Match(text);
        if (!match.Success)
            return null;
        var month = match.Groups["name"].Success
            ? Months.IndexOf(match.Groups["name"].Value[..3].ToLowerInvariant()) + 1
            : int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : 0;
        var date = new PartialDate(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), month, day).ToString();
        return month > 0 && PartialDate.TryParse(date, out _) ? date : null;
    }

    /// <summary>9.30, kl. 9:30 and 0930.</summary>
    public static string? Time(string text)
    {
        var match = Clock().Match(text);
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") : null;
    }

    /// <summary>8 000 kr and 1,5.</summary>
    public static string? Number(string text)
    {
        var match = Amount().Match(text);
        if (!match.Success)
            return null;
        var number = string.Concat(match.Groups["number"].Value.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return number == text ? null : number;
    }

    public static string? Address(string text) =>
        Host().IsMatch(text) ? $"https://{text}" : null;

    /// <summary>ett, två — and lists pasted with bullets or hyphens without a space.</summary>
    public static string? List(string name, string text)
    {
        if (text.TrimStart() is ['•' or '·' or '‣' or '◦' or '▪' or '–' or '\uF0B7', ..])
            return "Byt punkterna mot bindestreck och mellanslag.";
        if (text.TrimStart() is ['-', not ' ', ..])
            return "Skriv ett mellanslag efter bindestrecket.";
        return text.Contains('\n', StringComparison.Ordinal) || text.Length > 100 ? null : $"Skriv {name}: [{text.Trim().Trim('[', ']')}]";
    }

    [GeneratedRegex(@"^(?:den )?(?:(?<day>\d{1,2})(?::[ea])? (?<name>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?,? (?<year>(?:19|20)\d\d)|(?<name>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}* (?<year>(?:19|20)\d\d)|(?<day>\d{1,2})[/.](?<month>\d{1,2})[-/. ](?<year>(?:19|20)\d\d)|(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)|(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SwedishDate();

    [GeneratedRegex(@"^(?:kl\.? ?)?(?<hour>\d{1,2})(?:[.: ]?(?<minute>\d\d))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<number>\d{1,3}(?:[  ]\d{3})+|\d+(?:,\d+)?)\s*(?:kr|kronor|sek|%|procent|:-)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:se|nu|com|org|eu|net|info|example)(?:[/?#]\S*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}

using System.Text.RegularExpressions;

namespace Kunskapsbanken.Editing.Import;

/// <summary>Removes what belongs to the page and not to the text: page numbers, running heads, the buttons of the site that a document was copied from.</summary>
public static partial class PageFurniture
{
    /// <summary>A line that begins this many pages is a running head.</summary>
    private const int Repeats = 3;

    private static readonly ImmutableHashSet<string> Buttons =
    [
        "läs mer", "transkript", "starta visningen från sidan:", "storlek: px", "save this pdf as:", "word  png  txt  jpg", "word png txt jpg", "huvudmeny", "huvudgren:", "kontakt", "twitter", "facebook", "ställ en fråga",
        "hjälpte informationen dig?", "tack för att du hjälper oss förbättra webbplatsen!", "vad kan vi förbättra?", "skriv ut", "lyssna", "dela", "dela sidan", "till toppen", "tillbaka", "meny", "sök", "logga in", "öppnas i nytt fönster",
    ];

    /// <summary>What follows, up to the end, is about other documents.</summary>
    private const string OtherDocuments = "Läs mer";

    public static SourceText Remove(SourceText source)
    {
        var heads = source.Pages.SelectMany(p => p.Where(l => l.Trim().Length > 0).Take(1).Concat(p.Where(l => l.Trim().Length > 0).TakeLast(1)))
            .CountBy(l => l.Trim(), StringComparer.Ordinal).Where(l => l.Value >= Repeats).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var (pages, unread) = CutOtherDocuments(source);
        return new([.. pages.Select(p => p.Where(l => !IsFurniture(l.Trim(), heads)).Select(WithoutNumber).ToImmutableArray())], unread);
    }

    private static bool IsFurniture(string line, HashSet<string> heads) =>
        heads.Contains(line) || Buttons.Contains(line.ToLowerInvariant()) || PageNumber().IsMatch(line) || line.StartsWith("Download \"", StringComparison.Ordinal);

    /// <summary>Transcripts put a page's number before its text: "3 3 (17) Texten …".</summary>
    private static string WithoutNumber(string line) => LinkNote().Replace(LeadingNumber().Replace(line, ""), "");

    /// <summary>A transcript site ends with beginnings of other documents, each followed by the same button.</summary>
    private static (ImmutableArray<ImmutableArray<string>> Pages, ImmutableArray<string> Unread) CutOtherDocuments(SourceText source)
    {
        var lines = source.Pages.SelectMany((p, page) => p.Select((text, line) => (text, page, line))).ToList();
        var buttons = lines.FindAll(l => l.text.Trim() == OtherDocuments);
        if (buttons.Count < Repeats)
            return (source.Pages, source.Unread);
        // The first of them stands before its button: a heading and a beginning, each after an empty line.
        var at = lines.IndexOf(buttons[0]) - 1;
        for (var blocks = 0; at > 0 && blocks < 2; at--)
        {
            if (lines[at].text.Trim().Length > 0 && lines[at - 1].text.Trim().Length == 0)
                blocks++;
        }

        var rest = lines.Skip(at + 1).Sum(l => l.text.Length);
        var kept = lines.Take(at + 1).GroupBy(l => l.page).Select(g => g.Select(l => l.text).ToImmutableArray());
        return ([.. kept], source.Unread.Add($"Början av {buttons.Count} andra dokument sist i filen ({rest} tecken)."));
    }

    /// <summary>What a screen reader is told after a link.</summary>
    [GeneratedRegex(@"\s*länk till annan webbplats(?:, öppnas i nytt fönster)?\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkNote();

    [GeneratedRegex(@"^(?:sida:?\s*)?[-–]?\s*\d{1,3}\s*(?:(?:av|/|\()\s*\d{1,3}\)?)?\s*[-–]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\d{1,3} (?:\d{1,3} \(\d{1,3}\)\s*|(?=\p{Lu}))|(?<=^\S.{0,60}) ?\d{1,3} \(\d{1,3}\) ", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}

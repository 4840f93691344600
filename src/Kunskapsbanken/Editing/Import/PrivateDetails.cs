using System.Text.RegularExpressions;
using Kunskapsbanken.Check.Privacy;

namespace Kunskapsbanken.Editing.Import;

/// <summary>Takes out of a document what may reach or identify a private person, before anything of it is written to a file: git keeps what it has seen.</summary>
/// <remarks>A document does not say whether a number is a person's own. So all that follow a word for telephone go; the editor puts a function's back.</remarks>
internal static partial class PrivateDetails
{
    public const string Mark = "[borttaget]";

    public static (ImmutableArray<Paragraph> Text, ImmutableArray<string> Unread) Remove(ImmutableArray<Paragraph> text)
    {
        var lines = new List<int>();
        var cleaned = text.Select(p => p with { Text = Clean(p, lines) }).ToImmutableArray();
        return (cleaned, lines.Count == 0 ? []
            : [$"{lines.Count} telefonnummer, e-postadresser eller personnummer är borttagna (rad {string.Join(", ", lines.Distinct())}). Sätt tillbaka det som går till en funktion. Namn på enskilda står kvar: ta bort dem."]);
    }

    private static string Clean(Paragraph paragraph, List<int> lines)
    {
        var places = PersonalData.Check("", Encoding.UTF8.GetBytes(paragraph.Text)).Select(p => (At: p.Span.Column - 1, p.Span.Length))
            .Concat(Telephones().Matches(paragraph.Text).Select(m => (At: m.Groups["number"].Index, m.Groups["number"].Length)))
            .OrderByDescending(p => p.At).ToList();
        var text = paragraph.Text;
        var end = text.Length;
        foreach (var (at, length) in places.Where(p => p.At + p.Length <= text.Length))
        {
            // A mobile number after the word for telephone is found twice.
            if (at + length > end)
                continue;
            text = $"{text[..at]}{Mark}{text[(at + length)..]}";
            end = at;
            lines.Add(paragraph.Line);
        }

        return text;
    }

    [GeneratedRegex(@"\b(?:tel|telefon|tfn|mobil|direkt)\p{L}*\.?\s*:?\s*(?<number>\+?\d[\d ()/–-]{5,}\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Telephones();
}

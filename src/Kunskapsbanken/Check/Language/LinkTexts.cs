using System.Collections.Frozen;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Check.Language;

/// <summary>A link's text says where it leads also when it is read alone, as a screen reader lists links (WCAG 2.2, 2.4.4 and 2.4.9).</summary>
internal static class LinkTexts
{
    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "här", "klicka här", "klicka", "tryck här", "läs mer", "läs mer här", "mer", "mer information", "mer info", "länk", "länken", "denna länk", "den här länken", "länk här", "se här", "se länk", "hit", "där", "den här sidan", "ladda ner", "ladda ned", "pdf", "klicka för att läsa mer", "fortsätt", "read more", "click here", "here", "link", "…", "...");

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words)
    {
        foreach (var link in words.Links)
        {
            var text = words.Text.Substring(link.Start, link.Length).Trim();
            if (text.Length == 0)
                continue;
            if (Empty.Contains(text.Trim('.', '!', '»', '>', ' ', '→')))
                yield return Errors.EmptyLinkText(file, link.Span, text);
            else if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                yield return Errors.AddressAsLinkText(file, link.Span, text);
        }
    }
}

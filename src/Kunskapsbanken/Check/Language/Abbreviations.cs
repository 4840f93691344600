using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;

namespace Kunskapsbanken.Check.Language;

/// <summary>Abbreviations in capitals that the record neither explains, nor links to what does, nor can count on readers to know.</summary>
internal static partial class Abbreviations
{
    /// <summary>What any reader of a Swedish authority's site knows, and the names that stand for themselves.</summary>
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "SKL", "SKR", "EU", "FN", "USA", "PDF", "TV", "IT", "AB", "OK", "SCB", "SOU", "CD", "DVD", "GPS", "SMS", "VD", "ID", "URL", "HTML", "QR", "WC", "IS", "OBS", "CC", "BY", "SFS", "BBC", "NATO", "WCAG", "CSV", "JSON", "YAML", "XML", "RSS", "OCR", "DCAT", "AP", "SE", "DIGG", "BRÅ", "ISO", "AA", "KB", "EXIT", "EXPO", "II", "III", "IV", "VI", "VII", "VIII", "IX");

    private static readonly SearchValues<char> AnyCapital = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ");

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in words.Matches(Capitals(), HasCapitals))
        {
            var word = match.Groups["word"].Value;
            if (words.KindAt(match.Index) == WordKind.Text && !Known.Contains(word) && seen.Add(word)
                && !IsExplained(words.Text, word) && !words.Links.Any(l => match.Index >= l.Start && match.Index < l.Start + l.Length))
                yield return Errors.UnexplainedAbbreviation(file, words.SpanAt(match.Index, word.Length), word);
        }
    }

    /// <summary>Two in a row.</summary>
    private static bool HasCapitals(ReadOnlySpan<char> line)
    {
        for (int at; (at = line.IndexOfAny(AnyCapital)) >= 0; line = line[(at + 1)..])
        {
            if (at + 1 < line.Length && AnyCapital.Contains(line[at + 1]))
                return true;
        }

        return false;
    }

    /// <summary>In brackets after its meaning, or before a bracket that holds it.</summary>
    private static bool IsExplained(string text, string word) =>
        text.Contains($"({word})", StringComparison.Ordinal)
        || text.Contains($"({word},", StringComparison.Ordinal)
        || text.Contains($"{word} (", StringComparison.Ordinal)
        || text.Contains($"{word}, som ", StringComparison.Ordinal)
        || text.Contains($"{word}, det vill säga ", StringComparison.Ordinal)
        || text.Contains($"{word} betyder ", StringComparison.Ordinal)
        || text.Contains($"{word} står för ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w/:.-])(?<word>[A-ZÅÄÖ]{2,6})(?::?s)?(?![\w/]|-?\d| ?\d{4}[:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}

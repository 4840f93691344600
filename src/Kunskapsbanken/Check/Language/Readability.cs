using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Check.Language;

/// <summary>
/// LIX, Björnsson's readability index (1968): words a sentence, plus the share in percent of words longer than six letters.
/// 40–50 is a newspaper, over 50 is official text.
/// </summary>
internal static partial class Readability
{
    private const double Hard = 50;

    /// <summary>LIX says little of a short text.</summary>
    private const int FewestWords = 100;

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words)
    {
        // Most records are short, and LIX says nothing of those.
        if (words.Text.Length < FewestWords * 4)
            yield break;
        var sentences = Sentences(words);
        var count = sentences.Sum(s => s.Words);
        if (count < FewestWords || Lix(sentences) is not (> Hard and var lix))
            yield break;
        var longest = sentences.OrderByDescending(s => s.Words).ThenBy(s => s.Start).Take(3).ToList();
        yield return Errors.HardToRead(file, words.SpanAt(longest[0].Start, longest[0].Length), (int)Math.Round(lix), longest.Select(s => (words.SpanAt(s.Start, s.Length).Line, s.Words)));
    }

    public static double Lix(IReadOnlyCollection<Sentence> sentences)
    {
        double words = sentences.Sum(s => s.Words);
        return (words / sentences.Count) + (100 * sentences.Sum(s => s.LongWords) / words);
    }

    public static List<Sentence> Sentences(RecordWords words)
    {
        var sentences = new List<Sentence>();
        foreach (var (start, text) in words.Paragraphs())
        {
            var begin = 0;
            while (begin < text.Length)
            {
                var end = EndOf(text, begin);
                if (Count(text, start, begin, end) is { } sentence)
                    sentences.Add(sentence);
                begin = end + 1;
            }
        }

        return sentences;
    }

    /// <summary>The sign that ends a sentence, or the end of the text. A full stop after a letter or two is an abbreviation or a number in a list.</summary>
    private static int EndOf(string text, int begin)
    {
        for (var at = begin; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or ':'))
                continue;
            var next = at + 1;
            while (next < text.Length && text[next] is ('.' or '!' or '?' or '”' or '"' or ')'))
                next++;
            if (next < text.Length && !char.IsWhiteSpace(text[next]))
                continue;
            var word = at;
            while (word > begin && char.IsLetterOrDigit(text[word - 1]))
                word--;
            if (text[at] != '.' || at - word > 2)
                return at;
        }

        return text.Length;
    }

    private static Sentence? Count(string text, int start, int begin, int end)
    {
        int words = 0, longWords = 0;
        foreach (var match in Word().EnumerateMatches(text.AsSpan(begin, end - begin)))
        {
            words++;
            longWords += match.Length > 6 ? 1 : 0;
        }

        return words > 0 ? new(start + begin, end - begin, words, longWords) : null;
    }

    /// <param name="Start">In the record's words.</param>
    internal sealed record Sentence(int Start, int Length, int Words, int LongWords);

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\d-]*|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

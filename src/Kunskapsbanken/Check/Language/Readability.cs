using System.Buffers;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;

namespace Kunskapsbanken.Check.Language;

/// <summary>
/// LIX, Björnsson's readability index (1968): words a sentence, plus the share in percent of words longer than six letters.
/// 40–50 is a newspaper, over 50 is official text.
/// </summary>
internal static class Readability
{
    private const double Hard = 50;

    /// <summary>LIX says little of a short text.</summary>
    private const int FewestWords = 100;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?:");

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
        foreach (var (start, length) in words.Lines())
        {
            // Neither headings nor cells, code or short fields.
            if (words.KindAt(start) != WordKind.Text)
                continue;
            var text = words.Text.AsSpan(start, length);
            for (int begin = 0, end; begin < length; begin = end + 1)
            {
                end = EndOf(text, begin);
                var (count, longWords) = Count(text[begin..end]);
                if (count > 0)
                    sentences.Add(new(start + begin, end - begin, count, longWords));
            }
        }

        return sentences;
    }

    /// <summary>The sign that ends a sentence, or the end of the text. A full stop after a letter or two is an abbreviation or a number in a list.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int begin)
    {
        for (var at = begin; at < text.Length; at++)
        {
            if (text[at..].IndexOfAny(Ends) is not (>= 0 and var further))
                break;
            at += further;
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

    /// <summary>A word is a letter with the letters, marks, digits and hyphens after it; a number is one as well.</summary>
    private static (int Words, int LongWords) Count(ReadOnlySpan<char> sentence)
    {
        int words = 0, longWords = 0;
        for (var at = 0; at < sentence.Length;)
        {
            var start = at;
            if (char.IsLetter(sentence[at]))
            {
                do
                    at++;
                while (at < sentence.Length && IsInWord(sentence[at]));
            }
            else
            {
                while (at < sentence.Length && char.IsDigit(sentence[at]))
                    at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            words++;
            longWords += at - start > 6 ? 1 : 0;
        }

        return (words, longWords);
    }

    private static bool IsInWord(char c) => c is (>= 'a' and <= 'z') or '-' || (c != ' ' && IsOtherInWord(c));

    private static bool IsOtherInWord(char c) => char.IsLetterOrDigit(c)
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <param name="Start">In the record's words.</param>
    internal readonly record struct Sentence(int Start, int Length, int Words, int LongWords);
}

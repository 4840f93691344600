using System.Text.RegularExpressions;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Import;

/// <param name="Line">The first line in the document, from 1.</param>
public sealed record Paragraph(int Page, int Line, string Text);

/// <summary>Puts hard-wrapped lines together again, and words that were split between them.</summary>
public static partial class Paragraphs
{
    public static ImmutableArray<Paragraph> Join(SourceText source, Lexicon lexicon)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var line = 0;
        foreach (var (page, index) in source.Pages.Select((p, i) => (p, i)))
        {
            var open = new StringBuilder();
            var first = 0;
            foreach (var raw in page)
            {
                line++;
                var text = raw.Trim();
                if (text.Length == 0 || StartsBlock().IsMatch(text))
                    Close();
                if (text.Length == 0)
                    continue;
                if (open.Length == 0)
                    first = line;
                Append(open, text, lexicon);
                if (text[0] == '#')
                    Close();
            }

            Close();
            void Close()
            {
                if (open.Length > 0)
                    paragraphs.Add(new(index + 1, first, open.ToString()));
                open.Clear();
            }
        }

        return paragraphs.ToImmutable();
    }

    private static void Append(StringBuilder open, string text, Lexicon lexicon)
    {
        if (open.Length == 0)
        {
            open.Append(text);
            return;
        }

        var before = LastPart().Match(open.ToString());
        var after = FirstPart().Match(text);
        if (!before.Success || !after.Success)
        {
            open.Append(' ').Append(text);
            return;
        }

        // Hets mot folk-/grupp is one word; yttrande- och mötesfrihet are two. A hyphen that belongs to the word stays.
        var isSplit = after.Value is not ("och" or "eller" or "samt");
        if (!isSplit)
        {
            open.Append(' ').Append(text);
            return;
        }

        var whole = before.Groups[1].Value + after.Value;
        if (lexicon.CountOf(whole.ToLowerInvariant()) > 0 || char.IsLower(text[0]))
            open.Length--;
        open.Append(text);
    }

    [GeneratedRegex(@"^(?:#{1,6} |[-*•·▪e°] |\d{1,2}[.)] |[a-z]\) )", RegexOptions.CultureInvariant)]
    private static partial Regex StartsBlock();

    [GeneratedRegex(@"([\p{L}&#]+)-$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart();

    [GeneratedRegex(@"^[\p{L}&#]+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart();
}

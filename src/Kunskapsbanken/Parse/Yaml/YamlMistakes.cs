using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Kunskapsbanken.Parse.Yaml;

/// <summary>What an editor did, at the line where it was done, which is often not the line that YAML complains of.</summary>
/// <param name="Line">From 1 in the YAML.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct YamlMistake(int Line, int Column, int Length, string Reason, string Hint);

/// <summary>Turns the YAML parser's complaint into what an editor did. Each mistake is a function; the surest comes first.</summary>
internal static partial class YamlMistakes
{
    private static readonly ImmutableArray<Func<YamlComplaint, int, YamlMistake?>> OnLine =
        [Tab, Bullet, NoSpaceAfterColon, NoSpaceAfterHyphen, Stray, OutOfLine, Quotes, ReservedSign, Colon, ListAmongFields, BareText];

    /// <param name="e">What YamlDotNet threw; for an open bracket at the end of the text that is no YamlException.</param>
    public static YamlMistake Explain(string text, int lineOffset, Exception e)
    {
        var complaint = new YamlComplaint(text, lineOffset, e);
        // A missing close is only noticed further down, so it is looked for before the line that is complained of.
        if (OpenBracket(complaint) is { } open)
            return open;
        if (complaint.IsAboutTab && complaint.FirstTab() is { } tab)
            return Tab(complaint, tab)!.Value;
        foreach (var index in complaint.Suspects)
        {
            foreach (var mistake in OnLine)
            {
                if (mistake(complaint, index) is { } found)
                    return found;
            }
        }

        return complaint.At(complaint.Index, complaint.Column, 1, "YAML går inte att läsa här.", "Kontrollera indrag, kolon och citattecken på raden och raden ovanför.");
    }

    private static YamlMistake? Tab(YamlComplaint complaint, int index)
    {
        var line = complaint.Lines[index];
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab >= 0 && line.AsSpan(0, tab).Trim(' ').IsEmpty
            ? complaint.At(index, tab, 1, "Raden är indragen med tabb.", "Dra in med mellanslag i stället.")
            : null;
    }

    private static YamlMistake? Bullet(YamlComplaint complaint, int index) =>
        complaint.Text(index) is [var sign and ('•' or '·' or '‣' or '◦' or '▪' or '–' or '\uF0B7'), ' ' or '\t', ..]
            ? complaint.AtText(index, 1, $"Punkten {sign} är inte YAML.", "Skriv - och ett mellanslag.")
            : null;

    private static YamlMistake? NoSpaceAfterColon(YamlComplaint complaint, int index)
    {
        var match = Glued().Match(complaint.Lines[index]);
        return match.Success
            ? complaint.At(index, match.Groups["name"].Index, match.Groups["name"].Length + 1, "Det saknas ett mellanslag efter kolonet.", $"Skriv {match.Groups["name"].Value}: {match.Groups["value"].Value}")
            : null;
    }

    private static YamlMistake? NoSpaceAfterHyphen(YamlComplaint complaint, int index) =>
        complaint.Text(index) is ['-', not (' ' or '-'), ..]
            ? complaint.AtText(index, 1, "Det saknas ett mellanslag efter bindestrecket.", $"Skriv - {complaint.Text(index)[1..]}")
            : null;

    /// <summary>An indented field below one that already has its value.</summary>
    private static YamlMistake? Stray(YamlComplaint complaint, int index)
    {
        var above = complaint.Above(index);
        if (above < 0 || !Named().IsMatch(complaint.Text(index)) || complaint.Indent(index) <= complaint.Indent(above))
            return null;
        return complaint.Value(above) is { Length: > 0 } value && value[0] is not ('|' or '>' or '[' or '{') && Named().IsMatch(complaint.Text(above))
            ? complaint.AtText(index, complaint.Text(index).Length, "Raden är indragen utan att höra till något.", $"Ta bort mellanslagen i början, så att fältet står i linje med rad {complaint.FileLine(above)}.")
            : null;
    }

    /// <summary>A field that stands at no level that is open above it.</summary>
    private static YamlMistake? OutOfLine(YamlComplaint complaint, int index)
    {
        if (index != complaint.Index || complaint.Indent(index) == 0 || !Named().IsMatch(complaint.Text(index).TrimStart('-', ' ')))
            return null;
        var indent = complaint.Indent(index);
        var deepest = int.MaxValue;
        for (var above = complaint.Above(index); above >= 0; above = complaint.Above(above))
        {
            var level = complaint.Indent(above);
            if (level >= deepest)
                continue;
            deepest = level;
            if (level == indent)
                return null;
            if (level < indent)
                break;
        }

        return complaint.AtText(index, complaint.Text(index).Length, "Raden står inte i linje med fälten ovanför.", "Dra in den lika långt som de andra fälten i samma grupp.");
    }

    private static YamlMistake? Quotes(YamlComplaint complaint, int index)
    {
        if (complaint.Value(index) is not [var quote and ('"' or '\''), _, ..] value)
            return null;
        var start = complaint.Lines[index].IndexOf(value, StringComparison.Ordinal);
        var close = value.IndexOf(quote, 1);
        while (close > 0 && quote == '"' && value[close - 1] == '\\')
            close = value.IndexOf(quote, close + 1);
        if (close < 0)
            return complaint.At(index, start, 1, "Citattecknet avslutas aldrig.", $"Avsluta värdet med {quote}.");
        var rest = value[(close + 1)..];
        if (rest.Trim().Length == 0 || rest.TrimStart().StartsWith('#'))
            return complaint.Message.Contains("escape", StringComparison.Ordinal)
                ? complaint.At(index, start + value.IndexOf('\\', StringComparison.Ordinal), 2, "Ett omvänt snedstreck inom citattecken läses som ett styrtecken.", "Skriv två: \\\\.")
                : null;
        var inner = $"{complaint.Name(index)}\"{Swedish(value.Trim(quote))}\"";
        return rest.Contains(quote, StringComparison.Ordinal)
            ? complaint.At(index, start + close, 1, "Det står ett citattecken till inne i värdet.", $"Skriv svenska citattecken inuti: {inner}")
            : complaint.At(index, start + close, 1, "Det står text efter citattecknet.", $"Låt citattecknen omge hela värdet: {$"{complaint.Name(index)}\"{Swedish(value)}\""}");
    }

    private static YamlMistake? ReservedSign(YamlComplaint complaint, int index)
    {
        if (complaint.Value(index) is not [var sign and ('@' or '`' or '%' or ']' or '}' or ',' or '>' or '|' or '-' or '?'), ..] value)
            return null;
        // A lone mark is a block or a list, which YAML allows.
        if (sign is '>' or '|' or '-' or '?' && (value.Length == 1 || index != complaint.Index))
            return null;
        return complaint.At(index, complaint.Lines[index].IndexOf(value, StringComparison.Ordinal), 1, $"Ett värde får inte börja med {sign}.", $"Sätt värdet inom citattecken: {complaint.Name(index)}\"{Swedish(value)}\"");
    }

    private static YamlMistake? Colon(YamlComplaint complaint, int index)
    {
        if (complaint.Value(index) is not { Length: > 0 } value || value[0] is '"' or '\'' or '{' or '[')
            return null;
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && value.EndsWith(':'))
            colon = value.Length - 1;
        return colon < 0 ? null : complaint.At(
            index, complaint.Lines[index].IndexOf(value, StringComparison.Ordinal) + colon, 1,
            "Värdet innehåller ett kolon, som YAML läser som ett nytt fält.",
            $"Sätt värdet inom citattecken: {complaint.Name(index)}\"{Swedish(value.Trim('”', '“', '»', '«'))}\"");
    }

    private static YamlMistake? ListAmongFields(YamlComplaint complaint, int index) =>
        index == complaint.Index && complaint.Text(index) is ['-', ' ', ..] && complaint.Above(index) is >= 0 and var above && complaint.Value(above) is { Length: > 0 }
            ? complaint.AtText(index, 1, "En listpunkt står bland fälten.", "Skriv ett fältnamn på raden ovanför listan, eller ta bort punkten.")
            : null;

    private static YamlMistake? BareText(YamlComplaint complaint, int index) =>
        complaint.Text(index) is { Length: > 0 } text && !text.Contains(':', StringComparison.Ordinal) && text[0] is not ('-' or '#' or '[' or '{' or '"' or '\'')
            ? complaint.AtText(index, text.Length, $"Raden ”{text}” är varken ett fält eller en listpunkt.", "Hör den till texten, flytta den under raden ---. Hör den till fältet ovanför, dra in den.")
            : null;

    private static YamlMistake? OpenBracket(YamlComplaint complaint)
    {
        for (var index = 0; index < complaint.Lines.Length; index++)
        {
            if (complaint.Value(index) is not [var open and ('[' or '{'), ..] value)
                continue;
            var depth = value.Count(c => c is '[' or '{') - value.Count(c => c is ']' or '}');
            // A list may go on over several lines, but never past the next field.
            for (var below = index + 1; depth > 0 && below < complaint.Lines.Length && !Named().IsMatch(complaint.Lines[below]); below++)
                depth += complaint.Lines[below].Count(c => c is '[' or '{') - complaint.Lines[below].Count(c => c is ']' or '}');
            if (depth > 0)
                return complaint.At(index, complaint.Lines[index].IndexOf(value, StringComparison.Ordinal), 1, $"Parentesen {open} avslutas aldrig.", $"Avsluta listan med {(open == '[' ? ']' : '}')}.");
        }

        return null;
    }

    /// <summary>Quotation marks inside a value as Swedish has them, so that YAML's own are left alone.</summary>
    private static string Swedish(string value) => value.Replace('"', '”').Replace("\\", "\\\\", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:- )?(?<name>[\p{L}_]+):(?!//)(?<value>[^\s:].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^(?:- )?[\p{L}_][\p{L}_0-9-]*:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

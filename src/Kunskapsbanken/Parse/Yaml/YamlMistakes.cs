using YamlDotNet.Core;

namespace Kunskapsbanken.Parse.Yaml;

/// <summary>Turns the YAML parser's complaint into what an editor did.</summary>
internal static class YamlMistakes
{
    /// <summary>Where to point: at the line that causes the fault, which is often the one before the parser's.</summary>
    public static Mark Place(string text, YamlException e)
    {
        var lines = text.Split('\n');
        var (found, _, _) = Find(lines, e);
        return found ?? e.Start;
    }

    public static (string Reason, string? Hint) Explain(string text, YamlException e)
    {
        var (_, reason, hint) = Find(text.Split('\n'), e);
        return (reason, hint);
    }

    private static (Mark? Place, string Reason, string? Hint) Find(string[] lines, YamlException e)
    {
        var at = (int)e.Start.Line - 1;
        for (var i = Math.Min(at + 1, lines.Length - 1); i >= 0 && i >= at - 1; i--)
        {
            var tab = lines[i].AsSpan().IndexOf('\t');
            if (tab >= 0 && lines[i].AsSpan(0, tab).Trim(' ').IsEmpty)
                return (MarkAt(i, tab), "Raden är indragen med tabb.", "Dra in med mellanslag i stället.");
        }

        for (var i = Math.Min(at, lines.Length - 1); i >= 0 && i >= at - 1; i--)
        {
            var line = lines[i];
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var value = line[(colon + 2)..].Trim();
            if (value.Contains(": ", StringComparison.Ordinal) && value[0] is not ('"' or '\'' or '{' or '['))
                return (MarkAt(i, line.IndexOf(": ", colon + 2, StringComparison.Ordinal)), "Värdet innehåller ett kolon, som YAML läser som ett nytt fält.", $"Sätt värdet inom citattecken: {line[..colon].Trim()}: \"{value.Replace("\"", "'", StringComparison.Ordinal)}\"");
            if (value.Length > 1 && value[0] is '"' or '\'' && value.Count(c => c == value[0]) % 2 == 1)
                return (MarkAt(i, line.IndexOf(value[0], colon)), "Citattecknet avslutas aldrig.", $"Avsluta värdet med {value[0]}.");
        }

        for (var i = Math.Min(at, lines.Length - 1); i >= 0 && i >= at - 1; i--)
        {
            foreach (var (open, close) in new[] { ('[', ']'), ('{', '}') })
            {
                if (lines[i].AsSpan().Count(open) > lines[i].AsSpan().Count(close))
                    return (MarkAt(i, lines[i].LastIndexOf(open)), $"Parentesen {open} avslutas aldrig.", $"Avsluta den med {close}.");
            }
        }

        if (at >= 0 && at < lines.Length && lines[at].TrimStart() is ['@' or '`' or '%', ..])
            return (null, $"Ett värde får inte börja med {lines[at].TrimStart()[0]}.", "Sätt värdet inom citattecken.");
        if (at >= 0 && at < lines.Length && lines[at].Trim() is { Length: > 0 } bare && !bare.Contains(':', StringComparison.Ordinal))
            return (null, $"Raden ”{bare}” är varken ett fält eller en listpunkt.", "Skriv fältnamn, kolon, mellanslag, värde.");
        return (null, "YAML går inte att läsa här.", "Kontrollera indrag, kolon och citattecken på raden och raden ovanför.");
    }

    private static Mark MarkAt(int line, int column) => new(0, line + 1, column + 1);
}

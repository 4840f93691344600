using YamlDotNet.Core;

namespace Kunskapsbanken.Parse.Yaml;

/// <summary>A text that could not be read as YAML, and where the parser stopped.</summary>
internal sealed class YamlComplaint
{
    private readonly int lineOffset;

    /// <param name="lineOffset">Lines of the file before the text.</param>
    public YamlComplaint(string text, int lineOffset, Exception e)
    {
        this.lineOffset = lineOffset;
        Lines = text.Split('\n');
        Message = e.Message;
        var mark = e is YamlException yaml ? yaml.Start : new Mark(0, Lines.Length, 1);
        Index = Math.Clamp((int)mark.Line - 1, 0, Lines.Length - 1);
        Column = Math.Clamp((int)mark.Column - 1, 0, Lines[Index].Length);
    }

    public string[] Lines { get; }

    /// <summary>The parser's own words.</summary>
    public string Message { get; }

    /// <summary>The line that the parser complained of, from 0.</summary>
    public int Index { get; }

    /// <summary>From 0.</summary>
    public int Column { get; }

    public bool IsAboutTab => Message.Contains("tab", StringComparison.Ordinal);

    /// <summary>The line of the complaint, the one above it with text, and the one below: where the cause is nearly always found.</summary>
    public IEnumerable<int> Suspects
    {
        get
        {
            yield return Index;
            if (Above(Index) is >= 0 and var above)
                yield return above;
            if (Index + 1 < Lines.Length)
                yield return Index + 1;
        }
    }

    public int? FirstTab()
    {
        var at = Array.FindIndex(Lines, l => l.TrimStart(' ').StartsWith('\t') && l.Trim().Length > 0);
        return at < 0 ? null : at;
    }

    /// <summary>The nearest line above with text in it; -1 when there is none.</summary>
    public int Above(int index)
    {
        do
            index--;
        while (index >= 0 && Lines[index].Trim().Length == 0);
        return index;
    }

    public string Text(int index) => Lines[index].Trim();

    public int Indent(int index) => Lines[index].Length - Lines[index].TrimStart(' ').Length;

    /// <summary>As editors count lines.</summary>
    public int FileLine(int index) => index + 1 + lineOffset;

    /// <summary>What stands after <c>name:</c> or after <c>- </c>; null when the line is neither.</summary>
    public string? Value(int index)
    {
        var text = Text(index);
        var name = Name(index);
        return name.Length > 0 ? text[Math.Min(name.Length, text.Length)..].Trim() : text.StartsWith("- ", StringComparison.Ordinal) ? text[2..].Trim() : null;
    }

    /// <summary>What stands before the value, with the space after the colon; empty when the line has no name.</summary>
    public string Name(int index)
    {
        var text = Text(index);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text[..colon].Any(c => !char.IsLetterOrDigit(c) && c is not ('_' or '-' or ' ')) || (colon + 1 < text.Length && text[colon + 1] != ' '))
            return "";
        return text[..(colon + 1)] + " ";
    }

    public YamlMistake At(int index, int column, int length, string reason, string hint)
    {
        var start = Math.Clamp(column, 0, Lines[index].Length);
        return new(index + 1, start + 1, Math.Clamp(length, 0, Lines[index].Length - start), reason, hint);
    }

    public YamlMistake AtText(int index, int length, string reason, string hint) =>
        At(index, Lines[index].Length - Lines[index].TrimStart().Length, length, reason, hint);
}

using System.Buffers;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>A record's two halves: the fields between lines of three hyphens, and the text below them.</summary>
/// <param name="FirstLine">The file's line where the YAML begins, from 1.</param>
/// <param name="BodyLine">The file's line where the text begins, from 1.</param>
internal readonly record struct FrontMatter(string Yaml, int FirstLine, string Body, int BodyLine)
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" \t#*>.");

    public static bool TrySplit(string text, bool isYaml, string file, List<Diagnostic> problems, out FrontMatter front)
    {
        front = default;
        var hasFence = IsFence(text, 0, out var yamlStart);
        if (isYaml)
        {
            // A .yml file may begin with a document mark; it has no text below.
            front = hasFence ? new(text[yamlStart..], 2, "", 0) : new(text, 1, "", 0);
            return true;
        }

        if (!hasFence)
        {
            problems.Add(Errors.NoFrontMatter(file, Cure(text)));
            return false;
        }

        var line = 2;
        for (var start = yamlStart; start <= text.Length; line++)
        {
            if (IsFence(text, start, out var after))
            {
                front = new(text[yamlStart..start], 2, text[after..], line + 1);
                return true;
            }

            var end = text.IndexOf('\n', start);
            if (end < 0)
                break;
            start = end + 1;
        }

        problems.Add(Errors.UnclosedFrontMatter(file, FirstText(text[yamlStart..])));
        return false;
    }

    /// <summary>What is wrong with a beginning that was meant to be one; null when there is no sign of any.</summary>
    private static string? Cure(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOf('\n') is >= 0 and var end ? end : text.Length).Trim();
        return first.Length > 3 && first.TrimStart('-').IsEmpty ? "Raden ska ha exakt tre bindestreck: ---."
            : text.TrimStart().StartsWith("---\n", StringComparison.Ordinal) ? "Ta bort de tomma raderna före ---."
            : null;
    }

    /// <summary>The first line of fields without end that can't be one of them: a heading or running text.</summary>
    private static Span FirstText(string text)
    {
        var line = 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var content = text.AsSpan()[range];
            var isField = content.Trim().IsEmpty || content[0] is ' ' or '\t' or '-' || content.StartsWith("# ") || Name(content) is > 0;
            if (!isField)
                return new(line, 1, content.TrimEnd().Length);
        }

        return Span.None;
    }

    /// <summary>The length of a field's name at the beginning of a line; 0 when there is none.</summary>
    private static int Name(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAny(NotInNames) ? colon : 0;
    }

    /// <summary>Whether a line of only three hyphens begins at <paramref name="start"/>.</summary>
    private static bool IsFence(string text, int start, out int after)
    {
        var end = text.IndexOf('\n', Math.Min(start, text.Length));
        after = end < 0 ? text.Length : end + 1;
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd().SequenceEqual("---");
    }
}

using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Parse;

/// <summary>A record's two halves: the fields between lines of three hyphens, and the text below them.</summary>
/// <param name="FirstLine">The file's line where the YAML begins, from 1.</param>
/// <param name="BodyLine">The file's line where the text begins, from 1.</param>
internal readonly record struct FrontMatter(string Yaml, int FirstLine, string Body, int BodyLine)
{
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
            problems.Add(Errors.NoFrontMatter(file));
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

        problems.Add(Errors.UnclosedFrontMatter(file));
        return false;
    }

    /// <summary>Whether a line of only three hyphens begins at <paramref name="start"/>.</summary>
    private static bool IsFence(string text, int start, out int after)
    {
        var end = text.IndexOf('\n', Math.Min(start, text.Length));
        after = end < 0 ? text.Length : end + 1;
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd().SequenceEqual("---");
    }
}

using System.Globalization;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Site.Reports;

/// <summary>The author's own line, with the place underlined.</summary>
internal static class CodeFrame
{
    /// <returns>Null when no line is to blame or the file can't be read.</returns>
    public static string? Of(Diagnostic problem, string root)
    {
        var file = Path.Combine(root, problem.File);
        if (problem.Span.IsNone || !File.Exists(file) || File.ReadLines(file).ElementAtOrDefault(problem.Span.Line - 1) is not { } line)
            return null;
        var number = problem.Span.Line.ToString(CultureInfo.InvariantCulture);
        var column = Math.Clamp(problem.Span.Column - 1, 0, line.Length);
        var length = Math.Clamp(problem.Span.Length, 1, Math.Max(1, line.Length - column));
        // Tabs and control signs would move the mark or the terminal's own cursor.
        var shown = string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
        return $"  {number} | {shown}\n  {new string(' ', number.Length)} | {new string(' ', column)}{new string('^', length)}";
    }
}

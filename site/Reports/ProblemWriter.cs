using System.Globalization;
using System.Text.Json;
using Kunskapsbanken.Diagnostics;
using Spectre.Console;

namespace Kunskapsbanken.Site.Reports;

/// <summary>Tells problems in the form that was asked for.</summary>
internal static class ProblemWriter
{
    public static async Task WriteAsync(IReadOnlyList<Diagnostic> problems, Settings settings, TextWriter output)
    {
        switch (settings.Format)
        {
            case ReportFormat.Json:
                await output.WriteLineAsync(JsonSerializer.Serialize(problems.Select(ProblemJson.Of), ReportJson.Readable.IEnumerableProblemJson));
                break;
            case ReportFormat.GitHub:
                await WriteGitHubAsync(problems, output);
                break;
            case ReportFormat.Sarif:
                await output.WriteLineAsync(Sarif.Of(problems));
                break;
            default:
                await WriteTextAsync(problems.Where(p => settings.IsVerbose || p.Severity != Severity.Info), settings.Root, output);
                break;
        }
    }

    /// <summary>One line a problem, advice only when asked for; on a terminal also the author's own line with the place underlined.</summary>
    private static async Task WriteTextAsync(IEnumerable<Diagnostic> problems, string root, TextWriter output)
    {
        if (Console.IsOutputRedirected)
        {
            // In one go: a console writes each line to the system by itself, and there may be thousands.
            await output.WriteAsync(string.Concat(problems.Select(p => p + Environment.NewLine)));
            return;
        }

        foreach (var problem in problems)
        {
            var colour = problem.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{colour}]{problem.ToString()}[/]");
            if (CodeFrame.Of(problem, root) is { } frame)
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{frame}[/]");
        }
    }

    /// <summary>GitHub shows ten annotations a step, so the worst come first.</summary>
    private static async Task WriteGitHubAsync(IReadOnlyList<Diagnostic> problems, TextWriter output)
    {
        foreach (var problem in problems.OrderBy(p => p.Severity).ThenBy(p => p))
        {
            var level = problem.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = problem.Span.IsNone ? "" : string.Create(CultureInfo.InvariantCulture, $",line={problem.Span.Line},col={problem.Span.Column}");
            var text = problem.Hint is null ? problem.Message : $"{problem.Message} {problem.Hint}";
            await output.WriteLineAsync($"::{level} file={Property(problem.File)}{place},title={Property(problem.Code)}::{Data(text)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

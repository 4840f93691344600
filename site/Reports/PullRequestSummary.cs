using System.Globalization;
using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Site.Reports;

/// <summary>What a pull request does and what is wrong with it, in Markdown and in Swedish, for those who review it.</summary>
internal static class PullRequestSummary
{
    /// <summary>GitHub cuts a summary at one megabyte; nobody reads that far.</summary>
    private const int MostProblems = 200;

    public static string Of(BuildReport report, ChangedFiles? changes, string? preview)
    {
        var text = new StringBuilder("## Kunskapsbanken: kontroll av ändringen\n\n");
        text.Append(report.Errors > 0
            ? $"**{report.Errors} fel måste rättas** innan ändringen kan publiceras.\n\n"
            : "Inga fel. Ändringen går att publicera.\n\n");
        if (preview is not null)
            text.Append(CultureInfo.InvariantCulture, $"Förhandsvisning: <{preview}>\n\n");
        if (changes is not null)
            AppendChanges(text, changes);
        foreach (var (severity, heading) in new[] { (Severity.Error, "Fel"), (Severity.Warning, "Varningar"), (Severity.Info, "Upplysningar") })
            AppendProblems(text, heading, [.. report.Problems.Where(p => p.Severity == severity)], isFolded: severity == Severity.Info);
        return text.Append("Vad ett meddelande betyder står på webbplatsen under `/hjalp/fel/`. Så rättar du en post: se BIDRA.md.\n").ToString();
    }

    private static void AppendChanges(StringBuilder text, ChangedFiles changes)
    {
        var records = changes.All.Where(c => c.Path.StartsWith("content/", StringComparison.Ordinal)).ToList();
        text.Append("### Vad som ändras\n\n");
        foreach (var (kind, word) in new[] { (ChangeKind.Added, "Ny"), (ChangeKind.Modified, "Ändrad"), (ChangeKind.Renamed, "Bytt namn"), (ChangeKind.Deleted, "Borttagen") })
        {
            foreach (var change in records.Where(r => r.Kind == kind))
                text.Append(CultureInfo.InvariantCulture, $"- {word}{Collection(change.Path)}: `{change.Path}`\n");
        }

        text.Append(records.Count == 0 ? "Inga poster.\n\n" : "\n");
    }

    private static string Collection(string path) =>
        path.Split('/') is [_, var folder, ..] && CollectionInfo.TryOfFolder(folder, out var info) ? $" i {info.Plural}" : "";

    private static void AppendProblems(StringBuilder text, string heading, List<Diagnostic> problems, bool isFolded)
    {
        if (problems.Count == 0)
            return;
        text.Append(isFolded ? $"<details><summary>{heading} ({problems.Count})</summary>\n\n" : $"### {heading} ({problems.Count})\n\n");
        text.Append("| Var | Vad | Gör så här |\n| --- | --- | --- |\n");
        foreach (var problem in problems.Take(MostProblems))
            text.Append(CultureInfo.InvariantCulture, $"| `{problem.File}`{(problem.Span.IsNone ? "" : $" rad {problem.Span.Line}")} | {Cell(problem.Message)} ({problem.Code}) | {Cell(problem.Hint ?? "")} |\n");
        if (problems.Count > MostProblems)
            text.Append(CultureInfo.InvariantCulture, $"\nOch {problems.Count - MostProblems} till. Kör `check` för att se alla.\n");
        text.Append(isFolded ? "\n</details>\n\n" : "\n");
    }

    /// <summary>Text from a file may hold anything; here it must not make a cell, a tag, a mention or a link.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var c in text)
            cell.Append(c is '|' or '<' or '>' or '&' or '@' or '`' or '[' or ']' or '*' or '_' or '#' or '!' or '\\' ? $"&#{(int)c};" : char.IsControl(c) ? " " : c.ToString());
        return cell.ToString();
    }
}

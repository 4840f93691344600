using System.CommandLine;
using Kunskapsbanken.Load;
using Kunskapsbanken.Site.Reports;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>check</c>: every diagnostic, no output.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions options)
    {
        var since = new Option<string?>("--changed-since") { Description = "Visa varningar och upplysningar bara för poster som har ändrats sedan en gren, tagg eller commit. Fel visas alltid." };
        var summary = new Option<FileInfo?>("--summary") { Description = "Lägg till en sammanfattning i Markdown sist i en fil, för GitHub." };
        var preview = new Option<string?>("--preview-url") { Description = "Förhandsvisningens adress, för sammanfattningen." };
        var command = new Command("check", "Kontrollerar alla poster utan att skriva någon webbplats.") { since, summary, preview };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var changes = parse.GetValue(since) is { } reference
                ? ChangedFiles.Since(settings.Root, settings.Content, reference, out var refusal) ?? throw new UsageException(refusal)
                : null;
            var report = SiteBuild.Run(settings.ToBuildOptions(new StandardTheme(), Clock.Today), write: false, cancel);
            if (changes is not null)
                report = report with { Problems = [.. report.Problems.Where(p => p.IsError || changes.Contains(p.File))] };
            await ProblemWriter.WriteAsync(report.Problems, settings, Console.Out);
            if (settings.Report is { } file)
                await ReportFile.WriteAsync(report, file);
            if (parse.GetValue(summary) is { } target)
                await File.AppendAllTextAsync(target.FullName, PullRequestSummary.Of(report, changes, parse.GetValue(preview)), cancel);
            if (settings.Format == ReportFormat.Text)
                await Console.Out.WriteLineAsync(SummaryWriter.ProblemCount(report));
            return report.Errors > 0 ? KnowledgeBankCommand.ContentErrors : KnowledgeBankCommand.Success;
        });
        return command;
    }
}

using System.CommandLine;
using Kunskapsbanken.Site.Reports;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>check</c>: every diagnostic, no output.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("check", "Kontrollerar alla poster utan att skriva någon webbplats.");
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var report = SiteBuild.Run(settings.ToBuildOptions(new StandardTheme(), Clock.Today), write: false, cancel);
            await ProblemWriter.WriteAsync(report.Problems, settings, Console.Out);
            if (settings.Report is { } file)
                await ReportFile.WriteAsync(report, file);
            if (settings.Format == ReportFormat.Text)
                await Console.Out.WriteLineAsync(SummaryWriter.ProblemCount(report));
            return report.Errors > 0 ? KnowledgeBankCommand.ContentErrors : KnowledgeBankCommand.Success;
        });
        return command;
    }
}

using System.CommandLine;
using Kunskapsbanken.Site.Reports;
using Kunskapsbanken.Theme;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>build</c>: content to site.</summary>
internal static class BuildCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("build", "Bygger webbplatsen. Görs också när inget kommando anges.");
        command.SetAction((parse, cancel) => RunAsync(options.Read(parse), parse, cancel));
        return command;
    }

    public static async Task<int> RunAsync(Settings settings, ParseResult parse, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (!settings.UseCache)
            new SiteWriter(settings.Output, settings.State).Forget();
        var report = SiteBuild.Run(settings.ToBuildOptions(new StandardTheme(), Clock.Today), write: true, cancel);
        await ProblemWriter.WriteAsync(report.Problems, settings, Console.Out);
        if (settings.Report is { } file)
            await ReportFile.WriteAsync(report, file);
        if (settings.Format == ReportFormat.Text)
            await SummaryWriter.WriteAsync(report, settings, Console.Out);
        return report.Errors > 0 ? KnowledgeBankCommand.ContentErrors : KnowledgeBankCommand.Success;
    }
}

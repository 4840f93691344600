using System.CommandLine;
using Kunskapsbanken.Site.Reports;
using Kunskapsbanken.Site.Serving;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>serve</c>: build, show on this machine, and build again when something changes.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions options)
    {
        var port = new Option<int>("--port") { Description = "Porten på 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", "Bygger och visar webbplatsen på den här datorn, och bygger om vid varje ändring.") { port };
        command.SetAction((parse, cancel) => RunAsync(options.Read(parse), parse.GetValue(port), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, int port, CancellationToken cancel)
    {
        var theme = new StandardTheme();
        BuildReport Build() => SiteBuild.Run(settings.ToBuildOptions(theme, Clock.Today), write: true, cancel);

        var first = Build();
        await ProblemWriter.WriteAsync(first.Problems, settings, Console.Out);
        await SummaryWriter.WriteAsync(first, settings, Console.Out);
        await using var server = await LiveServer.StartAsync(settings.Output, port, cancel);
        await Console.Out.WriteLineAsync($"\nÖppna {server.Address} i webbläsaren. Avsluta med Ctrl+C.");
        using var watcher = new ContentWatcher([settings.Content, Path.Combine(settings.Root, "site")]);
        while (await watcher.NextAsync(cancel))
        {
            var report = Build();
            await ProblemWriter.WriteAsync(report.Problems, settings, Console.Out);
            var time = report.Stages.Sum(s => s.Milliseconds);
            await Console.Out.WriteLineAsync($"{SummaryWriter.ProblemCount(report)} {report.Written?.Rendered ?? 0} filer nya eller ändrade på {time:0} ms.");
            server.Announce(report);
        }

        return KnowledgeBankCommand.Success;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using Kunskapsbanken.Diagnostics;
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

        var report = Build();
        var preview = report.Preview;
        await ProblemWriter.WriteAsync(report.Problems, settings, Console.Out);
        await SummaryWriter.WriteAsync(report, settings, Console.Out);
        await using var server = await LiveServer.StartAsync(settings.Output, port, cancel);
        await Console.Out.WriteLineAsync($"\nÖppna {server.Address} i webbläsaren. Avsluta med Ctrl+C.");
        using var watcher = new ContentWatcher([settings.Content, Path.Combine(settings.Root, "site")]);
        while (await watcher.NextAsync(cancel) is { } changed)
        {
            // What can be shown at once is; the build that follows makes the rest of the site agree with it.
            var shown = Previewed(preview, changed);
            if (shown.Count > 0)
            {
                server.Preview(shown);
                server.Announce([]);
            }

            var known = report.Problems.ToHashSet();
            try
            {
                report = Build();
            }
            catch (Exception e) when (e is IOException or AggregateException { InnerException: IOException })
            {
                // A file that was saved again meanwhile is told by the watcher too, and then there is another build.
                await Console.Out.WriteLineAsync((e.InnerException ?? e).Message);
                continue;
            }
            finally
            {
                // Before a page is told to load again: what it then gets is built.
                server.Preview([]);
            }

            preview = report.Preview ?? preview;
            if (shown.Count < changed.Count || report.Errors > 0)
                server.Announce(report.Problems);
            await ProblemWriter.WriteAsync([.. report.Problems.Where(p => p.IsError || !known.Contains(p))], settings, Console.Out);
            await Console.Out.WriteLineAsync($"{SummaryWriter.ProblemCount(report)} {report.Written?.Rendered ?? 0} filer nya eller ändrade på {report.Elapsed.TotalMilliseconds:0} ms.");
        }

        return KnowledgeBankCommand.Success;
    }

    private static ImmutableDictionary<string, string> Previewed(PagePreview? preview, IReadOnlySet<string> changed)
    {
        try
        {
            return changed.Select(f => preview?.Render(f)).OfType<(string File, string Html)>().ToImmutableDictionary(p => p.File, p => p.Html);
        }
        catch (IOException)
        {
            // The editor is still writing it: the build that follows tells what there is to tell.
            return [];
        }
    }
}

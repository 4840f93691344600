using System.CommandLine;
using System.Globalization;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links.External;
using Kunskapsbanken.Site.Linking;
using Kunskapsbanken.Site.Reports;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>links</c>: the links of the built site, or of any folder of HTML; with <c>--external</c> also those to other sites.</summary>
internal static class LinksCommand
{
    private static readonly Argument<DirectoryInfo?> Folder = new("dir") { Description = "En mapp med HTML. Annars den byggda webbplatsen.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> External = new("--external") { Description = "Fråga också andra webbplatser, och skriv svaren i content/links.yml." };
    private static readonly Option<string?> ChangedSince = new("--changed-since") { Description = "Fråga bara efter länkar i poster som har ändrats sedan denna git-referens. Allt, om något har bytt namn eller tagits bort." };
    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "Fråga också adresser på privata nät." };
    private static readonly Option<int> Connections = new("--connections") { Description = "Högst så många frågor samtidigt.", DefaultValueFactory = _ => 16 };
    private static readonly Option<int> PerHost = new("--per-host") { Description = "Högst så många frågor samtidigt till en och samma värd.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Age = new("--age") { Description = "Så många dagar gäller ett svar om att en länk fungerar.", DefaultValueFactory = _ => 7 };

    public static Command Create(CommonOptions options)
    {
        var command = new Command("links", "Kontrollerar länkar: den byggda webbplatsens, eller en mapp med HTML.") { Folder };
        foreach (var option in new Option[] { External, ChangedSince, AllowPrivate, Connections, PerHost, Age })
            command.Add(option);
        command.SetAction((parse, cancel) => RunAsync(options, parse, cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommonOptions options, ParseResult parse, CancellationToken cancel)
    {
        var folder = parse.GetValue(Folder);
        if (folder is { Exists: false })
            throw new UsageException($"Mappen {folder.FullName} finns inte.");
        var settings = folder is null ? options.Read(parse) : options.ReadAnywhere(parse, folder.FullName);
        var web = parse.GetValue(External) ? Asking(parse, settings) : null;
        var result = folder is null
            ? await SiteLinks.CheckAsync(settings.ToBuildOptions(new StandardTheme(), Clock.Today), web, parse.GetValue(ChangedSince), cancel)
            : await FolderLinks.CheckAsync(folder.FullName, settings.BaseUrl, web, Clock.Today, cancel);
        await ProblemWriter.WriteAsync(result.Problems, settings, Console.Out);
        if (settings.Format == ReportFormat.Text)
            await Console.Out.WriteLineAsync(LinkSummary.Of(result));
        if (result.IsCutOff)
            await Console.Error.WriteLineAsync("Avbrutet. Nästa gång fortsätter kontrollen där den var.");
        return result.IsCutOff ? KnowledgeBankCommand.UsageOrMachine
            : result.Problems.Any(p => p.Severity == Severity.Error) ? KnowledgeBankCommand.ContentErrors
            : KnowledgeBankCommand.Success;
    }

    private static WebAsker Asking(ParseResult parse, Settings settings) => new(
        new()
        {
            MaxConnections = Math.Clamp(parse.GetValue(Connections), 1, 64),
            MaxPerHost = Math.Clamp(parse.GetValue(PerHost), 1, 4),
            AllowPrivate = parse.GetValue(AllowPrivate),
            FreshOk = TimeSpan.FromDays(Math.Clamp(parse.GetValue(Age), 0, 365)),
            UserAgent = settings.BaseUrl is { } url
                ? string.Create(CultureInfo.InvariantCulture, $"Kunskapsbanken/0.1 (+{url}; link checker)")
                : "Kunskapsbanken/0.1 (link checker; kb links --external)",
        },
        Path.Combine(settings.State, "links.journal"));
}

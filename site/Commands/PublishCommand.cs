using System.CommandLine;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions;
using Kunskapsbanken.Load;
using Kunskapsbanken.Site.Reports;
using Kunskapsbanken.Theme;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>publish MEETING</c>: freezes an edition and says what remains to be done with git.</summary>
internal static class PublishCommand
{
    public static Command Create(CommonOptions options)
    {
        var meeting = new Argument<string>("träff") { Description = "Träffens id, till exempel traff-2." };
        var planned = new Option<bool>("--planned") { Description = "Publicera fast träffens dag ligger i framtiden eller är okänd." };
        var warnings = new Option<bool>("--with-warnings") { Description = "Publicera fast kontrollen har varningar." };
        var at = new Option<string?>("--at") { Description = "Frys innehållet i en tidigare commit eller tagg i stället för det utcheckade. Det kontrolleras inte mot dagens regler." };
        var command = new Command("publish", "Fryser en utgåva: kontrollerar allt, beräknar innehållets hash och skriver fältet edition i träffens post.") { meeting, planned, warnings, at };
        command.SetAction((parse, cancel) => RunAsync(options.Read(parse), parse.GetValue(meeting)!, parse.GetValue(planned), parse.GetValue(warnings), parse.GetValue(at), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, string meeting, bool isPlanned, bool withWarnings, string? at, CancellationToken cancel)
    {
        var report = SiteBuild.Run(settings.ToBuildOptions(new StandardTheme(), Clock.Today), write: false, cancel);
        // What older editions have against today's rules can't be mended any more.
        var problems = report.Problems.Where(p => !p.File.Contains(':', StringComparison.Ordinal)).ToList();
        await ProblemWriter.WriteAsync(problems, settings, Console.Out);
        if (problems.Any(p => p.IsError || (p.Severity == Severity.Warning && !withWarnings)))
            return await RefuseAsync($"{SummaryWriter.ProblemCount(report)} Rätta dem{(problems.Any(p => p.IsError) ? "" : ", eller kör publish med --with-warnings")}.");
        var maxBytes = SettingsReader.Load(settings.Root, settings.BaseUrl, [])!.MaxRecordBytes;
        if (new Publisher(settings.Content, maxBytes, Clock.Today).Prepare(meeting, isPlanned, at, cancel) is not { } publication)
            throw new UsageException($"Det finns ingen träff ”{meeting}”. {Suggestion.For(meeting, Publisher.Meetings(settings.Content, maxBytes)) ?? "Träffarna ligger i content/meetings."}");
        if (publication.Edition is not { } edition)
        {
            await ProblemWriter.WriteAsync(publication.Refusals, settings, Console.Out);
            return await RefuseAsync("Inget har skrivits.");
        }

        ContentFile.Replace(publication.File, publication.Bytes.Span);
        await Console.Out.WriteLineAsync($"""
            Utgåva {edition.Number} ({edition.MeetingName}, {edition.Published}) är skriven i {Path.GetRelativePath(Directory.GetCurrentDirectory(), publication.File)}.
            Hash: {edition.ContentHash}

            Kör nu, i den här ordningen:

            {string.Join('\n', publication.Commands)}
            """);
        return KnowledgeBankCommand.Success;
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"Utgåvan publiceras inte. {reason}");
        return KnowledgeBankCommand.ContentErrors;
    }
}

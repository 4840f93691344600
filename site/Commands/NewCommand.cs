using System.Collections.Immutable;
using System.CommandLine;
using Kunskapsbanken.Editing;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Site.Terminal;
using Spectre.Console;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>new COLLECTION ID</c>: a record with every field explained.</summary>
internal static class NewCommand
{
    public static Command Create(CommonOptions options)
    {
        var collection = new Argument<string>("samling") { Description = $"Samlingen: {string.Join(", ", CollectionInfo.All.Select(c => c.Folder))}." };
        var id = new Argument<string>("id") { Description = "Postens id: gemener, siffror och bindestreck. Blir filnamn och adress." };
        var title = new Option<string?>("--title") { Description = "Postens titel." };
        var set = new Option<string[]>("--set") { Description = "Ett fälts värde, skrivet fält=värde som i YAML. Kan anges flera gånger.", DefaultValueFactory = _ => [] };
        var silent = new Option<bool>("--no-questions") { Description = "Ställ inga frågor." };
        var command = new Command("new", "Skapar en post där varje fält förklaras.") { collection, id, title, set, silent };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var tree = WorkingFolder.Load(settings.Content, "content", SiteSettings.DefaultMaxRecordBytes, stampFile: null, []);
            var plan = NewRecord.Plan(parse.GetValue(collection)!, parse.GetValue(id)!, tree.Files.Select(f => f.Path));
            if (plan.Refusal is { } refusal)
                throw new UsageException(refusal);
            var known = Flags(plan.Collection!, parse.GetValue(title), parse.GetValue(set)!);
            if (!parse.GetValue(silent) && !Console.IsInputRedirected && !Console.IsOutputRedirected)
                known = new RecordQuestions(new SpectreDialog(AnsiConsole.Console), [.. Library.Entries(tree, settings.Jobs, cancel)]).Ask(plan.Collection!, known);
            await WriteAsync(settings, plan, known, cancel);
            return KnowledgeBankCommand.Success;
        });
        return command;
    }

    /// <summary>What the flags say, and what every new record begins with.</summary>
    private static ImmutableDictionary<string, FieldDraft> Flags(CollectionInfo collection, string? title, string[] assignments)
    {
        var known = ImmutableDictionary<string, FieldDraft>.Empty
            .Add("status", new("draft"))
            .Add("last_reviewed", new(Clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (title is not null)
            known = known.SetItem("title", new(YamlText.Scalar(title)));
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !collection.Fields.TryGet(assignment[..equals].Trim(), out var field))
                throw new UsageException($"--set {assignment}: skriv fält=värde. Fälten är {string.Join(", ", collection.Fields.Fields.Select(f => f.Name))}.");
            var value = assignment[(equals + 1)..].Trim();
            if (FieldProbe.Problem(field, value) is { } problem)
                throw new UsageException($"--set {assignment}: {problem}");
            known = known.SetItem(field.Name, new(value));
        }

        return known;
    }

    private static async Task WriteAsync(Settings settings, NewRecord plan, ImmutableDictionary<string, FieldDraft> known, CancellationToken cancel)
    {
        await NewFile.WriteAsync(settings, plan, known, body: null, cancel);
        var missing = plan.Collection!.Fields.Fields.Where(f => f.IsRequired && !known.ContainsKey(f.Name)).Select(f => f.Name).ToList();
        await Console.Out.WriteLineAsync(missing.Count == 0
            ? "Allt som krävs är ifyllt. Kör kommandot check, och byt status till published när posten är klar."
            : $"Fyll i {string.Join(", ", missing)}. Kommandot check visar vad som saknas.");
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using Kunskapsbanken.Editing.Import;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Site.Terminal;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>import FILE</c>: a document becomes a draft record.</summary>
internal static class ImportCommand
{
    public static Command Create(CommonOptions options)
    {
        var file = new Argument<FileInfo>("fil") { Description = "Text, HTML, DOCX eller PDF." };
        var collection = new Option<string?>("--collection") { Description = "Samlingen. Annars den som dokumentet tyder på." };
        var id = new Option<string?>("--id") { Description = "Postens id. Annars av titeln." };
        var command = new Command("import", "Läser ett dokument till ett utkast, med beläggen för varje uppgift som kommentarer.") { file, collection, id };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var tree = WorkingFolder.Load(settings.Content, "content", SiteSettings.DefaultMaxRecordBytes, null, []);
            var source = await DocumentFile.ReadAsync(parse.GetValue(file)!.FullName, cancel);
            var draft = ImportedDraft.Of(source, Bodies(tree), Lexicon.Swedish.With(Titles(tree, settings, cancel)), Wanted(parse.GetValue(collection)), Clock.Today);
            var info = CollectionInfo.Of(draft.Collection);
            var name = parse.GetValue(id) ?? Naming.Slug(draft.Fields.GetValueOrDefault("title")?.Yaml.Trim('"') ?? Path.GetFileNameWithoutExtension(parse.GetValue(file)!.Name));
            var plan = NewRecord.Plan(info.Folder, name.Length > 80 ? name[..80].TrimEnd('-') : name, tree.Files.Select(f => f.Path), isMarkdown: true);
            if (plan.Refusal is { } refusal)
                throw new UsageException($"{refusal} Ange ett id med --id.");
            await WriteAsync(settings, plan, draft, cancel);
            return KnowledgeBankCommand.Success;
        });
        return command;
    }

    private static Collection? Wanted(string? folder) =>
        folder is null ? null
        : CollectionInfo.TryOfFolder(folder, out var info) ? info.Collection
        : throw new UsageException($"Det finns ingen samling som heter ”{folder}”. Samlingarna är {string.Join(", ", CollectionInfo.All.Select(c => c.Folder))}.");

    private static ImmutableArray<KnownBody> Bodies(ContentTree tree)
    {
        var parser = new RecordParser();
        return
        [
            .. tree.Files.Where(f => f.Path.StartsWith("organisations/", StringComparison.Ordinal))
                .Select(f => parser.Parse(tree.Name, f, f.Read().Span, [], out _)).OfType<ParsedRecord>().Select(KnownBody.Of),
        ];
    }

    /// <summary>Titles and summaries as they are now: names that the program's own list is too old to know.</summary>
    private static IEnumerable<string> Titles(ContentTree tree, Settings settings, CancellationToken cancel) =>
        Library.Entries(tree, settings.Jobs, cancel).SelectMany(e => new[] { e.Title, e.Summary });

    private static async Task WriteAsync(Settings settings, NewRecord plan, ImportedDraft draft, CancellationToken cancel)
    {
        await NewFile.WriteAsync(settings, plan, draft.Fields, draft.Body(), cancel);
        foreach (var (field, found) in draft.Fields.Where(f => !f.Value.Evidence.IsEmpty).OrderBy(f => f.Key, StringComparer.Ordinal))
            await Console.Out.WriteLineAsync($"  {field}: {found.Yaml.Trim().ReplaceLineEndings(" ")}  ({string.Join("; ", found.Evidence)})");
        if (draft.Repaired + draft.Doubtful > 0)
            await Console.Out.WriteLineAsync($"Rättade skadade ord: {draft.Repaired}. Märkta med [?]: {draft.Doubtful}.");
        foreach (var part in draft.Unread)
            await Console.Out.WriteLineAsync($"Inte läst: {part}");
        await Console.Out.WriteLineAsync("Kontrollera varje uppgift mot källan, skriv texten med egna ord, och kör check.");
    }
}

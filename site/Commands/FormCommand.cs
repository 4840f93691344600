using System.CommandLine;
using Kunskapsbanken.Editing.Forms;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>form</c>: the form at <c>/redigera/</c> of a built site, all but Decap's own script, which <c>build/decap</c> puts beside it.</summary>
internal static class FormCommand
{
    public static Command Create(CommonOptions options)
    {
        var branch = new Option<string>("--branch") { Description = "Grenen som förslag ska in i.", DefaultValueFactory = _ => "main" };
        var command = new Command("form", "Skriver redigeringsformuläret till redigera/ i en byggd webbplats.") { branch };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var problems = new List<Diagnostics.Diagnostic>();
            if (SettingsReader.Load(settings.Root, baseUrl: null, problems) is not { } site)
                throw new UsageException(problems[0].ToString());
            var tree = WorkingFolder.Load(settings.Content, "content", site.MaxRecordBytes, null, problems);
            var library = Library.Read(tree, RecordCache.Empty(default), settings.Jobs, cancel);
            foreach (var (path, bytes) in FormFiles.All([.. library.Results.Select(r => r.Entry).OfType<RecordEntry>()], site.Repository, parse.GetValue(branch)!))
            {
                var file = Path.Combine(settings.Output, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllBytesAsync(file, bytes, cancel);
            }

            await Console.Out.WriteLineAsync($"Skrev formuläret till {Path.Combine(settings.Output, FormFiles.Folder)}");
            return KnowledgeBankCommand.Success;
        });
        return command;
    }
}

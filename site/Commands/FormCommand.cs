using System.CommandLine;
using Kunskapsbanken.Editing.Forms;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>form</c>: the editing form, a site of its own; all but Decap's own script, which <c>build/form/run</c> puts beside it.</summary>
internal static class FormCommand
{
    public static Command Create(CommonOptions options)
    {
        var branch = new Option<string>("--branch") { Description = "Grenen som förslag ska in i.", DefaultValueFactory = _ => "main" };
        var command = new Command("form", "Skriver redigeringsformuläret, en egen webbplats. Utan --output i output.form.") { branch };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var folder = options.OutputOf(parse) ?? Path.Combine(settings.Root, "output.form");
            var problems = new List<Diagnostics.Diagnostic>();
            if (SettingsReader.Load(settings.Root, baseUrl: null, problems) is not { } site)
                throw new UsageException(problems[0].ToString());
            var tree = WorkingFolder.Load(settings.Content, "content", site.MaxRecordBytes, null, problems);
            Directory.CreateDirectory(folder);
            foreach (var (name, bytes) in FormFiles.All([.. Library.Entries(tree, settings.Jobs, cancel)], FormBackend.Of(site, parse.GetValue(branch)!), new StandardTheme(), site.Look))
                await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, cancel);
            await Console.Out.WriteLineAsync($"Skrev formuläret till {folder}");
            return KnowledgeBankCommand.Success;
        });
        return command;
    }
}

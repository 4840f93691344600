using System.CommandLine;
using Kunskapsbanken.Editions;
using Kunskapsbanken.Load;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>migrate</c>: rewrites records that were written for an older version of the model.</summary>
internal static class MigrateCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("migrate", "Skriver om posterna till den postmodell som programmet har, rad för rad.");
        command.SetAction(async (parse, cancel) =>
        {
            var settings = options.Read(parse);
            var tree = WorkingFolder.Load(settings.Content, "content", SiteSettings.DefaultMaxRecordBytes, null, []);
            var changes = Migrations.Changes(tree, Migrations.All);
            foreach (var (path, bytes) in changes)
                Write(Path.Combine(settings.Content, path), bytes);
            await Console.Out.WriteLineAsync(changes.IsEmpty
                ? $"Posterna är redan skrivna för version {tree.Schema}."
                : $"{changes.Length} filer är omskrivna från version {tree.Schema} till {Migrations.VersionAfter(Migrations.All)}. Granska dem med git diff.");
            return KnowledgeBankCommand.Success;
        });
        return command;
    }

    private static void Write(string file, byte[]? bytes)
    {
        if (bytes is null)
        {
            File.Delete(file);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        ContentFile.Replace(file, bytes);
    }
}

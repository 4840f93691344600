using System.CommandLine;
using Kunskapsbanken.Editing.Schemas;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>schema</c>: JSON Schemas for editors' tools.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("schema", $"Skriver JSON-scheman för varje samling till --output, annars till {SchemaFiles.Folder}.");
        command.SetAction(async (parse, cancel) =>
        {
            var folder = options.OutputOf(parse) ?? Path.Combine(options.Read(parse).Root, SchemaFiles.Folder);
            Directory.CreateDirectory(folder);
            foreach (var (name, bytes) in SchemaFiles.All())
                await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, cancel);
            await Console.Out.WriteLineAsync($"{SchemaFiles.All().Length} scheman skrevs till {folder}");
            return KnowledgeBankCommand.Success;
        });
        return command;
    }
}

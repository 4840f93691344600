using System.Collections.Immutable;
using Kunskapsbanken.Editing.New;

namespace Kunskapsbanken.Site.Terminal;

/// <summary>Writes a new record and says where. A file that is there is never written over.</summary>
internal static class NewFile
{
    /// <param name="body">Markdown below the fields; null for a hint of what to write there.</param>
    public static async Task WriteAsync(Settings settings, NewRecord plan, ImmutableDictionary<string, FieldDraft> drafts, string? body, CancellationToken cancel)
    {
        var shown = $"{Path.GetRelativePath(settings.Root, settings.Content).Replace('\\', '/')}/{plan.Path}";
        var file = Path.Combine(settings.Content, plan.Path!);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
        await using (var writer = new StreamWriter(stream))
            await writer.WriteAsync(RecordTemplate.Write(plan.Collection!, shown, drafts, body).AsMemory(), cancel);
        await Console.Out.WriteLineAsync($"Skrev {shown}");
    }
}

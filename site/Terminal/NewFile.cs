using Kunskapsbanken.Editing.New;

namespace Kunskapsbanken.Site.Terminal;

/// <summary>Writes a new record. A file that is there is never written over.</summary>
internal static class NewFile
{
    public static async Task WriteAsync(Settings settings, NewRecord plan, string text, CancellationToken cancel)
    {
        var file = Path.Combine(settings.Content, plan.Path!);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync(text.AsMemory(), cancel);
    }
}

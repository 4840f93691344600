using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Load;

/// <summary>
/// Which version of the record model a content folder is written for. The file <c>.schema</c> in it holds the number alone;
/// a folder without one is version 1. What changed between versions stands in <c>Editions/Migrations.cs</c>.
/// </summary>
public static class ContentSchema
{
    public const string File = ".schema";

    public const int First = 1;

    public static int Load(string root, string name, List<Diagnostic> problems)
    {
        var path = Path.Combine(root, File);
        return System.IO.File.Exists(path) ? Read($"{name}/{File}", System.IO.File.ReadAllBytes(path), problems) : First;
    }

    /// <returns>The first version after a diagnostic.</returns>
    public static int Read(string file, ReadOnlySpan<byte> bytes, List<Diagnostic> problems)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 20)]).Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= First)
            return version;
        problems.Add(Errors.BadSchema(file, text));
        return First;
    }
}

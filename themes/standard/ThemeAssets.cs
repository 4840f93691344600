using System.Reflection;

namespace Kunskapsbanken.Theme;

/// <summary>The files in <c>assets/</c>, as browsers get them.</summary>
/// <remarks>
/// A folder whose name ends in <c>.js</c> is one script: its files put together in order of their names. So a script can be read in
/// parts without a browser having to fetch them one after the other.
/// </remarks>
internal static class ThemeAssets
{
    private const string Folder = "assets/";
    private const string Script = ".js";

    public static ImmutableArray<Asset> Of(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .GroupBy(n => NameOf(n[Folder.Length..]), StringComparer.Ordinal)
            .Select(files => new Asset(files.Key, files.Key.EndsWith(Script, StringComparison.Ordinal) ? Joined(assembly, files) : Read(assembly, files.Single()))),
    ];

    private static string NameOf(string file) =>
        file.IndexOf($"{Script}/", StringComparison.Ordinal) is var at and >= 0 ? file[..(at + Script.Length)] : file;

    /// <summary>Without indentation and without lines that are only a comment: no string spans lines, so no parser is needed for it.</summary>
    private static byte[] Joined(Assembly assembly, IEnumerable<string> files)
    {
        var lines = files.SelectMany(f => Encoding.UTF8.GetString(Read(assembly, f)).Split('\n')).Select(line => line.Trim());
        return Encoding.UTF8.GetBytes(string.Concat(lines.Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).Select(line => line + "\n")));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

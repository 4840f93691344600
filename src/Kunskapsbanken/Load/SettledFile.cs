using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Load;

/// <summary>Reads a file that always stands in the same place, such as site.yml, with the same care as the files of a folder.</summary>
internal static class SettledFile
{
    /// <param name="root">The folder that nothing is read outside of.</param>
    /// <param name="path">Below it, with forward slashes.</param>
    /// <param name="name">How diagnostics name the file.</param>
    /// <returns>Null after a diagnostic.</returns>
    public static string? ReadText(string root, string path, string name, int maxBytes, List<Diagnostic> problems)
    {
        var file = Path.Combine(root, path);
        if (SpecialFile.IsBehindLink(root, path) || SpecialFile.Is(file))
        {
            problems.Add(Errors.NotAFile(name));
            return null;
        }

        var size = new FileInfo(file).Length;
        if (size > maxBytes)
        {
            problems.Add(Errors.TooLarge(name, size, maxBytes));
            return null;
        }

        return Utf8Text.Read(name, WorkingFolder.Read(file, maxBytes).Span, problems);
    }
}

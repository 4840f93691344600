using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Load;

/// <summary>The files of <c>site/static</c>, which stand on the site as they are, at the addresses that their paths say.</summary>
public static class StaticFiles
{
    private const int LargestFile = 16 * 1024 * 1024;

    /// <summary>
    /// What a reader may want to have and nothing that runs. An SVG or XML file is a page of its own when it is opened, with scripts
    /// and style sheets; those of the site come with the theme, where they are tested.
    /// </summary>
    private static readonly ImmutableHashSet<string> Allowed =
        [".avif", ".csv", ".gif", ".ico", ".jpeg", ".jpg", ".json", ".pdf", ".png", ".txt", ".webmanifest", ".webp", ".woff2"];

    /// <returns>The files; those of other types are reported and left out.</returns>
    public static ContentTree Load(string root, string? stampFile, List<Diagnostic> problems)
    {
        const string name = "site/static";
        var folder = Path.Combine(root, "site", "static");
        if (SpecialFile.IsBehindLink(root, name))
            problems.Add(Errors.NotAFile(name));
        if (!Directory.Exists(folder) || SpecialFile.IsBehindLink(root, name))
            return new(name, []);
        var tree = WorkingFolder.Load(folder, name, LargestFile, stampFile, problems);
        foreach (var file in tree.Files.Where(f => !IsAllowed(f)))
            problems.Add(Errors.UnknownStaticFile($"{name}/{file.Path}", Path.GetExtension(file.Path), Allowed.Order(StringComparer.Ordinal)));
        return tree with { Files = [.. tree.Files.Where(IsAllowed)] };
    }

    private static bool IsAllowed(SourceFile file) => Allowed.Contains(Path.GetExtension(file.Path).ToLowerInvariant());
}

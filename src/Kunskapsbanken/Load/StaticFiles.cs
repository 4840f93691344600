using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Load;

/// <summary>The files of <c>site/static</c>, which stand on the site as they are, at the addresses that their paths say.</summary>
public static class StaticFiles
{
    private const int LargestFile = 16 * 1024 * 1024;

    /// <summary>What a page may need and nothing that runs; scripts come with the theme, where they are tested.</summary>
    private static readonly ImmutableHashSet<string> Allowed =
        [".avif", ".css", ".gif", ".ico", ".jpg", ".json", ".pdf", ".png", ".svg", ".txt", ".webmanifest", ".webp", ".woff2", ".xml"];

    /// <returns>The files; those of other types are reported and left out.</returns>
    public static ContentTree Load(string root, string? stampFile, List<Diagnostic> problems)
    {
        const string name = "site/static";
        var folder = Path.Combine(root, "site", "static");
        if (!Directory.Exists(folder))
            return new(name, []);
        var tree = WorkingFolder.Load(folder, name, LargestFile, stampFile, problems);
        foreach (var file in tree.Files.Where(f => !IsAllowed(f)))
            problems.Add(Errors.UnknownStaticFile($"{name}/{file.Path}", Path.GetExtension(file.Path), Allowed.Order(StringComparer.Ordinal)));
        return tree with { Files = [.. tree.Files.Where(IsAllowed)] };
    }

    private static bool IsAllowed(SourceFile file) => Allowed.Contains(Path.GetExtension(file.Path).ToLowerInvariant());
}

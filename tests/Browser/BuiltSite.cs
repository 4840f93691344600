using System.Reflection;
using Kunskapsbanken.Editions;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>The repository's own content, built once for all tests of a run.</summary>
public sealed class BuiltSite : IDisposable
{
    /// <summary>The day of the build; the content is no older than this.</summary>
    private static readonly DateOnly Today = new(2026, 12, 1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-site-");

    public BuiltSite()
    {
        var report = SiteBuild.Run(
            new(RepositoryRoot, Path.Combine(RepositoryRoot, "content"), Output, Path.Combine(folder.FullName, "state"), "https://kunskapsbanken.example", true, Environment.ProcessorCount, Today, new StandardTheme())
            {
                // Editions are built from the repository's history, which a machine that runs tests may lack.
                Edition = PublishedEditions.Current,
            },
            write: true,
            CancellationToken.None);
        if (report.Written is null)
            throw new InvalidDataException("The content does not build:\n" + string.Join('\n', report.Problems.Where(p => p.IsError).Take(20)));
    }

    public static string RepositoryRoot { get; } = Path.GetFullPath(typeof(BuiltSite).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public string Output => Path.Combine(folder.FullName, "site");

    /// <summary>The pages right below an address, by how much they say: the fullest first.</summary>
    public IReadOnlyList<string> Below(string address) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Output, address.Trim('/')))
            .Select(d => Path.Combine(d, "index.html"))
            .Where(f => File.Exists(f) && !File.ReadAllText(f).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .OrderByDescending(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal)
            .Select(f => $"/{Path.GetRelativePath(Output, Path.GetDirectoryName(f)!).Replace('\\', '/')}/")];

    public void Dispose() => folder.Delete(recursive: true);
}

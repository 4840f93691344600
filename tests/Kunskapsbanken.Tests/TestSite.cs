using System.Reflection;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Tests;

/// <summary>A small site in a folder of its own, removed when the test ends.</summary>
internal sealed class TestSite : IDisposable
{
    /// <summary>The day of every test build.</summary>
    public static readonly DateOnly Today = new(2018, 3, 1);

    private readonly string root = Directory.CreateTempSubdirectory("kb-test-").FullName;

    public TestSite()
    {
        Write("site/site.yml", "title: Prov\ndescription: En provplats.\npublisher: Provkommunen\n");
        Write("content/organisations/skl.yml", """
            title: SKL
            summary: En intresseorganisation.
            status: published
            page_owner: {organisation: skl, role: redaktionen}
            last_reviewed: 2018-01-15
            sources: [{source: kalla}]
            name: Sveriges Kommuner och Landsting
            kind: interest-organisation
            level: national
            """);
        Write("content/sources/kalla.yml", """
            title: Källan
            summary: En källa för prov.
            status: published
            page_owner: {organisation: skl, role: redaktionen}
            last_reviewed: 2018-01-15
            sources: [{source: kalla}]
            retrieved: 2018-01-15
            """);
    }

    public static string RepositoryRoot { get; } = Path.GetFullPath(typeof(TestSite).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public string Root => root;

    public string Output => Path.Combine(root, "output");

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public void Link(string path, string target)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.CreateSymbolicLink(file, target);
    }

    public void Delete(string path) => File.Delete(Path.Combine(root, path));

    public BuildReport Build(bool write = true, int jobs = 2, Render.ITheme? theme = null) => SiteBuild.Run(
        new(root, Path.Combine(root, "content"), Output, Path.Combine(root, ".output-cache"), null, true, jobs, Today, theme ?? new StandardTheme()),
        write,
        TestContext.Current.CancellationToken);

    public string ReadSource(string path) => File.ReadAllText(Path.Combine(root, path));

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    /// <summary>Every file of the built site with its bytes.</summary>
    public SortedDictionary<string, byte[]> Snapshot() => new(
        Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Output, f).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);
}

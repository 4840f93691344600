using System.Diagnostics;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Safety.Tests;

/// <summary>A copy of the golden site in a folder of its own, to be spoilt. Removed when the test ends.</summary>
internal sealed class GoldenCopy : IDisposable
{
    public static readonly DateOnly Today = new(2018, 3, 1);

    public GoldenCopy()
    {
        foreach (var name in new[] { "content", "site" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Golden, name), "*", SearchOption.AllDirectories))
                Write(Path.GetRelativePath(Repository.Golden, file), File.ReadAllText(file));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("kb-safety-").FullName;

    public string Output => Path.Combine(Root, "output");

    public string State => Path.Combine(Root, ".output-cache");

    public string At(string path)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    public void Write(string path, string text) => File.WriteAllText(At(path), text);

    /// <summary>Puts other words in a file's place of some.</summary>
    public void Change(string path, string from, string to)
    {
        var text = File.ReadAllText(At(path));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public BuildReport Build(bool write = true) => SiteBuild.Run(
        new(Root, Path.Combine(Root, "content"), Output, State, "https://kunskapsbanken.example", true, 2, Today, new StandardTheme()),
        write,
        TestContext.Current.CancellationToken);

    /// <summary>Commits all there is, in a repository that the first commit makes.</summary>
    public void Commit(string message)
    {
        if (!Directory.Exists(At(".git")))
            Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all", "--", "content", "site");
        Git("-c", "user.name=Prov", "-c", "user.email=prov@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    public string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }

    /// <summary>Every file of the shown site with its bytes, as text.</summary>
    public SortedDictionary<string, string> Snapshot() => SnapshotOf(Output);

    public static SortedDictionary<string, string> SnapshotOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

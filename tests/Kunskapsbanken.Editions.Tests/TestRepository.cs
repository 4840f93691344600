using System.Diagnostics;
using System.Text;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>A git repository in a folder of its own, removed when the test ends. Commits have set authors and dates, so that their ids are the same in every run.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly string folder;
    private int commits;

    public TestRepository()
        : this(Directory.CreateTempSubdirectory("kb-ed-").FullName)
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Prov");
        Git("config", "user.email", "prov@example.org");
        Git("config", "commit.gpgsign", "false");
    }

    private TestRepository(string folder) => this.folder = folder;

    public string Root => folder;

    public string Content => Path.Combine(folder, "content");

    public static TestRepository CloneOf(string source, params string[] options)
    {
        var target = Directory.CreateTempSubdirectory("kb-ed-").FullName;
        var clone = new TestRepository(target);
        clone.Git(["clone", "--quiet", .. options, source, target]);
        return clone;
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    public void Delete(string path) => File.Delete(Path.Combine(folder, path));

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, to))!);
        File.Move(Path.Combine(folder, from), Path.Combine(folder, to));
    }

    /// <summary>Commits all there is.</summary>
    /// <returns>The commit's id.</returns>
    public string Commit(string message = "Ändring")
    {
        commits++;
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    public string Git(params string[] arguments) => Run("", arguments);

    /// <param name="input">What git reads.</param>
    public string Run(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // A test beside this one may be pointing git elsewhere.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var name in new[] { "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE" })
            start.Environment[name] = $"2017-01-01T12:{commits / 60 % 60:00}:{commits % 60:00}+01:00";
        // Neither the machine's settings nor the user's.
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', start.ArgumentList)}: {error.Result}");
    }

    /// <summary>Builds the site in the folder as <c>kb build</c> does.</summary>
    public BuildReport Build(ImmutableArray<Migration>? migrations = null, string edition = PublishedEditions.All, int jobs = 2, bool write = true, string output = "output") => SiteBuild.Run(
        new(folder, Content, Path.Combine(folder, output), Path.Combine(folder, $".{output}-cache"), null, true, jobs, new(2018, 6, 1), new StandardTheme())
        {
            Edition = edition,
            Migrations = migrations ?? Migrations.All,
        },
        write,
        TestContext.Current.CancellationToken);

    /// <summary>A file of the built site.</summary>
    public string Page(string path) => Read(Path.Combine("output", path));

    public bool HasPage(string path) => File.Exists(Path.Combine(folder, "output", path));

    /// <summary>Every file of the built site, by path below <paramref name="under"/>.</summary>
    public SortedDictionary<string, byte[]> Site(string under = "", string output = "output")
    {
        var root = Path.Combine(folder, output, under);
        return new(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllBytes),
            StringComparer.Ordinal);
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (!OperatingSystem.IsWindows())
                continue;
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }
}

using System.Security.Cryptography;
using System.Text.Json;

namespace Kunskapsbanken.Site.Tests;

/// <summary>The program as a person or a build machine starts it.</summary>
public sealed class CommandLineTests : IDisposable
{
    /// <summary>The configuration that these tests were built in.</summary>
    internal static readonly string Program = Path.Combine(
        BuiltSite.RepositoryRoot, "site", "bin", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Parent!.Name, "net10.0", "kb.dll");

    private readonly string folder = Directory.CreateTempSubdirectory("kb-command-").FullName;

    /// <summary>Turkish has its own i; Kiritimati is a day ahead of Los Angeles.</summary>
    [Fact]
    public void The_site_does_not_depend_on_language_time_zone_folder_or_threads()
    {
        var content = Path.Combine(BuiltSite.RepositoryRoot, "content");
        var copy = Path.Combine(folder, "en annan mapp");
        Copy(BuiltSite.RepositoryRoot, copy, "content");
        Copy(BuiltSite.RepositoryRoot, copy, "site", "site.yml", "static");
        var expected = Build("a", BuiltSite.RepositoryRoot, content, 1, "C", "UTC");
        Assert.Equal(expected, Build("b", BuiltSite.RepositoryRoot, content, 8, "tr_TR.UTF-8", "Pacific/Kiritimati"));
        Assert.Equal(expected, Build("c", copy, Path.Combine(copy, "content"), 2, "sv_SE.UTF-8", "America/Los_Angeles"));
    }

    [Fact]
    public void A_broken_record_is_told_in_full_and_leaves_the_site_as_it_was()
    {
        Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), folder, "content");
        Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), folder, "site");
        var (code, output) = Kb("build", "--root", folder);
        Assert.True(code == 0, output);
        var before = Snapshot(Path.Combine(folder, "output"));
        var record = Path.Combine(folder, "content", "practices", "cykelkompisar.md");
        File.WriteAllText(record, File.ReadAllText(record).Replace("owner: bjorkasen", "owner: bjorkaasen", StringComparison.Ordinal).Replace("started: 2016-08", "started: 2016-13", StringComparison.Ordinal));
        (code, output) = Kb("build", "--root", folder);
        Assert.Equal(1, code);
        Assert.Contains("content/practices/cykelkompisar.md:8:8", output, StringComparison.Ordinal);
        Assert.Contains("bjorkasen", output, StringComparison.Ordinal);
        Assert.Contains("content/practices/cykelkompisar.md:11:10", output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(Path.Combine(folder, "output")));
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("build", "--base-url", "inte en adress")]
    [InlineData("build", "--root", "/finns/inte")]
    public void Wrong_use_is_told_apart_from_wrong_content(params string[] arguments)
    {
        var (code, output) = Kb(arguments);
        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    /// <summary>A property that is misspelt in the project file is no error to anyone, and changes nothing.</summary>
    [Theory]
    [InlineData("System.GC.Server", "true")]
    [InlineData("System.GC.Concurrent", "false")]
    [InlineData("System.GC.LOHThreshold", "67108864")]
    [InlineData("System.Runtime.TieredPGO", "false")]
    [InlineData("System.Globalization.Invariant", "false")]
    public void The_program_runs_with_the_settings_that_were_measured(string setting, string value)
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(Program, "runtimeconfig.json")));
        Assert.Equal(value, settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(setting).GetRawText());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Build(string name, string root, string content, int jobs, string language, string zone)
    {
        var output = Path.Combine(folder, name);
        var (code, text) = Tool.Run("dotnet", [Program, "build", "--root", root, "--content", content, "--output", output, "--jobs", $"{jobs}", "--edition", "current", "--base-url", "https://kunskapsbanken.example"], folder, new Dictionary<string, string>
        {
            ["LANG"] = language,
            ["LC_ALL"] = language,
            ["TZ"] = zone,
            ["SOURCE_DATE_EPOCH"] = "1543622400",
        });
        Assert.True(code == 0, text);
        return Snapshot(output);
    }

    private (int Code, string Output) Kb(params string[] arguments) => Tool.Run("dotnet", [Program, .. arguments], folder);

    /// <summary>Every file with a hash of its bytes.</summary>
    private static string Snapshot(string site) => string.Join('\n', Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(site, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))[..16]}").Order(StringComparer.Ordinal));

    /// <param name="only">Names right below the folder; all when none is given.</param>
    internal static void Copy(string from, string to, string name, params string[] only)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, name), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Path.Combine(from, name), file);
            if (only.Length > 0 && !only.Contains(path.Split('/')[0]))
                continue;
            var target = Path.Combine(to, name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

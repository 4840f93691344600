using System.Text;
using System.Text.RegularExpressions;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Tests;

/// <summary>
/// One small site with everything that it becomes, in tests/golden, so that a change of what pages look like is read as a diff.
/// <c>tests/golden/update</c> writes it anew; a person reads the diff; CI never writes.
/// </summary>
public sealed partial class GoldenTests : IDisposable
{
    private static readonly string Golden = Path.Combine(TestSite.RepositoryRoot, "tests", "golden");

    private readonly string folder = Directory.CreateTempSubdirectory("kb-golden-").FullName;

    [Fact]
    public void The_golden_site_is_as_it_was()
    {
        var report = SiteBuild.Run(
            new(Golden, Path.Combine(Golden, "content"), Path.Combine(folder, "site"), Path.Combine(folder, "state"), null, true, 2, TestSite.Today, new StandardTheme()),
            write: true,
            TestContext.Current.CancellationToken);
        Assert.DoesNotContain(report.Problems, p => p.Severity != Diagnostics.Severity.Info);
        var actual = Files(Path.Combine(folder, "site"), ReadBuilt);
        if (Environment.GetEnvironmentVariable("KB_GOLDEN") == "update")
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") == "true", "CI does not write the golden site.");
            Update(actual);
        }

        AssertSame(Files(Path.Combine(Golden, "expected"), (file, _) => File.ReadAllText(file)), actual);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>
    /// Without what is the same on every site or has its own tests: assets, the help page of each code, the search index.
    /// </summary>
    private static SortedDictionary<string, string> Files(string root, Func<string, string, string> read) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(root, f).Replace('\\', '/'), File: f))
            .Where(f => f.Path != "fingerprint.txt" && !Elsewhere().IsMatch(f.Path))
            .ToDictionary(f => f.Path, f => read(f.File, f.Path)),
        StringComparer.Ordinal);

    /// <summary>
    /// A page is one long line; here each block has its own. What stands around every page is shown on the start page alone.
    /// A hash in an asset's name changes with every touch of a style sheet.
    /// </summary>
    private static string ReadBuilt(string file, string path)
    {
        var text = Hash().Replace(File.ReadAllText(file), "$1HASH$2");
        return Path.GetExtension(file) switch
        {
            ".html" => Block().Replace(path == "index.html" ? text : Frame().Replace(text, "…"), "\n$0"),
            ".json" => JsonField().Replace(text, "$1\n"),
            _ => text,
        };
    }

    private static void Update(SortedDictionary<string, string> files)
    {
        var expected = Path.Combine(Golden, "expected");
        if (Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        var report = new StringBuilder();
        foreach (var path in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            var before = expected.GetValueOrDefault(path);
            var after = actual.GetValueOrDefault(path);
            if (before is null)
                report.Append(path).AppendLine(": new");
            else if (after is null)
                report.Append(path).AppendLine(": gone");
            else if (before != after)
                report.Append(path).AppendLine(":").Append(Difference(before.Split('\n'), after.Split('\n')));
        }

        Assert.True(report.Length == 0, $"Not as in tests/golden/expected. If that is meant, run tests/golden/update and read the diff.\n{report.ToString()[..Math.Min(report.Length, 6000)]}");
    }

    /// <summary>The lines that differ between what two texts begin and end with alike.</summary>
    private static string Difference(string[] before, string[] after)
    {
        var start = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return string.Concat(before[start..^end].Take(8).Select(l => $"  -{start + 1}: {l}\n")) + string.Concat(after[start..^end].Take(8).Select(l => $"  +{start + 1}: {l}\n"));
    }

    [GeneratedRegex("^(assets/|sok/index/|hjalp/fel/kb)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"(/assets/[a-z0-9/._-]+\.)[0-9a-f]{10}(\.[a-z0-9]+)")]
    private static partial Regex Hash();

    [GeneratedRegex("(?<=<body[^>]*>).*(?=<main)|(?<=</main>).*(?=</body>)", RegexOptions.Singleline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?<!^|\n)<(/?(html|head|body|header|main|footer|nav|section|article|aside|div|form|ul|ol|dl|table|thead|tbody|details)|(meta|link|title|script|h[1-6]|p|li|dt|dd|tr|th|td|summary|time))\b")]
    private static partial Regex Block();

    [GeneratedRegex("""([,{\[])(?=["{])""")]
    private static partial Regex JsonField();
}

using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Tests;

/// <summary>Runs every case in tests/specs: cold, then again from what the first run left.</summary>
public sealed class SpecTests
{
    private static readonly Lazy<List<SpecCase>> Cases = new(() => [.. SpecCase.LoadAll(Path.Combine(TestSite.RepositoryRoot, "tests", "specs"))]);

    public static TheoryData<string> Names => [.. Cases.Value.Select(c => c.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_holds(string name)
    {
        var spec = Cases.Value.Single(c => c.ToString() == name);
        using var site = new TestSite();
        foreach (var (path, bytes) in spec.Files)
            site.Write(path, bytes);
        foreach (var (path, target) in spec.Links)
            site.Link(path, target);
        foreach (var run in new[] { "cold", "warm" })
        {
            var report = site.Build();
            AssertProblems(spec, run, report);
            AssertHtml(spec, run, site);
        }
    }

    [Fact]
    public void Names_are_unique() => Assert.Equal(Cases.Value.Count, Cases.Value.Select(c => c.ToString()).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_code_has_a_case()
    {
        var covered = Cases.Value.SelectMany(c => c.Problems).Select(p => p.Substring(p.IndexOf(" KB", StringComparison.Ordinal) + 1, 6)).ToHashSet(StringComparer.Ordinal);
        // Only "kb links" says these, or a faulty theme: tests/Kunskapsbanken.Links.Tests has them.
        string[] elsewhere = ["KB0701", "KB0703", "KB0712"];
        // Editions need a repository: tests/Kunskapsbanken.Editions.Tests has their codes.
        Assert.Equal(elsewhere, Rules.All.Keys.Where(c => !c.StartsWith("KB06", StringComparison.Ordinal)).Except(covered, StringComparer.Ordinal));
    }

    private static void AssertProblems(SpecCase spec, string run, BuildReport report)
    {
        // Advice is compared where a case is about it; elsewhere it would only be noise.
        var isAboutAdvice = Rules.All.Values.Any(r => r.Severity == Severity.Info && spec.Problems.Any(p => p.Contains($" {r.Code}", StringComparison.Ordinal)));
        var told = report.Problems.Where(p => isAboutAdvice || p.Severity != Severity.Info);
        var actual = told.Select(p => p.Span.IsNone ? $"{p.File} {p.Code} {p.Message} {p.Hint}" : $"{p.File}:{spec.Line(p.File, p.Span.Line)}:{p.Span.Column} {p.Code} {p.Message} {p.Hint}").ToList();
        var isSame = actual.Count == spec.Problems.Count && spec.Problems.Zip(actual).All(p => Fits(p.First, p.Second));
        Assert.True(isSame, $"{run}, expected:\n{string.Join('\n', spec.Problems)}\nactual:\n{string.Join('\n', actual)}");
    }

    /// <summary>The place and the code word for word, and the rest somewhere in the message.</summary>
    private static bool Fits(string expected, string actual)
    {
        var code = expected.IndexOf(" KB", StringComparison.Ordinal) + 7;
        return actual.StartsWith($"{expected[..code]} ", StringComparison.Ordinal)
            && actual.Contains(expected[code..].Trim(), StringComparison.Ordinal);
    }

    private static void AssertHtml(SpecCase spec, string run, TestSite site)
    {
        foreach (var (path, fragments) in spec.Html)
        {
            if (fragments is ["absent"])
            {
                Assert.False(File.Exists(Path.Combine(site.Output, path)), $"{run}: {path} should not exist");
                continue;
            }

            var html = site.Read(path);
            foreach (var fragment in fragments)
            {
                var isForbidden = fragment.StartsWith("not: ", StringComparison.Ordinal);
                var text = isForbidden ? fragment[5..] : fragment;
                Assert.True(html.Contains(text, StringComparison.Ordinal) != isForbidden, $"{run}: {path} {(isForbidden ? "has" : "lacks")} {text}\n{html}");
            }
        }
    }
}

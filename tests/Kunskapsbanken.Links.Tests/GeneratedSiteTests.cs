using Kunskapsbanken.Links.Tests.Corpus;
using Xunit;

namespace Kunskapsbanken.Links.Tests;

public sealed class GeneratedSiteTests
{
    [Fact]
    public void Every_broken_reference_is_found_at_its_line_and_column_and_nothing_else()
    {
        var site = GeneratedSite.Of(200);
        using var folder = new TemporaryFolder();
        site.WriteTo(folder.Path);

        var report = FolderChecker.Check(folder.Path, stop: TestContext.Current.CancellationToken);

        var found = report.Broken.Select(b => $"{b.File}:{b.Reference.Span} {b.Reference.Address}").Order(StringComparer.Ordinal).ToArray();
        var expected = site.Key.Select(k => $"{k.File}:{k.Line}:{k.Column} {Meant(k)}").Order(StringComparer.Ordinal).ToArray();
        var faults = expected.Except(found).Select(e => $"missed {e}").Concat(found.Except(expected).Select(f => $"wrongly reported {f}")).ToArray();
        Assert.True(faults.Length == 0, string.Join('\n', faults.Take(20)));
        Assert.Equal(expected.Length, found.Length);
        Assert.All(report.External, e => Assert.StartsWith("https://exempel.invalid/", e.Address, StringComparison.Ordinal));
        Assert.Equal(2, report.External.Length);
    }

    // A srcdoc is one attribute: its place is the attribute's, its address the inner link's.
    private static string Meant(ExpectedBreak k) => k.Class == "srcdoc" ? k.Address.Split('\'')[1] : k.Address;
}

using System.Text.RegularExpressions;

namespace Kunskapsbanken.Site.Tests;

/// <summary>The Nu HTML checker (the W3C's validator) over every page and picture of the built site, in one start.</summary>
public sealed partial class HtmlCheckerTests(BuiltSite site)
{
    private static readonly string Checker = Path.Combine(Tool.Oracles, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public void Every_page_is_valid()
    {
        var (code, output) = Check(site.Output);
        Assert.True(code == 0 && output.Length == 0, Shorten(output));
    }

    /// <summary>The pages that only a site with published editions has.</summary>
    [Fact]
    public void Every_page_of_an_edition_is_valid()
    {
        using var built = new Editions.Tests.BuiltFiveMeetings();
        var (code, output) = Check(built.Output);
        Assert.True(code == 0 && output.Length == 0, Shorten(output));
    }

    [Fact]
    public void The_checker_is_awake()
    {
        var folder = Directory.CreateTempSubdirectory("kb-html-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "index.html"), "<!DOCTYPE html><html lang=\"sv\"><head><title>Prov</title></head><body><p id=\"a\">Å<p id=\"a\">Ä</body></html>");
            var (code, output) = Check(folder.FullName);
            Assert.NotEqual(0, code);
            Assert.Contains("Duplicate ID", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Its notes on "/>" are about style; they can't be errors, and there are thousands.
    private static (int Code, string Output) Check(string folder) =>
        Tool.Run("java", ["-jar", Checker, "--Werror", "--skip-info-messages", "--skip-non-html", "--also-check-svg", "--format", "gnu", folder]);

    /// <summary>Each fault once, with the first page that has it.</summary>
    private string Shorten(string output) => string.Join('\n', output
        .Replace(new Uri(site.Output).AbsoluteUri, "", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(l => Place().Replace(l, ""), StringComparer.Ordinal)
        .Take(30)
        .Select(g => $"{g.First()} ({g.Count()} in all)"));

    [GeneratedRegex("^\"?[^\"]*\"?:[0-9.-]+: ")]
    private static partial Regex Place();
}

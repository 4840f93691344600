using System.Text.Json;

namespace Kunskapsbanken.Site.Tests;

/// <summary><c>kb form</c>: the editing form as a site of its own, whose headers Netlify reads. What it does in a browser is in tests/Browser.</summary>
public sealed class FormCommandTests : IDisposable
{
    private static readonly string Form = Path.Combine(BuiltSite.RepositoryRoot, "build", "form");

    private readonly string root = Directory.CreateTempSubdirectory("kb-form-").FullName;

    public FormCommandTests()
    {
        CommandLineTests.Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), root, "content");
        CommandLineTests.Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), root, "site");
        File.AppendAllText(Path.Combine(root, "site", "site.yml"), "repository: https://github.com/kommunen/cykelbanken\n");
        var (code, output) = Tool.Run("dotnet", [CommandLineTests.Program, "form", "--root", root, "--branch", "huvudgren"], root);
        Assert.True(code == 0, output);
    }

    private string Output => Path.Combine(root, "output.form");

    [Fact]
    public void The_form_writes_to_the_repository_of_site_yml()
    {
        var backend = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "config.yml"))).RootElement.GetProperty("backend");
        Assert.Equal("kommunen/cykelbanken", backend.GetProperty("repo").GetString());
        Assert.Equal("huvudgren", backend.GetProperty("branch").GetString());
        Assert.Contains("Cykelkompisar", File.ReadAllText(Path.Combine(Output, "val.js")), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_the_page_names_is_there_but_for_Decap()
    {
        var page = File.ReadAllText(Path.Combine(Output, "index.html"));
        var named = System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"([^\"/]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(["decap-cms.js"], named.Where(n => !File.Exists(Path.Combine(Output, n))));
        // And the previews' style sheet.
        Assert.NotEmpty(File.ReadAllText(Path.Combine(Output, "site.css")));
    }

    /// <summary>The public site's policy stays as strict as it is: two rules on one header would be merged, and the form is elsewhere.</summary>
    [Fact]
    public void Netlify_reads_the_headers_and_the_configuration()
    {
        var netlify = new NetlifyReading(Output, Form);
        Assert.Empty(netlify.HeaderErrors);
        Assert.Equal("./run output", netlify.Contexts["production"].Command);
        Assert.Equal(Path.Combine(Form, "output"), netlify.Contexts["production"].Publish);
        var rule = Assert.Single(netlify.Headers);
        Assert.Equal("/*", rule.For);
        Assert.Equal("noindex", rule.Values["X-Robots-Tag"]);
        Assert.Equal("same-origin-allow-popups", rule.Values["Cross-Origin-Opener-Policy"]);
        Assert.Empty(NetlifyFaults.InHeaders(
            File.ReadAllText(Path.Combine(Output, "_headers")),
            "script-src 'unsafe-eval'", "style-src 'unsafe-inline'", "font-src data:", "frame-src blob:", "img-src data:", "img-src blob:", "img-src https://avatars.githubusercontent.com",
            "connect-src blob:", "connect-src https://api.github.com", "connect-src https://www.githubstatus.com"));
        Assert.Empty(NetlifyFaults.InConfiguration(File.ReadAllText(Path.Combine(Form, "netlify.toml"))));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}

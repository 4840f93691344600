namespace Kunskapsbanken.Site.Tests;

/// <summary>netlify.toml, _headers and _redirects: by Netlify's own parsers, and by checks of what those let pass.</summary>
public sealed class NetlifyTests(BuiltSite site, NetlifyReading netlify) : IClassFixture<NetlifyReading>
{
    [Fact]
    public void Netlify_reads_the_configuration()
    {
        Assert.All(netlify.Contexts.Values, c =>
        {
            Assert.Equal(Path.Combine(BuiltSite.RepositoryRoot, "output"), c.Publish);
            Assert.Empty(c.Logs);
        });
        Assert.Equal("build/netlify --base-url \"$URL\"", netlify.Contexts["production"].Command);
    }

    [Theory]
    [InlineData("deploy-preview")]
    [InlineData("branch-deploy")]
    public void A_preview_is_not_indexed_and_knows_its_own_address(string context) =>
        Assert.Equal("build/netlify --no-index --base-url \"$DEPLOY_PRIME_URL\"", netlify.Contexts[context].Command);

    [Fact]
    public void Netlify_reads_every_header_and_redirect()
    {
        Assert.Empty(netlify.HeaderErrors);
        Assert.Empty(netlify.RedirectErrors);
        Assert.Equal(File.ReadLines(Path.Combine(site.Output, "_redirects")).Count(), netlify.Redirects.Count);
        Assert.All(netlify.Redirects, r => Assert.Equal(301, r.Status));
    }

    [Fact]
    public void Every_page_gets_the_security_headers()
    {
        var all = netlify.Headers.Single(h => h.For == "/*").Values;
        Assert.Equal("nosniff", all["X-Content-Type-Options"]);
        Assert.Contains("default-src 'none'", all["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("Strict-Transport-Security", all.Keys);
        Assert.Contains("Referrer-Policy", all.Keys);
        Assert.Contains("Permissions-Policy", all.Keys);
        Assert.DoesNotContain("X-Robots-Tag", all.Keys);
    }

    [Fact]
    public void Only_files_with_their_hash_in_their_name_are_kept_for_ever()
    {
        var kept = netlify.Headers.Where(h => h.Values.Any(v => v.Key == "Cache-Control" && v.Value.Contains("immutable", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(kept);
        foreach (var rule in kept)
        {
            Assert.EndsWith("/*", rule.For, StringComparison.Ordinal);
            var folder = Path.Combine(site.Output, rule.For[1..^2]);
            Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), f => Assert.Matches(@"\.[0-9a-f]{10,}\.[a-z0-9]+$", f));
        }
    }

    [Fact]
    public void Nothing_is_silently_ignored()
    {
        Assert.Empty(NetlifyFaults.InConfiguration(File.ReadAllText(Path.Combine(BuiltSite.RepositoryRoot, "netlify.toml"))));
        Assert.Empty(NetlifyFaults.InHeaders(Read("_headers")));
        Assert.Empty(NetlifyFaults.InRedirects(Read("_redirects"), a => File.Exists(Path.Combine(site.Output, a.TrimStart('/'), "index.html"))));
    }

    [Fact]
    public void A_redirect_goes_before_the_page_that_stands_in_for_it() =>
        Assert.All(File.ReadLines(Path.Combine(site.Output, "_redirects")), l => Assert.EndsWith(" 301!", l, StringComparison.Ordinal));

    [Theory]
    [InlineData("[build]\ncomand = \"x\"\n")]
    [InlineData("[biuld]\ncommand = \"x\"\n")]
    [InlineData("[build]\ncommand x\n")]
    public void A_fault_in_the_configuration_is_found(string toml) => Assert.NotEmpty(NetlifyFaults.InConfiguration(toml));

    [Theory]
    [InlineData("/*\n  X-Frame-Options DENY\n")]
    [InlineData("/*\nX-Frame-Options: DENY\n")]
    [InlineData("  X-Frame-Options: DENY\n")]
    [InlineData("/*\n  X-Frame-Options: DENY\n  x-frame-options: SAMEORIGIN\n")]
    [InlineData("/*\n  X-Tecken: å\n")]
    [InlineData("/*\n  Content-Security-Policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; script-src 'unsafe-inline'\n")]
    [InlineData("/*\n  Content-Security-Policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; scripts-src 'self'\n")]
    [InlineData("/*\n  Content-Security-Policy: default-src 'self'\n")]
    public void A_fault_in_the_headers_is_found(string text) => Assert.NotEmpty(NetlifyFaults.InHeaders(text));

    [Theory]
    [InlineData("/a /b/\n")]
    [InlineData("a /b/ 301\n")]
    [InlineData("/a b/ 301\n")]
    [InlineData("/a /b/ 399\n")]
    [InlineData("/a /b/ 301\n/a /b/ 301\n")]
    [InlineData("/a /b/ 301\n/b /b/ 301\n")]
    [InlineData("/a /c/ 301\n")]
    public void A_fault_in_the_redirects_is_found(string text) => Assert.NotEmpty(NetlifyFaults.InRedirects(text, a => a == "/b/"));

    private string Read(string file) => File.ReadAllText(Path.Combine(site.Output, file));
}

using System.Text.RegularExpressions;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Tests;

public sealed class SettingsTests
{
    /// <summary>A municipality reads one page to make the site its own: nothing in site.yml may be missing there.</summary>
    [Fact]
    public void Every_setting_is_explained()
    {
        var text = File.ReadAllText(Path.Combine(TestSite.RepositoryRoot, "docs", "site-yml.md"));
        var names = typeof(SettingsFile).GetProperties().Select(p => Naming.SnakeCase(p.Name));
        Assert.All(names, name => Assert.Contains($"| `{name}` |", text, StringComparison.Ordinal));
    }

    /// <summary>A collection that is switched off leaves no trace, and what points to it stays readable.</summary>
    [Fact]
    public void A_collection_can_be_switched_off()
    {
        using var site = new TestSite();
        site.Write("site/site.yml", "title: Prov\ndescription: Prov.\npublisher: Prov\nwithout: [sources]\n");
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "kallor")));
        Assert.DoesNotContain(site.Snapshot(), f => f.Key.EndsWith(".html", StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetString(f.Value).Contains("href=\"/kallor/", StringComparison.Ordinal));
    }

    /// <summary>What a municipality adds to the style sheet is the last word, and gives it another address.</summary>
    [Fact]
    public void Own_colours_come_after_the_theme_s()
    {
        using var site = new TestSite();
        site.Build();
        var plain = StyleOf(site);
        site.Write("site/theme.css", ":root { --act: #003366; }\n");
        site.Build();
        var own = StyleOf(site);
        Assert.NotEqual(plain.Name, own.Name);
        Assert.Equal(plain.Text + "\n:root { --act: #003366; }\n", own.Text);
    }

    /// <summary>From a page to GitHub's editor; without a repository there to the guide; without either no link at all.</summary>
    [Theory]
    [InlineData("repository: https://github.com/kommunen/banken\n", true, "https://github.com/kommunen/banken/edit/main/content/practices/cykelkompisar.md", "https://github.com/kommunen/banken/new/main/content/practices?")]
    [InlineData("repository: https://git.example/kommunen/banken\n", true, "/om/bidra/", "/om/bidra/")]
    [InlineData("", true, "/om/bidra/", "/om/bidra/")]
    [InlineData("", false, null, null)]
    public void A_page_says_where_it_is_edited(string repository, bool hasGuide, string? edit, string? suggest)
    {
        using var site = new TestSite();
        foreach (var file in Directory.EnumerateFiles(Golden, "*", SearchOption.AllDirectories))
            site.Write($"content/{Path.GetRelativePath(Golden, file)}", File.ReadAllText(file));
        site.Write("site/site.yml", "title: Prov\ndescription: Prov.\npublisher: Prov\n" + repository);
        if (hasGuide)
            site.Write("content/pages/bidra.md", "---\ntitle: Så bidrar du\nsummary: Prov.\nstatus: published\npage_owner: {organisation: skl, role: redaktionen}\nlast_reviewed: 2018-01-15\nsources: []\n---\nText.\n");
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.Equal(edit, Link(site, "exempel/cykelkompisar/index.html", "Redigera den här sidan|Så rättar du sidan"));
        Assert.StartsWith(suggest ?? "", Link(site, "exempel/index.html", "Föreslå ett exempel") ?? "", StringComparison.Ordinal);
        Assert.Equal(suggest is null, Link(site, "exempel/index.html", "Föreslå ett exempel") is null);
    }

    /// <summary>The form is a site of its own; editors find it where they look for it.</summary>
    [Fact]
    public void The_form_is_found_on_the_site()
    {
        using var site = new TestSite();
        site.Build();
        Assert.False(Directory.Exists(Path.Combine(site.Output, "redigera")));
        site.Write("site/site.yml", "title: Prov\ndescription: Prov.\npublisher: Prov\nform: https://redigera.example/\n");
        site.Build();
        Assert.Contains("/redigera https://redigera.example/ 302!", File.ReadAllLines(Path.Combine(site.Output, "_redirects")));
        Assert.Contains("url=https://redigera.example/\"", File.ReadAllText(Path.Combine(site.Output, "redigera", "index.html")), StringComparison.Ordinal);
    }

    private static string Golden { get; } = Path.Combine(TestSite.RepositoryRoot, "tests", "golden", "content");

    private static string? Link(TestSite site, string page, string text) =>
        Regex.Match(File.ReadAllText(Path.Combine(site.Output, page)), $"<a href=\"([^\"]+)\"[^>]*>(?:{text})") is { Success: true } match ? match.Groups[1].Value : null;

    private static (string Name, string Text) StyleOf(TestSite site)
    {
        var file = Directory.EnumerateFiles(Path.Combine(site.Output, "assets"), "site.*.css").Single();
        return (Path.GetFileName(file), File.ReadAllText(file));
    }
}

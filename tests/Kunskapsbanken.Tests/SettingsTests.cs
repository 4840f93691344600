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

    private static (string Name, string Text) StyleOf(TestSite site)
    {
        var file = Directory.EnumerateFiles(Path.Combine(site.Output, "assets"), "site.*.css").Single();
        return (Path.GetFileName(file), File.ReadAllText(file));
    }
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Kunskapsbanken.Theme.Tests;

public sealed partial class TextTests
{
    private static readonly string Folder = typeof(TextTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ThemeFolder").Value!;

    private static SortedSet<string> Keys(string language)
    {
        using var reader = new StreamReader(Path.Combine(Folder, "texts", $"{language}.yml"));
        return new(Texts.Read(language, reader).Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Both_languages_say_the_same_things() => Assert.Equal(Keys("sv"), Keys("en"));

    [Fact]
    public void Every_text_that_a_template_asks_for_is_there_and_no_other()
    {
        var templates = Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText);
        var asked = templates.SelectMany(t => Key().Matches(t).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var known = Keys("sv");
        Assert.DoesNotContain(asked, k => !known.Contains(k) && !known.Contains(k + ".one"));
        // Those that are put together from a term (unknown.not-stated, evidence.0), and those that scripts and forms ask for by the last part.
        Assert.DoesNotContain(known, k => !asked.Contains(k) && !Composed().IsMatch(k));
    }

    [Theory]
    [InlineData("en", "<html lang=\"en\">")]
    [InlineData("sv", "<html lang=\"sv\">")]
    public void A_theme_speaks_one_language(string language, string expected)
    {
        var theme = new StandardTheme();
        var frame = new Render.SiteFrame(
            new() { Hash = default, Title = "Prov", Description = "En provplats.", Publisher = "Provkommunen", Language = language },
            theme.Version, Render.Files.AssetFiles.Of(theme).Addresses, "", true);
        Assert.Contains(expected, theme.Render(new Render.NotFoundPage(), frame), StringComparison.Ordinal);
    }

    [GeneratedRegex("\"([a-z]+(?:\\.(?!(?:svg|css|js|mjs|json)\")[a-z-]+)+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"^(unknown|evidence|status|feedback|graph|compare|plan|history)\.|\.(one|many)$|^culture$")]
    private static partial Regex Composed();
}

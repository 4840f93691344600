using Kunskapsbanken.Render;

namespace Kunskapsbanken.Theme.Tests;

public sealed class FrameTests
{
    private static readonly SmallSite Site = new(SmallSite.Practice("implements: [plan]\n"), SmallSite.Guideline(""), SmallSite.Text("## Rubrik\n\nText [s. 1](xref:sources/rapport)."));

    [Fact]
    public void Every_page_stands_on_its_own_and_names_its_parts_once()
    {
        Assert.All(Site.Pages, page =>
        {
            var document = Site.Document(page.Path.Text);
            Assert.Equal("sv", document.DocumentElement.GetAttribute("lang"));
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Single(document.QuerySelectorAll("main"));
            Assert.Empty(document.QuerySelectorAll("[style], style, script:not([src], [type='application/ld+json'])"));
            var ids = document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        });
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        Assert.All(Site.Pages, page =>
        {
            var level = 1;
            foreach (var heading in Site.Document(page.Path.Text).QuerySelectorAll("h1, h2, h3, h4"))
            {
                var next = heading.TagName[1] - '0';
                Assert.True(next <= level + 1, $"{page.Path} {heading.TextContent}");
                level = next;
            }
        });
    }

    [Fact]
    public void A_preview_asks_search_engines_to_stay_away_and_a_site_says_where_it_stands()
    {
        var preview = new SmallSite(new SmallSite.Settings(IsIndexed: false)).Html("/");
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", preview, StringComparison.Ordinal);
        var site = new SmallSite(new SmallSite.Settings(BaseUrl: "https://kb.example")).Html("/sok/");
        Assert.DoesNotContain("noindex", site, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://kb.example/sok/\">", site, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_a_missing_address_can_be_shown_at_any_address() =>
        Assert.All(Site.Document("/404.html").QuerySelectorAll("[href], [src], [action]"), e =>
            Assert.Matches("^[/#]", e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")));

    [Fact]
    public void The_search_form_works_without_script()
    {
        var form = Site.Document("/").QuerySelector("form[role=search]")!;
        Assert.Equal("/sok/", form.GetAttribute("action"));
        Assert.Equal("q", form.QuerySelector("input")!.GetAttribute("name"));
    }

    [Fact]
    public void Threads_write_the_same_pages()
    {
        var one = Site.Pages.Select(p => Site.Html(p.Path.Text)).ToList();
        Parallel.For(0, one.Count * 4, i => Assert.Equal(one[i % one.Count], Site.Html(Site.Pages[i % one.Count].Path.Text)));
    }

    [Fact]
    public void A_page_has_no_air_between_its_lines()
    {
        Assert.All(Site.Pages.Where(p => p is not HelpPage), page => Assert.DoesNotMatch(@"\n\s*\n|\n ", Site.Html(page.Path.Text)));
    }
}

namespace Kunskapsbanken.Theme.Tests;

public sealed class NoteTests
{
    private static AngleSharp.Html.Dom.IHtmlDocument Page(string body, params (string, string)[] more) =>
        new SmallSite([SmallSite.Text(body), .. more]).Document("/om/sida/");

    [Fact]
    public void A_cited_source_becomes_a_note_with_publisher_and_title()
    {
        var note = Page("Så är det [s. 4](xref:sources/rapport).").QuerySelector(".c")!;
        Assert.Equal("s. 4 Staden · Rapporten", note.QuerySelector(".n")!.TextContent);
        Assert.Equal("/kallor/rapport/", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(note.QuerySelector(".n")!.Id, note.QuerySelector("button")!.GetAttribute("popovertarget"));
    }

    [Fact]
    public void The_same_source_again_is_a_short_note_with_the_same_number()
    {
        var page = Page("Ett [s. 4](xref:sources/rapport), två [s. 5](xref:sources/brev), tre [s. 6](xref:sources/rapport).");
        Assert.Equal(["1", "2", "1"], page.QuerySelectorAll(".m").Select(m => m.GetAttribute("data-n")));
        Assert.Equal([false, false, true], page.QuerySelectorAll(".n").Select(n => n.ClassList.Contains("r")));
        Assert.Equal(["Rapporten", "Brevet"], page.QuerySelectorAll(".sources > ol > li > a").Select(a => a.TextContent));
    }

    [Fact]
    public void Brackets_around_a_mark_are_not_doubled()
    {
        var text = Page("Så är det ([s. 4](xref:sources/rapport)).").QuerySelector(".prose p")!.TextContent;
        Assert.DoesNotContain('(', text);
        Assert.EndsWith(".", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_reference_shows_the_title() =>
        Assert.Equal("Rapporten", Page("Se <xref:sources/rapport>.").QuerySelector(".prose a")!.TextContent);

    [Fact]
    public void A_draft_is_only_words()
    {
        var draft = ("practices/utkast.md", SmallSite.Practice("").Text.Replace("published", "draft", StringComparison.Ordinal));
        var prose = Page("Se [ett utkast](xref:practices/utkast).", draft).QuerySelector(".prose")!;
        Assert.Equal("Se ett utkast.", prose.TextContent);
        Assert.Empty(prose.QuerySelectorAll("a"));
    }

    [Fact]
    public void A_link_to_another_site_says_so()
    {
        var link = Page("Se [SCB](https://scb.se/?a=1&b=2).").QuerySelector(".prose a")!;
        Assert.Equal("https://scb.se/?a=1&b=2", link.GetAttribute("href"));
        Assert.Contains("annan webbplats", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_stay_on_the_site_when_it_lies_in_a_folder()
    {
        var site = new SmallSite(new SmallSite.Settings(BasePath: "/kb"), SmallSite.Text("[sök](/sok/) [SKL](xref:organisations/skl) [här](#har)\n\n## Här"));
        Assert.Equal(["/kb/sok/", "/kb/aktorer/skl/", "#har"], site.Document("/om/sida/").QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Columns_are_headed_and_aligned_without_inline_style()
    {
        var html = new SmallSite(SmallSite.Text("| a | b |\n| --- | --: |\n| 1 | 2 |")).Html("/om/sida/");
        Assert.Contains("<th scope=\"col\" class=\"right\">b</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }
}

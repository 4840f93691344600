using Kunskapsbanken.Render;

namespace Kunskapsbanken.Theme.Tests;

public sealed class AlphabetTests
{
    private static readonly string[] Titles = ["Örn", "Wik", "Vidar", "”Ädel”", "Åbo", "Zorn", "Éva", "Eva", "2016 års plan", "Wallin", "Vik", "Axel"];

    private static readonly SmallSite Site = new([.. Titles.Select((title, i) =>
        ($"concepts/ord-{i}.yml", $"title: {title}\nsummary: Ett ord.\n{SmallSite.Head}sources: []\nscheme: term\npref_label: {title}\ndefinition: Ett ord.\n"))]);

    [Fact]
    public void Letters_come_in_Swedish_order_and_W_after_V()
    {
        var page = Site.Document(AlphabetPage.First.Text);
        var letters = page.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
        Assert.Equal(["0–9", "A", "B", "E", "I", "R", "S", "V", "W", "Z", "Å", "Ä", "Ö"], letters);
        Assert.Equal(letters, page.QuerySelectorAll(".letters a").Select(a => a.TextContent));
        var links = page.QuerySelectorAll("main section a").Select(a => a.TextContent).ToList();
        Assert.Equal(Titles.Order(StringComparer.Ordinal), links.Intersect(Titles).Order(StringComparer.Ordinal));
        Assert.Equal(["Vidar", "Vik", "Wallin", "Wik", "Zorn", "Åbo", "”Ädel”", "Örn"], links.SkipWhile(l => l != "Vidar"));
        Assert.Equal(Site.Pages.OfType<RecordPage>().Count(), links.Count);
    }

    [Fact]
    public void Every_letter_leads_to_its_records()
    {
        var page = Site.Document(AlphabetPage.First.Text);
        Assert.All(page.QuerySelectorAll(".letters a"), a =>
            Assert.Equal(a.TextContent, page.GetElementById(a.GetAttribute("href")!.Split('#')[1])!.TextContent));
    }

    [Fact]
    public void The_search_page_leads_there_without_script() =>
        Assert.NotNull(Site.Document("/sok/").QuerySelector($"[data-search-browse] a[href='{AlphabetPage.First}']"));

    [Fact]
    public void Browsers_may_take_the_search_among_their_own_when_the_site_knows_its_address()
    {
        var site = new SmallSite(new SmallSite.Settings(BaseUrl: "https://kb.example"));
        Assert.Equal("/opensearch.xml", site.Document("/").QuerySelector("link[rel=search]")!.GetAttribute("href"));
        Assert.Null(Site.Document("/").QuerySelector("link[rel=search]"));
    }
}

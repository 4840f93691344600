using System.Globalization;

namespace Kunskapsbanken.Theme.Tests;

/// <summary>A page stays one that a phone can open, however many records there are; what it leaves out is a link away.</summary>
public sealed class LengthTests
{
    private const int Many = 250;

    private static readonly SmallSite Site = new(
    [
        .. Enumerable.Range(1, Many).Select(Practice),
        ("concepts/unga.yml", $"title: Unga\nsummary: En målgrupp.\n{SmallSite.Head}sources: []\nscheme: target-group\npref_label: unga\ndefinition: De unga.\n"),
    ]);

    private static readonly SmallSite Few = new(SmallSite.Practice(""), SmallSite.Guideline(""));

    [Fact]
    public void A_cell_of_the_matrix_counts_all_and_names_some()
    {
        var matrix = Site.Document("/matris/");
        Assert.Equal($"{Many}", matrix.QuerySelector("td .figure")!.TextContent);
        Assert.Equal(12, matrix.QuerySelectorAll(".cell li").Length);
        var all = matrix.QuerySelector(".cell p a")!;
        Assert.Equal("/sok/?samling=exempel&omrade=insatser&malgrupp=unga", all.GetAttribute("href"));
        Assert.Equal($"Visa alla {Many} i sökningen", all.TextContent);
    }

    [Theory]
    [InlineData("/jamfor/", 200, "[data-compare]")]
    [InlineData("/min-plan/", 60, "[data-plan]")]
    public void A_tool_offers_some_and_takes_the_others_from_their_own_pages(string address, int offered, string tool)
    {
        var page = Site.Document(address);
        Assert.Equal(offered, page.QuerySelectorAll("input[value^='/exempel/']").Length);
        Assert.Equal("/exempel/ /styrdokument/", page.QuerySelector(tool)!.GetAttribute("data-from"));
        Assert.False(Few.Document("/min-plan/").QuerySelector("[data-plan]")!.HasAttribute("data-from"));
    }

    [Fact]
    public void A_place_shows_some_of_what_it_shares()
    {
        var place = Site.Document("/kommuner/stad/");
        Assert.Equal(60, place.QuerySelectorAll("ul.cards > li").Length);
        Assert.Contains(place.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/sok/?kommun=stad&samling=exempel" && a.TextContent == $"Visa alla {Many} i sökningen");
    }

    [Fact]
    public void A_source_that_many_cite_names_some_of_them()
    {
        var links = Site.Document("/kallor/rapport/").QuerySelector(".links details")!;
        Assert.Equal(200, links.QuerySelectorAll("li").Length);
        Assert.Equal($"Visa alla {Many}", links.QuerySelector("summary")!.TextContent);
        Assert.StartsWith("… och 50 till.", links.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    private static (string Path, string Text) Practice(int number)
    {
        var (_, text) = SmallSite.Practice("");
        return (
            string.Create(CultureInfo.InvariantCulture, $"practices/exempel-{number}.md"),
            text.Replace("title: Exemplet", string.Create(CultureInfo.InvariantCulture, $"title: Exempel {number}"), StringComparison.Ordinal)
                .Replace("target_group: {unknown: not-stated}", "target_group: [unga]\nmunicipalities: [stad]", StringComparison.Ordinal));
    }
}

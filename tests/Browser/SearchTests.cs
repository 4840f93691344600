using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>Searching by keyboard alone finds what a person would expect.</summary>
public sealed class SearchTests(BrowserFixture fixture)
{
    private const string Hits = "[data-search-results] a[href]";

    /// <param name="expected">One of the first hits leads to an address that begins so.</param>
    [Theory]
    [InlineData("handlingsplan", "/begrepp/lokal-handlingsplan/", "/styrdokument/")]
    [InlineData("samverkan", "/begrepp/samverkansoverenskommelser/", "/begrepp/samverkan-med-civilsamhallet/", "/aktorer/samverkan-stockholmsregionen/")]
    [InlineData("kunskapshus", "/begrepp/kunskapshus/", "/exempel/kunskapshus-stockholm/")]
    public async Task A_word_finds(string word, params string[] expected)
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/");
        await KeyboardTests.TabToAsync(visit.Page, "input[type=search]");
        await visit.Page.Keyboard.TypeAsync(word);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(Hits).First).ToBeVisibleAsync();
        var hits = await visit.Page.Locator(Hits).EvaluateAllAsync<string[]>("links => links.map(a => new URL(a.href).pathname)");
        foreach (var address in expected)
            Assert.Contains(hits.Take(10), h => h.StartsWith(address, StringComparison.Ordinal));
        await visit.LookAsync($"hits for {word}");
        await KeyboardTests.TabToAsync(visit.Page, Hits);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachAsync("^http://[^/]+/(?!sok/).+");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/sok/?q=qzxqzx");
        await Assertions.Expect(visit.Page.Locator("[data-search-status]")).Not.ToBeEmptyAsync();
        Assert.Equal(0, await visit.Page.Locator(Hits).CountAsync());
        await visit.LookAsync("no hits");
        visit.AssertNoFaults();
    }

    /// <summary>What is typed is text, wherever it is shown.</summary>
    [Fact]
    public async Task What_is_typed_is_never_markup()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync("/sok/?q=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>samverkan"));
        await new SearchPage(visit.Page).SettledAsync();
        Assert.Equal(0, await visit.Page.Locator("img[src=x]").CountAsync());
        visit.AssertNoFaults();
    }
}

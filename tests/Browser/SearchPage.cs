using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>The search page as a reader sees it.</summary>
internal sealed class SearchPage(IPage page)
{
    public ILocator Field => page.Locator("main input[type=search]");

    public ILocator Count => page.Locator("[data-search-count]");

    public ILocator Hits => page.Locator("[data-search-results] > li");

    public ILocator Browse => page.Locator("[data-search-browse]");

    public ILocator Group(string facet) => page.Locator($"[data-facet={facet}]");

    public ILocator Chip(string facet, string label) => Group(facet).GetByLabel(label);

    public async Task<string[]> AddressesAsync() =>
        await Hits.Locator("h2 a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");

    /// <summary>Types a query from nothing and waits until the page has answered it.</summary>
    public async Task TypeAsync(string query)
    {
        await Field.FillAsync("");
        await Field.PressSequentiallyAsync(query);
        await page.WaitForFunctionAsync("query => (new URLSearchParams(location.search).get('q') ?? '') === query", query);
        await SettledAsync();
    }

    /// <summary>Waits until what was asked for is answered; long, since a busy machine may have other things to do first.</summary>
    public async Task SettledAsync() =>
        await Assertions.Expect(page.Locator("[data-search-results]")).ToHaveAttributeAsync("aria-busy", "false", new() { Timeout = 30_000 });

    public static string Query(string address, string name) =>
        System.Web.HttpUtility.ParseQueryString(new Uri(address).Query)[name] ?? "";
}

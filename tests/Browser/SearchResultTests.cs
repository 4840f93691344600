using System.Globalization;
using System.Text.RegularExpressions;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Lunr;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>What the search page answers, counts, narrows and remembers.</summary>
public sealed partial class SearchResultTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("handlingsplan")]
    [InlineData("handl")]
    [InlineData("handligsplan")]
    [InlineData("malmo polis")]
    [InlineData("autonoma miljön")]
    [InlineData("SOU 2016:92")]
    [InlineData("+stockholm -polis plan*")]
    [InlineData("title:strategi")]
    public async Task The_page_answers_as_the_engine_does(string query)
    {
        var folder = Path.Combine(fixture.Site.Output, SearchFiles.Folder);
        var index = ShardedIndex.Open(name => File.ReadAllBytes(Path.Combine(folder, name)), Swedish.Analyzer);
        var expected = SiteQuery.Ask(index.Find, query).Results.Take(10).Select(r => index.Fragment(r.Ref).Url);
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync("/sok/?q=" + Uri.EscapeDataString(query));
        var search = new SearchPage(visit.Page);
        await search.SettledAsync();
        Assert.Equal(expected, await search.AddressesAsync());
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task The_word_is_marked_also_inside_a_compound_and_after_å_ä_ö()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/sok/?q=plan");
        var search = new SearchPage(visit.Page);
        await search.SettledAsync();
        Assert.Contains("handlings<mark>plan</mark>", await search.Hits.Locator("h2").EvaluateAllAsync<string>("h => h.map(e => e.innerHTML).join()"), StringComparison.Ordinal);
        await search.TypeAsync("lägesbild");
        var marks = await search.Hits.Locator("mark").AllInnerTextsAsync();
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.StartsWith("lägesbild", m.ToLowerInvariant(), StringComparison.Ordinal));
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_misspelt_word_is_answered_with_what_was_meant()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync("/sok/?q=handligsplan");
        var search = new SearchPage(visit.Page);
        await Assertions.Expect(search.Count).ToContainTextAsync("Menade du handlingsplan?");
        await search.Count.Locator("a").ClickAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("handlingsplan");
        await Assertions.Expect(search.Count).ToHaveTextAsync(Hits());
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_chosen_facet_narrows_and_no_chip_moves()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync("/sok/?q=plan");
        var search = new SearchPage(visit.Page);
        await search.SettledAsync();
        await search.Group("samling").Locator("summary").PressAsync("Enter");
        await search.Group("kommun").Locator("summary").PressAsync("Enter");
        var total = await NumberAsync(search.Count);
        var counts = await search.Group("samling").Locator("li:not([hidden]) .by").AllInnerTextsAsync();
        Assert.Equal(total, counts.Sum(c => int.Parse(c, CultureInfo.InvariantCulture)));
        var before = await PlacesAsync(visit.Page);

        var chip = search.Chip("samling", "Styrdokument");
        var expected = await NumberAsync(search.Group("samling").Locator("li", new() { HasText = "Styrdokument" }));
        await chip.PressAsync("Space");
        await Assertions.Expect(search.Count).ToHaveTextAsync($"{expected} av {total} träffar");
        Assert.Equal(before, await PlacesAsync(visit.Page));
        await Assertions.Expect(chip).ToBeFocusedAsync();
        Assert.All(await search.Hits.Locator(".kick").AllInnerTextsAsync(), kind => Assert.StartsWith("Styrdokument", kind, StringComparison.Ordinal));
        Assert.Equal("styrdokument", SearchPage.Query(visit.Page.Url, "samling"));
        await visit.LookAsync("narrowed");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort Styrdokument" }).PressAsync("Enter");
        await Assertions.Expect(search.Count).ToHaveTextAsync($"{total} träffar");
        Assert.Equal("", SearchPage.Query(visit.Page.Url, "samling"));
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task The_address_holds_the_query_the_facets_and_the_order()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/sok/?q=extremism&samling=styrdokument&samling=remisser&kommun=stockholm&ordning=datum");
        var search = new SearchPage(visit.Page);
        await search.SettledAsync();
        var labels = await search.Hits.Locator(".kick").AllInnerTextsAsync();
        Assert.True(labels.Count > 1);
        var years = labels.Select(l => Year().Match(l).Value).ToList();
        Assert.Equal(years.OrderByDescending(y => y, StringComparer.Ordinal), years);
        Assert.Equal(3, await visit.Page.Locator("[data-search-chosen] button").CountAsync());
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Going_back_leads_through_what_was_asked()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync("/sok/");
        var search = new SearchPage(visit.Page);
        await search.TypeAsync("polis");
        await search.Field.PressAsync("Enter");
        await search.SettledAsync();
        var first = await search.AddressesAsync();
        await search.TypeAsync("skola");
        await search.Field.PressAsync("Enter");
        await search.SettledAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("polis");
        await search.SettledAsync();
        Assert.Equal(first, await search.AddressesAsync());
        await visit.Page.GoBackAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("");
        await Assertions.Expect(search.Browse).ToBeVisibleAsync();
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("polis");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task More_results_come_on_request_and_arrows_step_through_them()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/sok/?q=extremism");
        var search = new SearchPage(visit.Page);
        await search.SettledAsync();
        await Assertions.Expect(search.Hits).ToHaveCountAsync(10);
        await search.Field.PressAsync("ArrowDown");
        await Assertions.Expect(search.Hits.Nth(0).Locator("a")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Hits.Nth(1).Locator("a")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Visa fler" }).PressAsync("Enter");
        await Assertions.Expect(search.Hits).ToHaveCountAsync(30);
        await Assertions.Expect(search.Hits.Nth(10).Locator("a")).ToBeFocusedAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(search.Hits).ToHaveCountAsync(30);
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Results_are_accessible_and_come_without_moving_the_page(int width)
    {
        await using var visit = await fixture.VisitAsync(width);
        await visit.Page.AddInitScriptAsync("new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.shifted = (window.shifted ?? 0) + e.value }).observe({ type: 'layout-shift', buffered: true })");
        await visit.OpenAsync("/sok/?q=samverkan");
        var search = new SearchPage(visit.Page);
        await search.SettledAsync();
        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => window.shifted ?? 0"), 0, 0.01);
        await visit.LookAsync($"results at {width}");
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true })");
        await search.SettledAsync();
        await visit.LookAsync($"results with facets at {width}");
        visit.AssertNoFaults();
    }

    private static Regex Hits() => HitCount();

    private static async Task<int> NumberAsync(ILocator text) => int.Parse(Number().Match(await text.InnerTextAsync()).Value, CultureInfo.InvariantCulture);

    /// <summary>Where every visible chip stands.</summary>
    private static async Task<string> PlacesAsync(IPage page) => await page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('[data-facet] li:not([hidden])')].map(l => { const r = l.getBoundingClientRect(); return [l.querySelector('label').childNodes[1].textContent, r.x, r.y, r.width, r.height].join() }).join('\\n')");

    [GeneratedRegex(@"^\d+ träffar$")]
    private static partial Regex HitCount();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b\d{4}$")]
    private static partial Regex Year();
}

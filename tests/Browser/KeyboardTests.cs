using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>The ways through the site that need no mouse, and those that need no script.</summary>
public sealed class KeyboardTests(BrowserFixture fixture)
{
    /// <summary>How many stops a reader should have to pass at most before the search field, from the top of any page.</summary>
    private const int MaxStops = 25;

    private const string SearchField = "input[type=search]";

    /// <summary>What has focus, and whether that can be seen: inside the window, with an outline or a shadow of its own.</summary>
    private const string FocusScript = """
        () => {
          const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
          const isSeen = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
          const isMarked = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
          return isSeen && isMarked ? '' : `${e.outerHTML.slice(0, 120)} ${isSeen ? 'has no visible mark' : 'is out of sight'}`;
        }
        """;

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_first_stop_leads_past_the_menu(int width)
    {
        await using var visit = await fixture.VisitAsync(width);
        await visit.OpenAsync("/exempel/");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("", await visit.Page.EvaluateAsync<string>(FocusScript));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), "after the skip link the next stop is not in the main content");
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/", 360)]
    [InlineData("/", 1280)]
    [InlineData("/exempel/", 1280)]
    [InlineData("/om/", 360)]
    public async Task Every_stop_can_be_seen(string address, int width)
    {
        await using var visit = await fixture.VisitAsync(width);
        await visit.OpenAsync(address);
        var unseen = new List<string>();
        for (var stop = 0; stop < 40; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
                break;
            if (await visit.Page.EvaluateAsync<string>(FocusScript) is { Length: > 0 } fault)
                unseen.Add(fault);
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/exempel/")]
    [InlineData("/begrepp/kunskapshus/")]
    public async Task A_word_is_searched_for_from_any_page(string address)
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync(address);
        await TabToAsync(visit.Page, SearchField);
        await visit.Page.Keyboard.TypeAsync("handlingsplan");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachAsync(@"/sok/\?q=handlingsplan$");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task The_menu_opens_and_closes_on_a_phone()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/exempel/");
        var link = visit.Page.Locator("header nav a").First;
        Assert.False(await link.IsVisibleAsync());
        await TabToAsync(visit.Page, "header button");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await visit.LookAsync("the open menu");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(link).ToBeHiddenAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('header button')"), "closing the menu loses the reader's place");
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/", "main a[href^='/exempel/']")]
    [InlineData("/exempel/", "main a[href^='/exempel/']")]
    [InlineData("/kommuner/", "main a[href='/kommuner/stockholm/']")]
    [InlineData("/sok/?q=samverkan", "main a[href='/begrepp/']")]
    public async Task The_site_works_without_script(string address, string content)
    {
        await using var visit = await fixture.VisitAsync(script: false);
        await visit.OpenAsync(address);
        Assert.True(await visit.Page.Locator(content).First.IsVisibleAsync(), $"{address} shows no {content}");
    }

    internal static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < MaxStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{selector} is not among the first {MaxStops} stops of {page.Url}");
    }
}

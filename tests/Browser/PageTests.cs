using Kunskapsbanken.Records;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>
/// Every kind of page on a phone and on a desk, in light and dark: whole, accessible, no wider than the screen, quiet in the
/// console, and nothing asked of anyone else. Two classes, so that two pages are looked at at a time.
/// </summary>
public abstract class PageTests(BrowserFixture fixture)
{
    private static readonly string Screenshots = Path.Combine(BuiltSite.RepositoryRoot, "artifacts", "screenshots");

    protected BrowserFixture Fixture => fixture;

    protected async Task LookAtAsync(string name, string address, int status = 200)
    {
        Directory.CreateDirectory(Screenshots);
        foreach (var width in new[] { 360, 1280 })
        {
            await using var visit = await fixture.VisitAsync(width);
            await visit.OpenAsync(address, status);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var view = $"{width}-{scheme.ToString().ToLowerInvariant()}";
                await visit.LookAsync($"{address} {view}", onlyColours: scheme == ColorScheme.Dark);
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{view}.png"), FullPage = true });
            }

            visit.AssertNoFaults();
        }
    }
}

public sealed class RecordPageTests(BrowserFixture fixture) : PageTests(fixture)
{
    public static TheoryData<string> Collections => [.. CollectionInfo.All.Select(c => c.Slug), "kommuner"];

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task The_fullest_record_of(string collection)
    {
        var pages = Fixture.Site.Below($"/{collection}/");
        if (pages.Count > 0)
            await LookAtAsync($"post-{collection}", pages[0]);
    }

    [Fact]
    public async Task The_emptiest_municipality() => await LookAtAsync("post-kommuner-tom", Fixture.Site.Below("/kommuner/")[^1]);
}

public sealed class OtherPageTests(BrowserFixture fixture) : PageTests(fixture)
{
    public static TheoryData<string> Lists => [.. CollectionInfo.All.Select(c => c.Slug), "kommuner", "hjalp/fel", "sok", "nytt"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_list_of(string address) => await LookAtAsync($"lista-{address.Replace('/', '-')}", $"/{address}/");

    [Fact]
    public async Task The_start_page() => await LookAtAsync("start", "/");

    [Fact]
    public async Task A_help_page() => await LookAtAsync("hjalp-fel", Fixture.Site.Below("/hjalp/fel/")[0]);

    [Fact]
    public async Task The_page_for_what_is_missing() => await LookAtAsync("404", "/finns/inte/", status: 404);
}

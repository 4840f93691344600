using Kunskapsbanken.Records;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>
/// Every kind of page on a phone and on a desk, in light and dark: whole, accessible, no wider than the screen, quiet in the
/// console, and nothing asked of anyone else. Two classes, so that two pages are looked at at a time.
/// </summary>
public abstract class PageTests(BrowserFixture fixture)
{
    protected static readonly string Screenshots = Path.Combine(BuiltSite.RepositoryRoot, "artifacts", "screenshots");

    protected BrowserFixture Fixture => fixture;

    /// <param name="site">Where the page is; null for the repository's own content.</param>
    /// <param name="ready">What a script has to bring before the page is looked at.</param>
    protected async Task LookAtAsync(string name, string address, int status = 200, string? site = null, string? ready = null)
    {
        Directory.CreateDirectory(Screenshots);
        // One window for all sizes, and the page opened anew in each: a window costs more than a page.
        await using var visit = await fixture.VisitAsync(site: site);
        // 320 px is a page of 1280 px at 400 % (WCAG 1.4.10).
        foreach (var width in new[] { 320, 360, 768, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, BrowserFixture.HeightOf(width));
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.OpenAsync(address, status);
            if (ready is not null)
                await Assertions.Expect(visit.Page.Locator(ready).First).ToBeVisibleAsync();
            if (width == 320)
            {
                await visit.LookAsync($"{address} {width}", onlyColours: true);
                continue;
            }

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var view = $"{width}-{scheme.ToString().ToLowerInvariant()}";
                await visit.LookAsync($"{address} {view}", onlyColours: scheme == ColorScheme.Dark);
                await visit.Page.ScreenshotAsync(new() { Timeout = 120_000, Path = Path.Combine(Screenshots, $"{name}-{view}.png"), FullPage = true });
            }
        }

        visit.AssertNoFaults();
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

public sealed class PicturePageTests(BrowserFixture fixture) : PageTests(fixture)
{
    [Theory]
    [InlineData("karta")]
    [InlineData("matris")]
    [InlineData("tidslinje")]
    [InlineData("hjalp/stil")]
    [InlineData("tack")]
    [InlineData("om/tillganglighet")]
    [InlineData("data")]
    [InlineData("redaktion")]
    [InlineData("lankar")]
    [InlineData("a-o")]
    public async Task The_page(string address) => await LookAtAsync(address.Replace('/', '-'), $"/{address}/");

    [Fact]
    public async Task Four_guidelines_beside_each_other() => await LookAtAsync(
        "jamfor",
        "/jamfor/?" + string.Join('&', Fixture.Site.Below("/styrdokument/").Take(4).Select(p => $"post={p}")),
        ready: ".beside td");

    [Fact]
    public async Task A_plan_with_choices() => await LookAtAsync("min-plan", $"/min-plan/?post={Fixture.Site.Below("/styrdokument/")[0]}", ready: ".paper h3");

    /// <summary>What the style sheet does for those who see otherwise, and on paper.</summary>
    [Fact]
    public async Task The_style_page_in_other_ways_of_looking()
    {
        await using var visit = await Fixture.VisitAsync();
        await visit.OpenAsync("/hjalp/stil/");
        foreach (var (name, media) in new (string, PageEmulateMediaOptions)[]
        {
            ("contrast", new() { Contrast = Contrast.More }),
            ("contrast-dark", new() { Contrast = Contrast.More, ColorScheme = ColorScheme.Dark }),
            ("forced", new() { ForcedColors = ForcedColors.Active }),
            ("print", new() { Media = Media.Print }),
        })
        {
            await visit.Page.EmulateMediaAsync(media);
            // Forced colours are the system's: axe measures those of the style sheet all the same.
            if (name != "forced")
                await visit.LookAsync($"style page, {name}", onlyColours: true);
            await visit.Page.ScreenshotAsync(new() { Timeout = 120_000, Path = Path.Combine(Screenshots, $"stil-{name}.png"), FullPage = true });
            await visit.Page.EmulateMediaAsync(new() { Contrast = Contrast.Null, ForcedColors = ForcedColors.Null, ColorScheme = ColorScheme.Null, Media = Media.Null });
        }

        visit.AssertNoFaults();
    }

    /// <summary>Text at twice its size (WCAG 1.4.4).</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/matris/")]
    [InlineData("/styrdokument/stockholm-riktlinjer-2016/")]
    public async Task Text_can_be_twice_as_large(string address)
    {
        await using var visit = await Fixture.VisitAsync(1280);
        await visit.OpenAsync(address);
        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%' }");
        await visit.LookAsync($"{address} at 200 %", onlyColours: true);
        visit.AssertNoFaults();
    }
}

public sealed class EditionPageTests(BrowserFixture fixture) : PageTests(fixture)
{
    [Theory]
    [InlineData("utgavor")]
    [InlineData("utgavor/traff-4")]
    [InlineData("utgavor/traff-4/andringar")]
    [InlineData("utgavor/traff-3/begrepp/bort")]
    [InlineData("utgavor/traff-2/begrepp")]
    [InlineData("utgavor/traff-2/sok")]
    [InlineData("traffar/traff-5")]
    [InlineData("begrepp/bort")]
    public async Task The_page(string address) => await LookAtAsync($"utgava-{address.Replace('/', '-')}", $"/{address}/", site: Fixture.EditionsAddress);
}

/// <summary>What an author may write and a page must bear.</summary>
public sealed class HardPageTests(BrowserFixture fixture) : PageTests(fixture)
{
    [Theory]
    [InlineData("exempel/tomt")]
    [InlineData("exempel/langt")]
    [InlineData("styrdokument/trehundra")]
    [InlineData("seminarier/midnatt")]
    [InlineData("seminarier/klockan")]
    [InlineData("remisser")]
    [InlineData("exempel")]
    [InlineData("karta")]
    [InlineData("matris")]
    [InlineData("tidslinje")]
    [InlineData("min-plan")]
    [InlineData("jamfor")]
    [InlineData("")]
    public async Task The_page_stands(string address) =>
        await LookAtAsync("hard-" + (address.Length == 0 ? "start" : address.Replace('/', '-')), address.Length == 0 ? "/" : $"/{address}/", site: Fixture.HardAddress);
}

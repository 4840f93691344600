using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>The tools in the browser, by keyboard alone: compare, put a plan together, answer, follow a programme in the room.</summary>
public sealed class ToolTests(BrowserFixture fixture)
{
    private const string Practice = "/exempel/kunskapshus-stockholm/";

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task Practices_are_compared_by_keyboard()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync(Practice);
        await KeyboardTests.TabToAsync(visit.Page, "a[href*='/jamfor/']");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachAsync(@"/jamfor/\?post=");
        await KeyboardTests.TabToAsync(visit.Page, "input[name=post]:not(:checked)");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("Enter");
        var rows = visit.Page.Locator(".beside tbody tr");
        await Assertions.Expect(rows.First).ToBeVisibleAsync();
        Assert.Equal(3, await visit.Page.Locator(".beside thead th").CountAsync());
        var labels = await rows.Locator("th").AllTextContentsAsync();
        Assert.Contains("Evidens", labels);
        Assert.Contains("Vad som inte fungerade", labels);
        // An id twice on a page, or a note that opens nowhere, would be left from the pages that were read.
        Assert.Equal(0, await visit.Page.Locator(".beside [id], .beside button, .beside [popover]").CountAsync());
        await Assertions.Expect(visit.Page.Locator("[data-compare-result] h2")).ToBeFocusedAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task No_more_than_four_are_compared()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/jamfor/?" + string.Join('&', fixture.Site.Below("/exempel/").Take(6).Select(p => $"post={p}")));
        await Assertions.Expect(visit.Page.Locator(".beside thead th")).ToHaveCountAsync(5);
        Assert.True(await visit.Page.Locator("input[name=post]:not(:checked)").First.IsDisabledAsync());
        visit.AssertNoFaults();
    }

    /// <summary>Where there are more than a list holds, those that it lacks are sent from their own pages, one after the other.</summary>
    [Fact]
    public async Task What_the_lists_have_no_room_for_is_compared_from_its_own_page()
    {
        await using var visit = await fixture.VisitAsync(site: fixture.HardAddress);
        foreach (var number in new[] { 98, 99 })
        {
            await visit.OpenAsync($"/exempel/nummer-{number}/");
            await visit.Page.Locator("a[href*='/jamfor/']").PressAsync("Enter");
            await Assertions.Expect(visit.Page.Locator($"input[value='/exempel/nummer-{number}/']")).ToBeCheckedAsync();
        }

        await Assertions.Expect(visit.Page.Locator(".beside thead th")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.GetByLabel("Ett av många exempel, nummer 99")).ToBeCheckedAsync();
        await visit.OpenAsync("/jamfor/?post=/exempel/../om/&post=/exempel/a/b/&post=//exempel/a/&post=https://example.com/exempel/a/");
        Assert.Equal(0, await visit.Page.Locator("input:checked[name=post]").CountAsync());
        await visit.LookAsync("the comparison of many");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task What_the_lists_have_no_room_for_is_added_to_the_plan_from_its_own_page()
    {
        await using var visit = await fixture.VisitAsync(360, site: fixture.HardAddress);
        await visit.OpenAsync("/exempel/nummer-99/");
        await visit.Page.Locator("a[href*='/min-plan/']").PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[data-plan-draft]")).ToContainTextAsync("Ett av många exempel, nummer 99");
        await visit.OpenAsync("/min-plan/");
        await Assertions.Expect(visit.Page.GetByLabel("Ett av många exempel, nummer 99")).ToBeCheckedAsync();
        await visit.LookAsync("the plan with what was added");
        await visit.Page.GetByLabel("Ett av många exempel, nummer 99").UncheckAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("[data-plan-draft]")).ToBeEmptyAsync();
        visit.AssertNoFaults();
    }

    /// <summary>Nothing but the site's own pages can be brought in by a link that someone sends.</summary>
    [Fact]
    public async Task Other_addresses_are_never_fetched()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync($"/jamfor/?post={Practice}&post=https://example.com/&post=//example.com/&post=/finns/inte/");
        await Assertions.Expect(visit.Page.Locator("[data-compare-status]")).ToContainTextAsync("minst två");
        Assert.Equal(0, await visit.Page.Locator(".beside table").CountAsync());
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_plan_is_put_together_by_keyboard_and_taken_home()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync(Practice);
        await KeyboardTests.TabToAsync(visit.Page, "a[href*='/min-plan/']");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachAsync("/min-plan/$");
        await KeyboardTests.TabToAsync(visit.Page, "#_for");
        await visit.Page.Keyboard.TypeAsync("Prov & <provkommun>");
        await KeyboardTests.TabToAsync(visit.Page, "summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await KeyboardTests.TabToAsync(visit.Page, "[data-kind=duty]");
        await visit.Page.Keyboard.PressAsync("Space");
        var duty = await visit.Page.Locator("[data-kind=duty]:checked").GetAttributeAsync("data-title");
        Assert.Contains(duty!, await visit.Page.Locator(".paper").InnerTextAsync(), StringComparison.Ordinal);
        await visit.LookAsync("a plan with choices");

        var markdown = System.Text.Encoding.UTF8.GetString(await DownloadAsync(visit.Page, "md"));
        Assert.StartsWith("# Lokal handlingsplan för Prov & \\<provkommun\\>\n", markdown, StringComparison.Ordinal);
        Assert.Contains("## Lägesbild", markdown, StringComparison.Ordinal);
        Assert.Contains("| Uppgift | Ansvarig hos förlagan | Återkommer | Förlaga |\n| --- | --- | --- | --- |\n", markdown, StringComparison.Ordinal);
        Assert.Contains(Practice, markdown, StringComparison.Ordinal);

        var document = await ReadDocumentAsync(await DownloadAsync(visit.Page, "docx"));
        var styles = document.Descendants(Word + "pStyle").Select(s => (string?)s.Attribute(Word + "val")).ToHashSet();
        Assert.Superset(new HashSet<string?> { "Title", "Heading1", "Heading2", "ListParagraph", "TableHead" }, styles);
        Assert.Contains("Lokal handlingsplan för Prov & <provkommun>", document.Descendants(Word + "t").Select(t => t.Value));
        Assert.Contains(duty, document.Descendants(Word + "tc").Select(c => c.Value));

        await visit.Page.ReloadAsync();
        Assert.Equal(2, await visit.Page.Locator("input[name=post]:checked").EvaluateAllAsync<int>("boxes => new Set(boxes.map(b => b.value)).size"));
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task The_tools_say_that_they_need_script()
    {
        await using var visit = await fixture.VisitAsync(script: false);
        foreach (var address in new[] { "/jamfor/", "/min-plan/" })
        {
            await visit.OpenAsync(address);
            await Assertions.Expect(visit.Page.Locator("main noscript p")).ToBeVisibleAsync();
        }
    }

    /// <summary>Without script, and with nothing sent but the choice and the page.</summary>
    [Fact]
    public async Task An_answer_reaches_the_host_and_says_thanks()
    {
        await using var visit = await fixture.VisitAsync(360, script: false);
        await visit.OpenAsync(Practice);
        var sent = "";
        visit.Page.Request += (_, request) => sent = request.PostData is { Length: > 0 } data ? data : sent;
        await visit.Page.GetByLabel("Delvis").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachAsync("/tack/$");
        Assert.Equal($"form-name=hjalpte&sida={Uri.EscapeDataString(Practice)}&lamna-tomt=&svar=delvis", sent);
        Assert.Equal("Tack för ditt svar", await visit.Page.Locator("h1").InnerTextAsync());
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/seminarier/midnatt/", "2016-12-31T23:45:00+01:00", "Punkt 2", "")]
    [InlineData("/seminarier/midnatt/", "2017-01-01T01:00:00+01:00", "Punkt 3", "")]
    [InlineData("/seminarier/midnatt/", "2016-12-31T17:00:00+01:00", "", "Punkt 1")]
    [InlineData("/seminarier/midnatt/", "2018-01-01T01:00:00+01:00", "", "")]
    [InlineData("/seminarier/klockan/", "2016-10-30T02:20:00+02:00", "Punkt 1", "Punkt 2")]
    [InlineData("/seminarier/klockan/", "2016-10-30T03:00:00+01:00", "Punkt 2", "")]
    public async Task The_programme_tells_what_is_on(string address, string time, string now, string next)
    {
        await using var visit = await fixture.VisitAsync(360, site: fixture.HardAddress);
        await visit.Page.Clock.SetFixedTimeAsync(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        await visit.OpenAsync(address);
        Assert.Equal(now, string.Concat(await visit.Page.Locator("[aria-current=time] h3").AllInnerTextsAsync()));
        Assert.Equal(next, string.Concat(await visit.Page.Locator(".rail li:has(.badge):not([aria-current]) h3").AllInnerTextsAsync()));
        await visit.LookAsync($"{address} at {time}");
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/seminarier/")]
    [InlineData("/traffar/")]
    public async Task A_programme_is_one_sheet_of_paper(string collection)
    {
        await using var visit = await fixture.VisitAsync();
        foreach (var address in fixture.Site.Below(collection))
        {
            await visit.OpenAsync(address);
            var pdf = System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } }));
            Assert.Equal(1, pdf.Split("/Type /Page\n").Length - 1);
        }
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string kind)
    {
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator($"[data-plan-save={kind}]").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        });
        Assert.Equal($"handlingsplan.{kind}", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Every part of the package is well-formed; the reader of ZIP files checks the sums.</summary>
    private static async Task<XDocument> ReadDocumentAsync(byte[] bytes)
    {
        await using var archive = new ZipArchive(new MemoryStream(bytes));
        XDocument? document = null;
        foreach (var entry in archive.Entries)
        {
            await using var stream = await entry.OpenAsync();
            var part = await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None);
            if (entry.FullName == "word/document.xml")
                document = part;
        }

        return document!;
    }
}

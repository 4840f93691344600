using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>An edition downloaded, unpacked and opened by a double click.</summary>
public sealed partial class OfflineTests : IClassFixture<BuiltFiveMeetings>, IDisposable
{
    private readonly BuiltFiveMeetings built;
    private readonly string folder = Directory.CreateTempSubdirectory("kb-zip-").FullName;
    private readonly string site;

    public OfflineTests(BuiltFiveMeetings built)
    {
        this.built = built;
        ZipFile.ExtractToDirectory(Archive(), folder);
        site = Path.Combine(folder, "kunskapsbanken-traff-3");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Everything_lies_in_one_folder_that_says_how_to_begin()
    {
        Assert.Equal([site], Directory.EnumerateFileSystemEntries(folder));
        Assert.Contains("öppna filen index.html", File.ReadAllText(Path.Combine(site, "LÄS MIG.txt")));
        Assert.True(File.Exists(Path.Combine(site, "index.html")));
    }

    [Fact]
    public void Every_page_reaches_what_it_names()
    {
        var missing = new List<string>();
        foreach (var page in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
        {
            foreach (Match match in Reference().Matches(File.ReadAllText(page)))
            {
                var target = WebUtility.HtmlDecode(match.Groups[1].Value).Split('#', '?')[0];
                if (target.Length == 0 || target.Contains(':', StringComparison.Ordinal))
                    continue;
                if (!File.Exists(Path.GetFullPath(target, Path.GetDirectoryName(page)!)))
                    missing.Add($"{Path.GetRelativePath(site, page)}: {target}");
            }
        }

        Assert.Equal([], missing);
    }

    [Fact]
    public void The_bytes_are_dated_by_the_edition_and_in_order()
    {
        using var zip = ZipFile.OpenRead(Archive());
        Assert.All(zip.Entries, e => Assert.Equal(new(2017, 6, 13, 12, 0, 0), e.LastWriteTime.DateTime));
        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task A_browser_shows_pages_pictures_and_search_without_a_server()
    {
        using var playwright = await Playwright.CreateAsync();
        // Debian's own browser: Playwright's download is not to be had everywhere.
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--headless", "--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.RequestFailed += (_, request) => faults.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => faults.AddRange(request.Url.StartsWith("file://", StringComparison.Ordinal) ? Array.Empty<string>() : [request.Url]);

        await page.GotoAsync(new Uri(Path.Combine(site, "index.html")).AbsoluteUri);
        Assert.Contains("träff 3", await page.InnerTextAsync(".edition"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.ClickAsync("main a[href$='begrepp/index.html']");
        await page.ClickAsync("main a:has-text('Ändras')");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ändras");
        await page.ClickAsync("a[href='qr.svg']");
        Assert.Equal("svg", await page.EvaluateAsync<string>("document.documentElement.nodeName"));
        await page.GoBackAsync();

        await page.FillAsync("input[name=q] >> visible=true", "andra ändringen");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-search-results] a");
        await page.FillAsync("input[name=q] >> visible=true", "definitionen");
        await page.ClickAsync("[data-search-results] a:has-text('Ändras')");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ändras");
        Assert.Equal([], faults);
    }

    private string Archive() => Path.Combine(built.Story.Repository.Root, "output", "utgavor", "traff-3", "kunskapsbanken-traff-3.zip");

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Reference();
}

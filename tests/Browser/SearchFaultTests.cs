using System.Text;
using Kunskapsbanken.Theme;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>Bad input, bad files and hostile texts: always an answer, never markup, never a blank page or a wrong result.</summary>
public sealed class SearchFaultTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("+ - * ~ ^", "Skriv ett eller flera ord")]
    [InlineData("😀🎉", "Skriv ett eller flera ord")]
    [InlineData("****", "Skriv ett eller flera ord")]
    [InlineData("qzxqzx", "Inget hittades på ”qzxqzx”")]
    [InlineData("plan~99 title:", "träff")]
    [InlineData("\\", "Skriv ett eller flera ord")]
    public async Task A_query_that_asks_for_little_is_answered_calmly(string query, string expected)
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/sok/?q=" + Uri.EscapeDataString(query));
        await Assertions.Expect(new SearchPage(visit.Page).Count).ToContainTextAsync(expected);
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Ten_thousand_characters_are_cut_and_answered()
    {
        await using var visit = await fixture.VisitAsync(360);
        await visit.OpenAsync("/sok/");
        var search = new SearchPage(visit.Page);
        await search.Field.FillAsync(string.Concat(Enumerable.Repeat("plan ", 2000)));
        await search.Field.PressAsync("Enter");
        await Assertions.Expect(search.Hits.First).ToBeVisibleAsync();
        Assert.InRange(visit.Page.Url.Length, 100, 300);
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("s-*", "truncated")]
    [InlineData("s-*", "version")]
    [InlineData("s-*", "missing")]
    [InlineData("r-*", "truncated")]
    [InlineData("c-*", "truncated")]
    [InlineData("directory", "truncated")]
    [InlineData("directory", "version")]
    [InlineData("directory", "missing")]
    public async Task A_bad_file_gives_a_message_and_the_browse_lists(string file, string fault)
    {
        await using var visit = await fixture.VisitAsync();
        var pattern = $"**/sok/index/{file}.txt";
        await visit.Page.RouteAsync(pattern, async route =>
        {
            var text = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(fault switch
            {
                "missing" => new() { Status = 404, Body = "" },
                "version" => new() { Body = text[..1] + '9' + text[2..], ContentType = "text/plain; charset=utf-8" },
                _ => new() { Body = text[..(text.Length / 2)], ContentType = "text/plain; charset=utf-8" },
            });
        });
        await visit.OpenAsync("/sok/?q=plan&samling=styrdokument");
        var search = new SearchPage(visit.Page);
        await Assertions.Expect(search.Count).ToContainTextAsync("Sökningen går inte att läsa in");
        await Assertions.Expect(search.Browse).ToBeVisibleAsync();
        Assert.Equal(0, await search.Hits.CountAsync());
        // Answers that are under way belong to the fault.
        await visit.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await search.Count.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(search.Hits.First).ToBeVisibleAsync();
        await Assertions.Expect(search.Browse).ToBeHiddenAsync();
        if (fault != "missing")
            visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_hostile_address_is_text()
    {
        await using var visit = await fixture.VisitAsync();
        const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";
        var hostile = Uri.EscapeDataString(Attack);
        await visit.OpenAsync($"/sok/?q={hostile}&kommun={hostile}&samling={hostile}&ordning={hostile}");
        await new SearchPage(visit.Page).SettledAsync();
        Assert.Equal(0, await visit.Page.Locator("main img, main script").CountAsync());
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Without_script_the_lists_are_there()
    {
        await using var visit = await fixture.VisitAsync(360, script: false);
        await visit.OpenAsync("/sok/?q=plan");
        await Assertions.Expect(visit.Page.Locator("[data-search-browse] noscript p")).ToBeVisibleAsync();
        await visit.Page.Locator("[data-search-browse] a[href$='/a-o/']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("A–Ö");
        Assert.True(await visit.Page.Locator("main section a").CountAsync() > 100);
    }

    /// <summary>A site in a folder of its host, whose titles are markup; asked in the page's own thread and in a worker.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hostile_record_is_text_also_below_a_folder_and_from_a_worker(bool inWorker)
    {
        var folder = Directory.CreateTempSubdirectory("kb-hostile-");
        try
        {
            Build(folder.FullName);
            await using var host = await StaticHost.StartAsync(Path.Combine(folder.FullName, "www"));
            await using var visit = await fixture.VisitAsync();
            if (inWorker)
                await visit.Page.RouteAsync("**/kb/sok/*", async route => await route.FulfillAsync(await AskInWorkerAsync(route)));
            await visit.Page.GotoAsync($"{host.Address}/kb/sok/?q=farlig");
            var search = new SearchPage(visit.Page);
            await Assertions.Expect(search.Hits.First.Locator("h2")).ToHaveTextAsync("<b onclick=alert(1)>Farlig</b> plan");
            await Assertions.Expect(search.Hits.First).ToContainTextAsync("<img src=x onerror=alert(1)> &lt;i&gt;");
            Assert.Equal(0, await visit.Page.Locator("main img, main b, main i").CountAsync());
            Assert.Equal("/kb/begrepp/farlig/", (await search.AddressesAsync())[0]);
            await search.Group("samling").Locator("summary").ClickAsync();
            await search.Chip("samling", "Begrepp").CheckAsync();
            await Assertions.Expect(search.Count).ToContainTextAsync("1 av 1");
            Assert.Equal(inWorker, visit.Page.Workers.Count > 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<RouteFulfillOptions> AskInWorkerAsync(IRoute route)
    {
        var response = await route.FetchAsync();
        return new() { Response = response, Body = (await response.TextAsync()).Replace("data-texts=", "data-worker=\"\" data-texts=", StringComparison.Ordinal) };
    }

    private static void Build(string folder)
    {
        var golden = Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden");
        foreach (var file in Directory.EnumerateFiles(golden, "*", SearchOption.AllDirectories).Where(f => !f.Contains("expected", StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(golden, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(Path.Combine(folder, "content", "concepts", "farlig.yml"), """
            title: "<b onclick=alert(1)>Farlig</b> plan"
            summary: "<img src=x onerror=alert(1)> &lt;i&gt; är farlig."
            status: published
            page_owner: {organisation: trafikrad, role: redaktionen}
            last_reviewed: 2018-01-15
            sources: [{source: cykelrapport}]
            scheme: term
            pref_label: farlig
            definition: Ett ord.
            """, Encoding.UTF8);
        var output = Path.Combine(folder, "www", "kb");
        var report = SiteBuild.Run(
            new(folder, Path.Combine(folder, "content"), output, Path.Combine(folder, "state"), "https://prov.example/kb", true, 2, new(2018, 3, 1), new StandardTheme()),
            write: true,
            CancellationToken.None);
        Assert.True(report.Written is not null, string.Join('\n', report.Problems));
        foreach (var file in new[] { "_headers", "_redirects", "404.html" })
            File.Copy(Path.Combine(output, file), Path.Combine(folder, "www", file));
    }
}

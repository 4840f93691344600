using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Theme;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>The editing form in a browser, under its own headers: Decap CMS with our configuration, before git.</summary>
public sealed class FormTests(BrowserFixture fixture)
{
    /// <summary>From an empty form to a page.</summary>
    [Fact]
    public async Task A_record_is_written_sent_for_review_and_published()
    {
        await using var form = new FormSite();
        await form.StartAsync();
        await using var visit = await OpenAsync(form, "#/collections/concepts/new");
        var page = visit.Page;
        await Field(page, "title").FillAsync("Prövad mötesplats");
        await Field(page, "summary").FillAsync("Ett begrepp som skrevs i formuläret.");
        await Field(page, "organisation").SelectOptionAsync("skl");
        await Field(page, "role").FillAsync("redaktionen");
        await Field(page, "last_reviewed").FillAsync("2018-03-20");
        await Field(page, "scheme").SelectOptionAsync("term");
        await Field(page, "pref_label").FillAsync("mötesplats");
        await Field(page, "definition").FillAsync("En plats där man möts.\n\nOckså: en sluten grupp.");
        await page.Locator("button", new() { HasTextRegex = new("(Add|Lägg till) källor", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Field(page, "source").SelectOptionAsync("stockholm-strategi-2015");
        await Field(page, "related").SelectOptionAsync("radikalisering");
        await AssertPreviewAsync(page);
        await GuidePicture.TakeAsync(page, "2-formular", Field(page, "title"));
        await Field(page, "status").SelectOptionAsync("published");
        await Button(page, "^Spara").ClickAsync();
        await Button(page, "Status: Utkast").ClickAsync();
        await GuidePicture.TakeAsync(page, "3-granskning", page.Locator("[role=menuitem]", new() { HasText = "Under granskning" }).First);
        await Button(page, "Status: Utkast").ClickAsync();
        await ChooseAsync(page, "Status: Utkast", "Under granskning", "Status: Under granskning");
        await ChooseAsync(page, "Status: Under granskning", "Redo", "Status: Redo");
        await ChooseAsync(page, "^Publicera", "Publicera nu", "^Publicerad");
        Assert.Contains("Prövad mötesplats", form.Git("show", "main:content/concepts/provad-motesplats.md"), StringComparison.Ordinal);
        var report = SiteBuild.Run(
            new(form.Repository, Path.Combine(form.Repository, "content"), Path.Combine(form.Repository, "output"), Path.Combine(form.Repository, ".state"), null, true, 2, new(2026, 12, 1), new StandardTheme()) { Edition = PublishedEditions.Current },
            write: true,
            TestContext.Current.CancellationToken);
        Assert.DoesNotContain(report.Problems, p => p.IsError);
        await using var site = await StaticHost.StartAsync(Path.Combine(form.Repository, "output"));
        await using var reader = await fixture.VisitAsync(site: site.Address);
        await reader.OpenAsync("/begrepp/provad-motesplats/");
        await GuidePicture.TakeAsync(reader.Page, "5-publicerad", reader.Page.Locator("h1", new() { HasText = "Prövad mötesplats" }));
        visit.AssertNoFaults();
        reader.AssertNoFaults();
    }

    /// <summary>The rest of the way, on the site itself.</summary>
    [Theory]
    [InlineData("1-forslag", "/exempel/", "text=Föreslå ett exempel")]
    [InlineData("4-meddelande", "/hjalp/fel/kb0211/", "h1")]
    [InlineData("6-redaktion", "/redaktion/", "h1")]
    public async Task The_guide_shows_the_site_as_it_is(string picture, string address, string subject)
    {
        await using var visit = await fixture.VisitAsync(GuidePicture.Width);
        await visit.OpenAsync(address);
        await GuidePicture.TakeAsync(visit.Page, picture, visit.Page.Locator(subject).First);
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_guide_shows_its_pictures_on_any_screen(int width)
    {
        await using var visit = await fixture.VisitAsync(width);
        await visit.OpenAsync("/om/bidra/");
        var pictures = visit.Page.Locator(".pictures img");
        await Assertions.Expect(pictures).ToHaveCountAsync(6);
        foreach (var picture in await pictures.AllAsync())
        {
            await picture.ScrollIntoViewIfNeededAsync();
            Assert.Equal(GuidePicture.Width, await picture.EvaluateAsync<int>("async p => { await p.decode(); return p.naturalWidth; }"));
        }

        await visit.LookAsync($"{width} px");
        visit.AssertNoFaults();
    }

    /// <summary>A form that forgot what it does not show would lose it for good.</summary>
    [Fact]
    public async Task A_record_with_unknown_and_disputed_values_keeps_them_when_it_is_saved()
    {
        const string record = "guidelines/stockholm-riktlinjer-2016.md";
        await using var form = new FormSite();
        await form.StartAsync();
        await using var visit = await OpenAsync(form, "#/collections/guidelines/entries/stockholm-riktlinjer-2016");
        await Assertions.Expect(visit.Page.Locator("select[data-unknown=decided_on]")).ToHaveValueAsync("not-stated");
        await Field(visit.Page, "version").FillAsync("mars 2016, prov");
        await Button(visit.Page, "^Spara").ClickAsync();
        await Button(visit.Page, "Status: Utkast").WaitForAsync();
        var branch = form.Git("branch", "--list", "cms/*", "--format", "%(refname:short)").Trim();
        var change = Assert.Single(RecordComparison.Compare(
            Read(record, form.Git("show", $"main:content/{record}")), Read(record, form.Git("show", $"{branch}:content/{record}"))));
        Assert.Equal("version", change.Name);
        visit.AssertNoFaults();
    }

    private async Task<Visit> OpenAsync(FormSite form, string path)
    {
        var visit = await fixture.VisitAsync(1400, site: form.Address, backend: form.Backend.AbsoluteUri);
        // To publish is asked about once more.
        visit.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await visit.OpenAsync($"/{path}");
        await Button(visit.Page, "Logga in").ClickAsync();
        return visit;
    }

    /// <summary>The preview shows what is written, in the site's own style.</summary>
    private static async Task AssertPreviewAsync(IPage page)
    {
        var preview = page.FrameLocator("#preview-pane");
        var title = preview.Locator("h1");
        await Assertions.Expect(title).ToHaveTextAsync("Prövad mötesplats");
        await Assertions.Expect(preview.Locator(".kick")).ToHaveTextAsync("Begrepp");
        await Assertions.Expect(preview.Locator(".lead")).ToHaveTextAsync("Ett begrepp som skrevs i formuläret.");
        await Assertions.Expect(preview.Locator(".look")).ToContainTextAsync("Utkast");
        await Assertions.Expect(preview.Locator("dl.facts")).ToContainTextAsync("Radikalisering");
        Assert.Equal("grid", await preview.Locator("dl.facts > div").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }

    private static ILocator Field(IPage page, string name) => page.Locator($"[id^='{name}-field']").First;

    private static ILocator Button(IPage page, string text) => page.Locator("button, [role=button]", new() { HasTextRegex = new(text) }).First;

    private static async Task ChooseAsync(IPage page, string menu, string item, string then)
    {
        await Button(page, menu).ClickAsync();
        await page.Locator("[role=menuitem]", new() { HasText = item }).First.ClickAsync();
        await Button(page, then).WaitForAsync();
    }

    private static ParsedRecord Read(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var problems = new List<Diagnostic>();
        var record = new RecordParser().Parse("content", new(path, bytes), bytes, problems, out _);
        Assert.DoesNotContain(problems, p => p.IsError);
        return record!;
    }
}

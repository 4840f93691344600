using Kunskapsbanken.Browser.Tests;
using Kunskapsbanken.Editions.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Kunskapsbanken.Browser.Tests;

/// <summary>One built site, one server and one browser for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private StaticHost? host;
    private StaticHost? hardHost;
    private StaticHost? editionsHost;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public BuiltSite Site { get; } = new();

    /// <summary>Records as hard on a page as they may be.</summary>
    public HardSite Hard { get; } = new();

    /// <summary>A small site with five published editions: the repository's own are in its history, which a machine that runs tests may lack.</summary>
    public BuiltFiveMeetings Editions { get; } = new();

    public string Address => host!.Address;

    public string HardAddress => hardHost!.Address;

    public string EditionsAddress => editionsHost!.Address;

    public async ValueTask InitializeAsync()
    {
        host = await StaticHost.StartAsync(Site.Output);
        hardHost = await StaticHost.StartAsync(Hard.Output);
        editionsHost = await StaticHost.StartAsync(Editions.Output);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            // Debian's own browser: Playwright's download is not to be had everywhere, and a system is patched.
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>As high as a window of that width most often is: a phone's or a desk's.</summary>
    public static int HeightOf(int width) => width < 600 ? 740 : 900;

    /// <summary>A visitor with an empty profile. What goes wrong on the pages is kept until asked for.</summary>
    /// <param name="site">Where to; null for the repository's own content.</param>
    /// <param name="backend">A server that the site's scripts talk to; null for none.</param>
    public async Task<Visit> VisitAsync(int width = 1280, bool script = true, string? site = null, string? backend = null)
    {
        var address = site ?? Address;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = HeightOf(width) },
        });
        return await Visit.StartAsync(context, address, backend);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        if (hardHost is not null)
            await hardHost.DisposeAsync();
        if (editionsHost is not null)
            await editionsHost.DisposeAsync();
        Editions.Dispose();
        Hard.Dispose();
        Site.Dispose();
    }
}

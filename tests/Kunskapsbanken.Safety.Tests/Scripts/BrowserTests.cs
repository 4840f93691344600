using System.Collections.Concurrent;
using Kunskapsbanken.Browser.Tests;
using Microsoft.Playwright;

namespace Kunskapsbanken.Safety.Tests.Scripts;

/// <summary>Every attempt in a real browser: under the site's own policy, and again without any, as on a server that reads no _headers.</summary>
public sealed class BrowserTests(AttackedSite site)
{
    private const int Tabs = 3;

    /// <summary>What a reader might do, done to everything there is: an attempt may wait for a pointer or a key.</summary>
    private const string Provoke = """
        () => {
          for (const e of document.querySelectorAll('*')) {
            for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'error', 'load', 'toggle', 'beforetoggle', 'animationstart', 'begin'])
              e.dispatchEvent(new Event(type))
            if (!e.href && !e.form) e.dispatchEvent(new Event('click'))
          }
          return [...document.querySelectorAll('[href],[src],[action],[formaction],[data],[poster],[srcset],[background],[ping]')]
            .filter(e => ['href', 'src', 'action', 'formaction', 'data'].some(a => e[a] && !/^(https?|mailto|tel):/.test(typeof e[a] === 'string' ? e[a] : new URL(e[a].baseVal, document.baseURI).href)))
            .map(e => e.outerHTML.slice(0, 200))
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_script_runs_and_no_request_leaves(bool isUnderPolicy)
    {
        var folder = isUnderPolicy ? site.Output : WithoutHeaders();
        await using var host = await StaticHost.StartAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        string[] addresses = [.. site.Pages, .. Attempt.Load("query.txt").Select(q => "/sok/" + q), .. Attempt.Load("path.txt")];
        Assert.InRange(addresses.Length, 200, 1000);
        var faults = new ConcurrentQueue<string>();
        var left = new ConcurrentQueue<string>(addresses);
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            await using var context = await browser.NewContextAsync(new() { BaseURL = host.Address });
            var page = await context.NewPageAsync();
            var at = "";
            await Watch(page, host.Address, fault => faults.Enqueue($"{at}: {fault}"));
            while (left.TryDequeue(out at!))
                await OpenAsync(page, host.Address + at, fault => faults.Enqueue($"{at}: {fault}"), isUnderPolicy);
        }));
        if (!isUnderPolicy)
            Directory.Delete(folder, recursive: true);
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(40)));
    }

    private static async Task Watch(IPage page, string site, Action<string> fault)
    {
        await page.AddInitScriptAsync("window.kbran = () => { throw console.error('KBRAN'), new Error('KBRAN') }; document.addEventListener('securitypolicyviolation', e => console.error(`KBRAN CSP ${e.effectiveDirective} ${e.blockedURI}`))");
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("KBRAN", StringComparison.Ordinal))
                fault(message.Text);
        };
        page.PageError += (_, error) => fault(error);
        page.Dialog += (_, dialog) => fault(dialog.Message);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site + "/", StringComparison.Ordinal))
                fault($"asks for {request.Url}");
        };
    }

    private static async Task OpenAsync(IPage page, string address, Action<string> fault, bool isUnderPolicy)
    {
        var response = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (response is not null && response.Headers.ContainsKey("content-security-policy") != isUnderPolicy)
            fault("has the wrong headers");
        if (await page.EvaluateAsync<bool>("() => document.querySelector('[data-search] input[type=search]')?.value.trim().length > 0"))
            await page.WaitForFunctionAsync("() => document.querySelector('[data-search-status]').textContent.length > 0");
        foreach (var element in await page.EvaluateAsync<string[]>(Provoke))
            fault(element);
    }

    private string WithoutHeaders()
    {
        var folder = Directory.CreateTempSubdirectory("kb-open-").FullName;
        foreach (var name in site.Names)
        {
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(site.Output, name), target);
        }

        File.WriteAllText(Path.Combine(folder, "_headers"), "");
        return folder;
    }
}

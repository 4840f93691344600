using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>A browser tab that notes what a visitor never sees: errors, blocked content, requests that leave the site.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>Run in the page itself: the package's own way opens a tab of its own for each look, which takes longer than looking.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Off by default in axe, but part of WCAG 2.2 AA (2.5.8).</summary>
    private static readonly object AllRules = new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } } };

    /// <summary>What can change with the colour scheme.</summary>
    private static readonly object ColourRules = new { runOnly = new[] { "color-contrast", "link-in-text-block" } };

    private readonly ConcurrentQueue<string> faults = new();

    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    /// <param name="backend">The server that the site's scripts may talk to besides their own.</param>
    public static async Task<Visit> StartAsync(IBrowserContext context, string site, string? backend = null)
    {
        var page = await context.NewPageAsync();
        var visit = new Visit(page);
        // What is not there yet is asked for with 404, and that is no fault of the page's.
        bool IsBackend(string url) => backend is not null && url.StartsWith(backend, StringComparison.Ordinal);
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error(`CSP ${e.effectiveDirective}: ${e.blockedURI}`))");
        page.Console += (_, message) =>
        {
            // The page for what is missing is meant to be answered with 404.
            if (message.Type is "error" or "warning" && !(message.Text.Contains("404", StringComparison.Ordinal) && (message.Location.StartsWith(page.Url, StringComparison.Ordinal) || IsBackend(message.Location))))
                visit.faults.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => visit.faults.Enqueue($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !IsBackend(request.Url))
                visit.faults.Enqueue($"off-site request: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest && !IsBackend(response.Url))
                visit.faults.Enqueue($"{response.Status}: {response.Url}");
        };
        return visit;
    }

    public async Task OpenAsync(string address, int status = 200)
    {
        var response = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (response!.Status != status)
            faults.Enqueue($"answered {response.Status}, expected {status}");
        if (!response.Headers.ContainsKey("content-security-policy"))
            faults.Enqueue("no Content-Security-Policy");
    }

    /// <summary>
    /// Waits until a page with an address like this is there. Asked again and again: Playwright's own way of waiting for a navigation
    /// misses one that ends while it begins to wait.
    /// </summary>
    public async Task ReachAsync(string pattern)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 30_000 });
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Looks at the page as it stands: accessibility and width.</summary>
    public async Task LookAsync(string what, bool onlyColours = false)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        foreach (var violation in await Page.EvaluateAsync<string[]>(AxeScript, onlyColours ? ColourRules : AllRules))
            faults.Enqueue($"{what}: axe {violation}");
        var wide = await Page.EvaluateAsync<string>(WidestScript);
        if (wide.Length > 0)
            faults.Enqueue($"{what}: scrolls sideways: {wide}");
    }

    public void AssertNoFaults() => Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private const string AxeScript = """
        async options => (await axe.run(document, { ...options, resultTypes: ['violations'] })).violations.map(({ id, impact, help, nodes }) => [
          `${id} (${impact}): ${help}`,
          ...nodes.slice(0, 5).map(node => `    ${node.target} ${node.html.replace(/\s+/g, ' ').slice(0, 200)}`),
          ...nodes.length > 5 ? [`    … and ${nodes.length - 5} more`] : []
        ].join('\n'))
        """;

    private const string WidestScript = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const widest = [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5)
            .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
          return `${root.scrollWidth} px in ${root.clientWidth}: ${widest.join(' … ')}`;
        }
        """;
}

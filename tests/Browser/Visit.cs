using System.Collections.Concurrent;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>A browser tab that notes what a visitor never sees: errors, blocked content, requests that leave the site.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly AxeRunOptions AllRules = new()
    {
        // Off by default in axe, but part of WCAG 2.2 AA (2.5.8).
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>What can change with the colour scheme.</summary>
    private static readonly AxeRunOptions ColourRules = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

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

    /// <summary>Looks at the page as it stands: accessibility and width.</summary>
    public async Task LookAsync(string what, bool onlyColours = false)
    {
        var result = await Page.RunAxe(onlyColours ? ColourRules : AllRules);
        foreach (var violation in result.Violations)
            faults.Enqueue($"{what}: axe {violation.Id} ({violation.Impact}): {violation.Help}\n{Nodes(violation)}");
        var wide = await Page.EvaluateAsync<string>(WidestScript);
        if (wide.Length > 0)
            faults.Enqueue($"{what}: scrolls sideways: {wide}");
    }

    public void AssertNoFaults() => Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static string Nodes(AxeResultItem violation)
    {
        var text = new StringBuilder();
        foreach (var node in violation.Nodes.Take(5))
            text.Append("    ").Append(node.Target).Append(' ').AppendLine(node.Html.ReplaceLineEndings(" ")[..Math.Min(node.Html.Length, 200)]);
        if (violation.Nodes.Length > 5)
            text.Append("    … and ").Append(violation.Nodes.Length - 5).AppendLine(" more");
        return text.ToString();
    }

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

using Microsoft.Playwright;

namespace Kunskapsbanken.Search.Benchmark;

/// <summary>Asks an engine in Chromium.</summary>
internal sealed class Asking(IBrowser browser, AnswerHost host)
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <summary>A visitor with an empty cache who opens the search, asks once, and sees ten results.</summary>
    /// <returns>What was sent, and how many results there are.</returns>
    public async Task<(long Bytes, int Found)> FirstAsync(string engine, string query) => await OnPageAsync(engine, async page =>
    {
        host.TakeSent();
        var found = await page.EvaluateAsync<int>(
            """
            async ([engine, query]) => {
              const { open, find, show } = await import(`/engines/${engine}.mjs`)
              const index = await open()
              const results = await find(index, query)
              await show(index, results.slice(0, 10))
              return results.length
            }
            """,
            new[] { engine, query });
        return (host.TakeSent(), found);
    });

    /// <summary>The middle time of many of the same query and its first ten results, when all files are there; and of the query alone.</summary>
    public async Task<(double Shown, double Found)> WarmAsync(string engine, string query) => await OnPageAsync(engine, async page =>
    {
        var times = await page.EvaluateAsync<double[]>(
            """
            async ([engine, query]) => {
              const { open, find, show } = await import(`/engines/${engine}.mjs`)
              const index = await open()
              const [shown, found] = [[], []]
              for (let i = 0; i < 60; i++) {
                const start = performance.now()
                const results = await find(index, query)
                found.push(performance.now() - start)
                await show(index, results.slice(0, 10))
                shown.push(performance.now() - start)
              }
              // The first ones fetch and compile.
              const middle = times => times.slice(10).sort((a, b) => a - b)[25]
              return [middle(shown), middle(found)]
            }
            """,
            new[] { engine, query });
        return (times[0], times[1]);
    });

    /// <summary>The refs of all results of each query, best first.</summary>
    public async Task<string[][]> RefsAsync(string engine, IEnumerable<string> queries) => await OnPageAsync(engine, async page =>
        await page.EvaluateAsync<string[][]>(
            """
            async ([engine, ...queries]) => {
              const { open, find, ref } = await import(`/engines/${engine}.mjs`)
              const index = await open()
              const answers = []
              for (const query of queries) answers.push(await Promise.all((await find(index, query)).map(result => ref(index, result))))
              return answers
            }
            """,
            queries.Prepend(engine).ToArray()));

    private async Task<T> OnPageAsync<T>(string engine, Func<IPage, Task<T>> work)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = host.Address });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(300_000);
        await page.GotoAsync("/");
        try
        {
            return await work(page);
        }
        catch (PlaywrightException failure)
        {
            throw new InvalidOperationException($"{engine}: {failure.Message}", failure);
        }
    }
}

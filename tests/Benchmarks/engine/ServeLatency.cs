using System.Diagnostics;
using System.Globalization;

namespace Kunskapsbanken.Benchmarks.Engine;

/// <summary>How long an editor waits: from a saved file to the browser having the new page, with <c>serve</c> running.</summary>
internal static class ServeLatency
{
    /// <param name="kb">The published command.</param>
    public static async Task RunAsync(int records, int runs, string kb, string folder)
    {
        Corpus.Write(folder, records);
        var file = Path.Combine(folder, "content", "practices", "exempel-1.md");
        var original = await File.ReadAllTextAsync(file);
        using var program = Process.Start(new ProcessStartInfo(kb, ["serve", "--root", folder, "--port", "0"]) { RedirectStandardOutput = true })!;
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
            while (client.BaseAddress is null)
            {
                var line = await program.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("serve ended");
                if (line.StartsWith("Öppna ", StringComparison.Ordinal))
                    client.BaseAddress = new(line.Split(' ')[1]);
            }

            using var events = new StreamReader(await client.GetStreamAsync(new Uri("/__kb/events", UriKind.Relative)));
            await Console.Out.WriteLineAsync($"\n### serve, {records} records, medians of {runs}\n\n| work | ms |\n|---|---:|");
            await RowAsync("text edited", n => $"{original}\nEn rad till om samverkan {n}.\n", n => $"samverkan {n}.");
            await RowAsync("title edited", n => original.Replace("title: \"", $"title: \"Samverkan {n} ", StringComparison.Ordinal), n => $"Samverkan {n} ");

            async Task RowAsync(string work, Func<int, string> text, Func<int, string> shown)
            {
                var waits = new List<double>();
                for (var n = 0; n <= runs; n++)
                {
                    var watch = Stopwatch.StartNew();
                    await File.WriteAllTextAsync(file, text(n));
                    do
                        await NextAsync(events);
                    while (!(await client.GetStringAsync(new Uri("/exempel/exempel-1/", UriKind.Relative))).Contains(shown(n), StringComparison.Ordinal));
                    waits.Add(watch.Elapsed.TotalMilliseconds);
                    // The build goes on; the next edit is for when it is done.
                    while (!(await program.StandardOutput.ReadLineAsync())!.EndsWith(" ms.", StringComparison.Ordinal))
                    {
                    }
                }

                // The first compiles code that no build has used.
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {work} | {waits.Skip(1).Order().ElementAt(runs / 2):0} |"));
            }
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    private static async Task NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return;
        }
    }
}

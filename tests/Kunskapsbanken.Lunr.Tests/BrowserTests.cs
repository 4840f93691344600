using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>The client in a real browser: under a strict policy, in a worker, and opened from a disk.</summary>
public sealed class BrowserTests
{
    private const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";

    [Fact]
    public async Task Under_a_strict_policy_the_page_and_a_worker_answer_alike()
    {
        const string Page = """
            import { open, highlight } from './kunskapsbanken-lunr.js'
            const violations = []
            document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))
            const ask = (base, method, argument) => new Promise(resolve => {
              const worker = new Worker(`kunskapsbanken-lunr-worker.js?base=${base}`, { type: 'module' })
              worker.onmessage = event => resolve(event.data)
              worker.postMessage({ id: 1, method, argument })
            })
            const here = await (await open('/')).search('skol* plan')
            const there = await ask('/', 'search', 'skol* plan')
            const missing = await ask('/finns-inte/', 'search', 'plan')
            const wrong = await ask('/', 'search', 'titel:plan')
            const answers = [here.results.length, JSON.stringify(here) === JSON.stringify(there.value), missing.error.code, wrong.error.code, violations.length,
              JSON.stringify(highlight('På ön: Åtgärdsplanens (plan), planka', ['plan']))]
            await fetch('/report', { method: 'POST', body: JSON.stringify(answers) })
            """;
        var (documents, files) = Site();
        await using var browser = new Browser(files);
        browser.Serve("page.js", Page);
        browser.Serve("page.html", "<!doctype html><meta charset=utf-8><title>page</title><script type=module src=page.js></script>");
        var answers = await browser.Open(browser.Address("page.html"));
        var expected = SyntheticCorpus.Index(documents).Search("skol* plan").Results.Length;
        Assert.Equal($"""[{expected},true,"missing","query",0,"[[7,21],[23,27]]"]""", answers);
    }

    [Fact]
    public async Task From_a_disk_shards_load_as_scripts()
    {
        var (documents, files) = Site();
        await using var browser = new Browser([]);
        var folder = Directory.CreateTempSubdirectory("kb-lunr-page-");
        foreach (var file in files)
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Bytes.ToArray(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "client.js"), ClientScript.Classic, TestContext.Current.CancellationToken);
        var page = Path.Combine(folder.FullName, "page.html");
        await File.WriteAllTextAsync(page, $$"""
            <!doctype html><meta charset=utf-8><title>page</title><script src=client.js></script><script>
            (async () => {
              const index = await kunskapsbankenLunr.open('./')
              const { results } = await index.search('skol* plan')
              const [{ ref }] = await index.fragments(results.slice(0, 1))
              const missing = await kunskapsbankenLunr.open('finns-inte/').catch(error => error.code)
              new Image().src = '{{browser.Address("report")}}?' + encodeURIComponent(JSON.stringify([results.length, ref, missing]))
            })()
            </script>
            """, TestContext.Current.CancellationToken);
        var answers = await browser.Open(new Uri(page).AbsoluteUri);
        var results = SyntheticCorpus.Index(documents).Search("skol* plan").Results;
        Assert.Equal(JsonSerializer.Serialize<object[]>([results.Length, results[0].Ref, "missing"]), answers);
        folder.Delete(recursive: true);
    }

    private static (IReadOnlyList<SyntheticDocument> Documents, IEnumerable<ShardFile> Files) Site()
    {
        var documents = SyntheticCorpus.Create(100, words: 80);
        return (documents, ShardTests.Write(SyntheticCorpus.Index(documents), documents, options: new ShardOptions { Scripts = true }));
    }

    /// <summary>A small web server, and a Chromium that reports to it.</summary>
    private sealed class Browser : IAsyncDisposable
    {
        private readonly Dictionary<string, byte[]> files;
        private readonly HttpListener listener = new();
        private readonly TaskCompletionSource<string> report = new();
        private readonly string root;
        private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("kb-lunr-chromium-");
        private Process? process;

        public Browser(IEnumerable<ShardFile> shards)
        {
            files = shards.ToDictionary(file => file.Name, file => file.Bytes.ToArray());
            Serve(ClientScript.ModuleName, ClientScript.Module);
            Serve(ClientScript.WorkerName, ClientScript.Worker);
            root = $"http://127.0.0.1:{FreePort()}/";
            listener.Prefixes.Add(root);
            listener.Start();
            _ = Listen();
        }

        public string Address(string file) => root + file;

        public void Serve(string name, string text) => files[name] = Encoding.UTF8.GetBytes(text);

        public async Task<string> Open(string address)
        {
            var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
            Assert.True(File.Exists(chromium), $"No browser at {chromium}: install Debian's chromium, or set CHROMIUM to its path.");
            string[] arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", address];
            process = Process.Start(new ProcessStartInfo(chromium, arguments) { RedirectStandardError = true, RedirectStandardOutput = true });
            return await report.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            process?.Kill(entireProcessTree: true);
            await (process?.WaitForExitAsync() ?? Task.CompletedTask);
            process?.Dispose();
            listener.Close();
            profile.Delete(recursive: true);
        }

        private async Task Listen()
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                var path = context.Request.Url!.AbsolutePath[1..];
                if (path == "report")
                    report.TrySetResult(await Reported(context.Request));
                context.Response.StatusCode = path == "report" || files.ContainsKey(path) ? 200 : 404;
                context.Response.Headers["Content-Security-Policy"] = Policy;
                context.Response.ContentType = Path.GetExtension(path) switch { ".html" => "text/html", ".js" => "text/javascript", _ => "text/plain; charset=utf-8" };
                if (files.TryGetValue(path, out var bytes))
                    await context.Response.OutputStream.WriteAsync(bytes);
                context.Response.Close();
            }
        }

        /// <summary>A page opened from a disk cannot post, but can ask for an image.</summary>
        private static async Task<string> Reported(HttpListenerRequest request)
        {
            using var body = new StreamReader(request.InputStream);
            return request.HttpMethod == "POST" ? await body.ReadToEndAsync() : Uri.UnescapeDataString(request.Url!.Query[1..]);
        }

        private static int FreePort()
        {
            using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            return ((IPEndPoint)socket.LocalEndpoint).Port;
        }
    }
}

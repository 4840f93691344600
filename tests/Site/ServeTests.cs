using System.Diagnostics;
using System.Net;

namespace Kunskapsbanken.Site.Tests;

/// <summary><c>serve</c> as an editor has it open beside the text: what is saved is shown, what is wrong is told, and nobody else is answered.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private const string Record = "content/practices/cykelkompisar.md";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("kb-serve-").FullName;
    private readonly HttpClient client = new() { Timeout = Patience };
    private Process? program;

    public async ValueTask InitializeAsync()
    {
        CommandLineTests.Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), folder, "content");
        CommandLineTests.Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), folder, "site");
        program = Process.Start(new ProcessStartInfo("dotnet", [CommandLineTests.Program, "serve", "--root", folder, "--port", "0"]) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        while (client.BaseAddress is null)
        {
            var line = await program.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("serve ended");
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://127.0.0.1:", StringComparison.Ordinal) && !w.EndsWith(":5080", StringComparison.Ordinal)) is { } address)
                client.BaseAddress = new Uri(address);
        }
    }

    [Fact]
    public async Task What_is_saved_is_shown_and_what_is_wrong_is_told()
    {
        var stop = TestContext.Current.CancellationToken;
        using var events = new StreamReader(await client.GetStreamAsync(new Uri("/__kb/events", UriKind.Relative), stop));
        Assert.Equal(": hej", await events.ReadLineAsync(stop));
        var file = Path.Combine(folder, Record);
        var text = await File.ReadAllTextAsync(file, stop);
        await File.WriteAllTextAsync(file, text + "\nEn mening om ringklockor.\n", stop);
        Assert.Equal("[]", await NextAsync(events));
        Assert.Contains("ringklockor", await client.GetStringAsync(new Uri("/exempel/cykelkompisar/", UriKind.Relative), stop), StringComparison.Ordinal);
        // That may be a preview: what comes next must not overtake the build, or that never sees the sentence.
        using var patience = new CancellationTokenSource(Patience);
        while (!(await File.ReadAllTextAsync(Path.Combine(folder, "output", "exempel", "cykelkompisar", "index.html"), stop)).Contains("ringklockor", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        await File.WriteAllTextAsync(file, text.Replace("owner: bjorkasen", "owner: bjorkaasen", StringComparison.Ordinal), stop);
        Assert.Contains("bjorkaasen", await NextAsync(events), StringComparison.Ordinal);
        // The last whole site is still there to read.
        Assert.Contains("ringklockor", await client.GetStringAsync(new Uri("/exempel/cykelkompisar/", UriKind.Relative), stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "kunskapsbanken.attacker.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        program?.Kill(entireProcessTree: true);
        await (program?.WaitForExitAsync() ?? Task.CompletedTask);
        program?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the next build has to say: an editor may save in several steps, so the last word of a burst is waited for.</summary>
    private static async Task<string> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line["data: ".Length..];
        }

        throw new InvalidOperationException("serve ended");
    }
}

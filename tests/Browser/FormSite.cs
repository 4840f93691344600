using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Kunskapsbanken.Editing.Forms;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>The editing form before a copy of the content in git: <c>decap-server</c> with its editorial workflow, as on an editor's own machine.</summary>
public sealed class FormSite : IAsyncDisposable
{
    private static readonly string Server = Path.Combine(BuiltSite.RepositoryRoot, "tests", "oracles", "node_modules", "decap-server", "dist", "index.js");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-form-");
    private readonly Process server = new();
    private StaticHost? host;

    public string Address => host!.Address;

    public Uri Backend { get; } = new($"http://127.0.0.1:{FreePort()}/api/v1");

    public string Repository => Path.Combine(folder.FullName, "repository");

    private string Site => Path.Combine(folder.FullName, "site");

    public async Task StartAsync()
    {
        Copy(Path.Combine(BuiltSite.RepositoryRoot, "content"), Path.Combine(Repository, "content"));
        Copy(Path.Combine(BuiltSite.RepositoryRoot, "site", "static"), Path.Combine(Repository, "site", "static"));
        File.Copy(Path.Combine(BuiltSite.RepositoryRoot, "site", "site.yml"), Path.Combine(Repository, "site", "site.yml"));
        Git("init", "--quiet", "--initial-branch", "main");
        Git("config", "user.name", "Prov");
        Git("config", "user.email", "prov@kommunen.example");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Start");
        WriteForm();
        await StartServerAsync();
        host = await StaticHost.StartAsync(Site);
    }

    /// <summary>What git says of the repository.</summary>
    public string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            await host.DisposeAsync();
        }

        server.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task StartServerAsync()
    {
        server.StartInfo = new("node", [Server])
        {
            WorkingDirectory = Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MODE"] = "git", ["GIT_REPO_DIRECTORY"] = Repository, ["BIND_HOST"] = "127.0.0.1", ["PORT"] = $"{Backend.Port}" },
        };
        server.EnableRaisingEvents = true;
        var listens = new TaskCompletionSource();
        server.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("listening", StringComparison.OrdinalIgnoreCase) == true)
                listens.TrySetResult();
        };
        server.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("decap-server ended."));
        server.Start();
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await listens.Task;
    }

    private void WriteForm()
    {
        var decap = Directory.GetDirectories(Path.Combine(BuiltSite.RepositoryRoot, ".cache"), "decap-cms-*").Single();
        Copy(decap, Site);
        var entries = Library.Entries(WorkingFolder.Load(Path.Combine(Repository, "content"), "content", 1 << 20, null, []), 2, CancellationToken.None);
        foreach (var (path, bytes) in FormFiles.All([.. entries], new(null, "main") { LocalServer = Backend }, new StandardTheme(), SiteLook.None))
            File.WriteAllBytes(Path.Combine(Site, path), bytes.Span);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

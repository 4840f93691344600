using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>Serves a built site on 127.0.0.1 as its host would: with its own headers and redirects, and its own page for what is missing.</summary>
public sealed class StaticHost : IAsyncDisposable
{
    private readonly Dictionary<string, string> files;
    private readonly HeaderRules headers;
    private readonly Dictionary<string, string> redirects;
    private readonly FileExtensionContentTypeProvider types = new();
    private readonly WebApplication app;

    private StaticHost(string folder)
    {
        files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => f[folder.Length..].Replace('\\', '/'), StringComparer.Ordinal);
        files.Remove("/_headers");
        files.Remove("/_redirects");
        headers = new(Path.Combine(folder, "_headers"));
        var rules = Path.Combine(folder, "_redirects");
        redirects = (File.Exists(rules) ? File.ReadLines(rules) : []).Select(l => l.Split(' ')).Where(p => p.Length == 3).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        types.Mappings[".ics"] = "text/calendar; charset=utf-8";
        types.Mappings[".webmanifest"] = "application/manifest+json";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.Single();

    public static async Task<StaticHost> StartAsync(string folder)
    {
        var host = new StaticHost(folder);
        await host.app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        foreach (var (name, value) in headers.For(path))
            context.Response.Headers.Append(name, value);
        if (redirects.TryGetValue(path.TrimEnd('/'), out var target))
            context.Response.Redirect(target, permanent: true);
        else if (files.ContainsKey(path + "/index.html"))
            context.Response.Redirect(path + "/", permanent: true);
        else
            await SendAsync(context.Response, path.EndsWith('/') ? path + "index.html" : path);
    }

    private async Task SendAsync(HttpResponse response, string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            if (!files.TryGetValue("/404.html", out file))
                return;
        }

        response.ContentType = types.TryGetContentType(file, out var type) ? (type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains(';', StringComparison.Ordinal) ? type + "; charset=utf-8" : type) : "application/octet-stream";
        await response.SendFileAsync(file);
    }
}

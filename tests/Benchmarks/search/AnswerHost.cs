using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kunskapsbanken.Search.Benchmark;

/// <summary>Serves folders on 127.0.0.1 and counts what a host that compresses with gzip would have sent.</summary>
internal sealed class AnswerHost : IAsyncDisposable
{
    private readonly Dictionary<string, Lazy<byte[]>> files;
    private readonly WebApplication app;
    private long sent;

    private AnswerHost(Dictionary<string, string> folders)
    {
        files = folders.Where(f => Directory.Exists(f.Value))
            .SelectMany(f => Directory.EnumerateFiles(f.Value, "*", SearchOption.AllDirectories).Select(file => (Path: $"/{f.Key}{file[f.Value.Length..]}", file)))
            .ToDictionary(f => f.Path, f => new Lazy<byte[]>(() => File.ReadAllBytes(f.file)), StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.Single();

    /// <param name="folders">By the first part of the address.</param>
    public static async Task<AnswerHost> StartAsync(Dictionary<string, string> folders)
    {
        var host = new AnswerHost(folders);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>Bytes since this was last asked.</summary>
    public long TakeSent() => Interlocked.Exchange(ref sent, 0);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>As most hosts compress text, or as it is when that is smaller: Pagefind's files are compressed already.</summary>
    public static long SizeOf(byte[] bytes)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return Math.Min(counted.Length, bytes.Length);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (path == "/")
        {
            await context.Response.WriteAsync("<!doctype html><html lang=\"sv\"><title>Sök</title>");
            return;
        }

        if (!files.TryGetValue(path, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!path.StartsWith("/engines/", StringComparison.Ordinal))
            Interlocked.Add(ref sent, SizeOf(file.Value));
        context.Response.ContentType = Path.GetExtension(path) switch
        {
            ".js" or ".mjs" => "text/javascript",
            ".txt" => "text/plain; charset=utf-8",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        await context.Response.Body.WriteAsync(file.Value);
    }
}

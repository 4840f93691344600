using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Site.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Kunskapsbanken.Site.Serving;

/// <summary>
/// Shows a built site on 127.0.0.1 with the headers that the published site has, and tells open pages when to load again.
/// </summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const string Client = "/__kb/reload.js";
    private const string Events = "/__kb/events";

    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".atom"] = "application/atom+xml; charset=utf-8",
        [".ics"] = "text/calendar; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".zip"] = "application/zip",
    });

    private readonly string folder;
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<Channel<string>, bool> listeners = new();
    private ImmutableDictionary<string, string> previews = ImmutableDictionary<string, string>.Empty;

    private LiveServer(string folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
    }

    public string Address => app.Urls.First();

    public static async Task<LiveServer> StartAsync(string folder, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var server = new LiveServer(folder, app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancel);
        return server;
    }

    /// <summary>Shows pages that are not built yet in place of those that are.</summary>
    /// <param name="pages">HTML by file; none to show what is built.</param>
    public void Preview(ImmutableDictionary<string, string> pages) => Volatile.Write(ref previews, pages);

    /// <summary>Lets open pages load again, or show what is wrong.</summary>
    public void Announce(IEnumerable<Diagnostic> problems)
    {
        var data = JsonSerializer.Serialize(problems.Where(p => p.IsError).Select(ProblemJson.Of), ReportJson.Line.IEnumerableProblemJson);
        foreach (var listener in listeners.Keys)
            listener.Writer.TryWrite(data);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        // A page on the web may have its own name point to this machine, and so read what is not published yet.
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        else if (path == Events)
            await StreamEventsAsync(context);
        else if (path == Client)
            await WriteAsync(context, ".js", ReloadScript.Text);
        else
            await AnswerFileAsync(context, path);
    }

    private async Task AnswerFileAsync(HttpContext context, string path)
    {
        context.Response.Headers.ContentSecurityPolicy = Render.Files.SiteFiles.ContentSecurityPolicy;
        context.Response.Headers.CacheControl = "no-store";
        if (Find(path) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }
        else if (file.EndsWith("index.html", StringComparison.Ordinal) && !path.EndsWith('/') && !path.EndsWith(".html", StringComparison.Ordinal))
        {
            context.Response.Redirect(path + "/" + context.Request.QueryString);
            return;
        }

        if (!File.Exists(file))
            return;
        var extension = Path.GetExtension(file);
        if (extension == ".html")
        {
            var html = Volatile.Read(ref previews).GetValueOrDefault(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                ?? await File.ReadAllTextAsync(file, context.RequestAborted);
            await WriteAsync(context, extension, html.Replace("</head>", $"<script type=\"module\" src=\"{Client}\"></script></head>", StringComparison.Ordinal));
            return;
        }

        context.Response.ContentType = ContentType(extension);
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    /// <summary>The file for an address; null when there is none, or when the address would lead out of the folder.</summary>
    [SuppressMessage("Security", "CA3003", Justification = "The full path is compared with the folder's before anything is read.")]
    private string? Find(string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, path.TrimStart('/')));
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (!(file + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal))
            return null;
        return File.Exists(file) ? file
            : File.Exists(Path.Combine(file, "index.html")) ? Path.Combine(file, "index.html")
            : null;
    }

    private async Task StreamEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var channel = Channel.CreateUnbounded<string>();
        listeners.TryAdd(channel, true);
        try
        {
            await context.Response.WriteAsync(": hej\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var data in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    private static Task WriteAsync(HttpContext context, string extension, string text)
    {
        context.Response.ContentType = ContentType(extension);
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string ContentType(string extension) => Types.Mappings.TryGetValue(extension, out var type) ? type : "application/octet-stream";
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Editing.Forms;

/// <summary>
/// The editing form as a site of its own: a page, our widget and previews, the configuration and the headers. Decap's own script
/// is put beside them by <c>build/form/run</c>.
/// </summary>
public static class FormFiles
{
    /// <param name="look">The site's: previews have its style sheet.</param>
    public static ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> All(IReadOnlyList<RecordEntry> entries, FormBackend backend, ITheme theme, SiteLook look) =>
    [
        ("index.html", Resource("index.html")),
        ("uppgift.js", Resource("uppgift.js")),
        ("forhandsvisning.js", Resource("forhandsvisning.js")),
        (AssetFiles.Style, AssetFiles.Find(theme, look, AssetFiles.Style)),
        (AssetFiles.Icon, AssetFiles.Find(theme, look, AssetFiles.Icon)),
        ("val.js", Write("window.kbVal = "u8, FormChoices.All(entries), isIndented: false)),
        ("config.yml", Write([], DecapConfig.Of(backend), isIndented: true)),
        ("_headers", Encoding.UTF8.GetBytes(Headers(backend))),
    ];

    /// <summary>
    /// Decap compiles its validators and writes its styles as it runs, and talks to GitHub: it needs a wider policy than any page.
    /// Who logs in does so in a window of GitHub's, which must be able to answer.
    /// </summary>
    private static string Headers(FormBackend backend)
    {
        var (services, pictures) = backend.Repository is null
            ? (backend.LocalServer.GetLeftPart(UriPartial.Authority), "")
            : ("https://api.github.com https://www.githubstatus.com", " https://avatars.githubusercontent.com");
        var policy = $"default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:{pictures}; font-src 'self' data:; connect-src 'self' blob: {services}; frame-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return $"""
            /*
            {SiteFiles.SecurityHeaders(policy, "same-origin-allow-popups")}
              X-Robots-Tag: noindex

            """;
    }

    private static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> before, JsonObject value, bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        buffer.Write(before);
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            value.WriteTo(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Resource(string name)
    {
        using var stream = typeof(FormFiles).Assembly.GetManifestResourceStream($"forms/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Editing.Forms;

/// <summary>The form at <c>/redigera/</c>: a page, our widget and the configuration. Decap's own script is put beside them by <c>build/decap</c>.</summary>
public static class FormFiles
{
    public const string Folder = "redigera";

    /// <summary>
    /// Decap compiles its validators and writes its styles as it runs, and talks to GitHub: it needs a wider policy than any page.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https://avatars.githubusercontent.com; font-src 'self' data:; connect-src 'self' blob: http://localhost:8081 https://api.github.com https://www.githubstatus.com https://api.netlify.com; frame-src 'self' blob:; child-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="repository">The repository's address on the web, or null.</param>
    public static ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> All(IReadOnlyList<RecordEntry> entries, string? repository, string branch) =>
    [
        ($"{Folder}/index.html", Resource("index.html")),
        ($"{Folder}/uppgift.js", Resource("uppgift.js")),
        ($"{Folder}/val.js", Write("window.kbVal = "u8, FormChoices.All(entries), isIndented: false)),
        ($"{Folder}/config.yml", Write([], Prune(DecapConfig.Of(NameOf(repository), branch)), isIndented: true)),
    ];

    /// <summary><c>owner/name</c> of a repository on GitHub.</summary>
    private static string? NameOf(string? repository) =>
        repository is not null && Uri.TryCreate(repository, UriKind.Absolute, out var uri) && uri.Host == "github.com" ? uri.AbsolutePath.Trim('/') : null;

    private static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> before, System.Text.Json.Nodes.JsonObject value, bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        buffer.Write(before);
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            value.WriteTo(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Decap refuses keys whose value is null.</summary>
    private static System.Text.Json.Nodes.JsonObject Prune(System.Text.Json.Nodes.JsonObject json)
    {
        foreach (var (key, value) in json.ToList())
        {
            if (value is null)
                json.Remove(key);
            else if (value is System.Text.Json.Nodes.JsonObject inner)
                Prune(inner);
            else if (value is System.Text.Json.Nodes.JsonArray array)
            {
                foreach (var item in array.OfType<System.Text.Json.Nodes.JsonObject>())
                    Prune(item);
            }
        }

        return json;
    }

    private static ReadOnlyMemory<byte> Resource(string name)
    {
        using var stream = typeof(FormFiles).Assembly.GetManifestResourceStream($"forms/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

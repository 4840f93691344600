using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Schemas;

/// <summary>The schemas as files: for editors' tools in <see cref="Folder"/>, for everyone under <c>/data/schema/</c>.</summary>
public static class SchemaFiles
{
    /// <summary>Where the repository keeps them, so that VS Code needs neither a build nor a network.</summary>
    public const string Folder = ".vscode/schema";

    /// <summary>A file name and its bytes for each collection, by collection.</summary>
    public static ImmutableArray<(string Name, ReadOnlyMemory<byte> Bytes)> All() =>
        [.. CollectionInfo.All.Select(c => (NameOf(c), Bytes(JsonSchema.Of(c))))];

    /// <summary>As <see cref="All"/>, with the paths that the site serves them under.</summary>
    public static ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> Published() =>
        [.. All().Select(f => ($"data/schema/{f.Name}", f.Bytes))];

    public static string NameOf(CollectionInfo collection) => $"{collection.Folder}.json";

    private static ReadOnlyMemory<byte> Bytes(JsonObject schema)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            schema.WriteTo(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}

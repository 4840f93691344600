using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Editing.Schemas;

/// <summary>The schemas as files: for editors' tools in <see cref="Folder"/>, for everyone under <c>/data/schema/</c>.</summary>
public static class SchemaFiles
{
    /// <summary>Where the repository keeps them, so that VS Code needs neither a build nor a network.</summary>
    public const string Folder = ".vscode/schema";

    /// <summary>A file name and its bytes for each collection, by collection.</summary>
    public static ImmutableArray<(string Name, ReadOnlyMemory<byte> Bytes)> All() => [.. CollectionInfo.All.Select(c => (NameOf(c), Bytes(c)))];

    /// <summary>The same as files of the site. They depend on the program alone.</summary>
    public static IEnumerable<Output> Published() =>
        CollectionInfo.All.Select(c => new Output($"data/schema/{NameOf(c)}", new KeyBuilder().Add("schema").Add(c.Folder).ToHash(), () => Bytes(c)));

    public static string NameOf(CollectionInfo collection) => $"{collection.Folder}.json";

    private static ReadOnlyMemory<byte> Bytes(CollectionInfo collection)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonSchema.Of(collection).WriteTo(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}

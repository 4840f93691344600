using System.Text.Json;
using Kunskapsbanken.Load;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>
/// The records of a collection as the JSON that stands beside their pages. The collection's files are made of it, so that a change
/// of one record needs no other to be read and parsed again.
/// </summary>
internal sealed class RecordDocuments
{
    private readonly Lazy<ReadOnlyMemory<byte>[]> documents;

    /// <param name="pages">The pages of the collection's records, by id.</param>
    /// <param name="shown">The earlier site, where most of them are already made.</param>
    public RecordDocuments(IEnumerable<PlannedPage> pages, SiteFrame frame, ShownSite? shown)
    {
        ImmutableArray<Output> files = [.. pages.Select(p => PageFiles.Data(p, frame))];
        Key = new KeyBuilder().Add(frame.Key).AddAll(files, f => f.Key).ToHash();
        documents = new(() => [.. files.Select(f => shown?.Read(f) ?? f.Make())]);
    }

    /// <summary>Over all documents and the frame.</summary>
    public ContentHash Key { get; }

    public IReadOnlyList<ReadOnlyMemory<byte>> Bytes => documents.Value;

    /// <summary>One after the other: a document is gone when the next is read.</summary>
    public IEnumerable<JsonElement> Read()
    {
        foreach (var bytes in documents.Value)
        {
            using var document = JsonDocument.Parse(bytes);
            yield return document.RootElement;
        }
    }
}

using System.Buffers;
using System.Text.Json;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>
/// A part of a collection in every format, of the JSON that stands beside the pages of its records: a change of one record needs no
/// other to be read and parsed again, and a document is read once for all formats.
/// </summary>
/// <param name="formats">Those that are wanted.</param>
/// <param name="documents">The data files of the records, by id.</param>
/// <param name="shown">The earlier site, where most of them are already made.</param>
internal sealed class CollectionDocuments(CollectionInfo collection, ImmutableArray<DataFormat> formats, ImmutableArray<Output> documents, SiteFrame frame, ShownSite? shown)
{
    private readonly Lock making = new();
    private readonly Dictionary<DataFormat, ReadOnlyMemory<byte>> made = [];

    /// <summary>Over all documents and the frame.</summary>
    public ContentHash Key { get; } = new KeyBuilder().Add(frame.Key).AddAll(documents, d => d.Key).ToHash();

    /// <summary>The documents in a format: all formats are made for the first that is asked for, and each is let go when it is taken.</summary>
    public ReadOnlyMemory<byte> Take(DataFormat format)
    {
        lock (making)
        {
            if (!made.ContainsKey(format))
                Make();
            made.Remove(format, out var bytes);
            return bytes;
        }
    }

    private void Make()
    {
        var csv = new CollectionCsv(collection);
        ReadOnlyMemory<byte>[] read = [.. documents.Select(d => shown?.Read(d) ?? d.Make())];
        var all = new ArrayBufferWriter<byte>(read.Sum(d => d.Length + 2) + 4);
        using var linked = formats.Contains(OpenDataFiles.JsonLd) ? new LinkedData(collection, frame) : null;
        all.Write("["u8);
        var isFirst = true;
        foreach (var bytes in read)
        {
            all.Write(isFirst ? "\n"u8 : ",\n"u8);
            all.Write(bytes.Span);
            isFirst = false;
            using var document = JsonDocument.Parse(bytes);
            csv.Add(document.RootElement);
            linked?.Add(document.RootElement);
        }

        all.Write("\n]\n"u8);
        made[OpenDataFiles.Csv] = csv.ToBytes();
        made[OpenDataFiles.Json] = all.WrittenMemory;
        if (linked is not null)
            made[OpenDataFiles.JsonLd] = linked.ToBytes();
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render.Files;

/// <summary>The state of every link to another site, as open data: JSON, and CSV (RFC 4180).</summary>
public static class LinkFiles
{
    public const string CsvPath = "lankar/lankar.csv";
    private static readonly string[] Columns = ["address", "host", "state", "last_ok", "first_failure", "how", "moved_to", "archived", "exception", "exception_until", "used_by"];

    public static IEnumerable<Output> Of(LinksPage page, SiteFrame frame)
    {
        var key = new KeyBuilder().Add(frame.Key).Add(page.ToKey()).ToHash();
        yield return new("lankar/index.json", key, () => Json(page, frame));
        yield return new(CsvPath, key, () => Csv(page, frame));
    }

    private static ReadOnlyMemory<byte> Json(LinksPage page, SiteFrame frame)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var (_, row, cells) in Rows(page, frame))
            {
                json.WriteStartObject();
                for (var i = 0; i < Columns.Length - 1; i++)
                {
                    if (cells[i] is { } text)
                        json.WriteString(Columns[i], text);
                }

                json.WriteStartArray(Columns[^1]);
                foreach (var card in row.UsedBy)
                    json.WriteStringValue(frame.Href(card.Path));
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Csv(LinksPage page, SiteFrame frame)
    {
        var csv = new CsvText().Row(Columns);
        foreach (var (_, _, cells) in Rows(page, frame))
            csv.Row(cells);
        return csv.ToBytes();
    }

    private static IEnumerable<(string Host, LinkRow Row, string?[] Cells)> Rows(LinksPage page, SiteFrame frame) =>
        from host in page.Hosts
        from row in host.Rows
        let entry = row.Entry
        select (host.Host, row, new[]
        {
            entry.Address, host.Host, RegisterText.Word(entry.State), Day(entry.LastOk), Day(entry.FirstFailure), entry.How, entry.MovedTo, entry.Archived,
            row.Exception?.Reason, Day(row.Exception?.Until), string.Join(' ', row.UsedBy.Select(c => frame.Href(c.Path))),
        });

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

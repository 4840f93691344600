using System.Text.Json;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Render.OpenData;

/// <summary>
/// A collection as a table for spreadsheets: one row a record, the fields' Swedish labels over it, terms and references as readers see
/// them. An empty cell is a field that is not there; what is said to be unknown says so.
/// </summary>
internal sealed class CollectionCsv
{
    private readonly ImmutableArray<(Field Field, Field? Inner)> columns;
    private readonly CsvText csv = new();

    public CollectionCsv(CollectionInfo collection)
    {
        // A mapping gets a column for each of its fields; a list of mappings is one cell.
        columns = [.. collection.Fields.Fields.SelectMany(f => f is { Part: { } part, IsList: false } ? part.Fields.Select(i => (f, (Field?)i)) : [(f, null)])];
        // Without a byte order mark, Excel reads å ä ö as something else.
        csv.Row(["\uFEFFId", "Permanent adress", .. columns.Select(c => c.Inner is null ? c.Field.Label : $"{c.Field.Label}: {c.Inner.Label}")]);
    }

    /// <param name="record">As <see cref="RecordJson"/> writes it.</param>
    public void Add(JsonElement record) =>
        csv.Row([record.GetProperty("id").GetString(), record.GetProperty("permanent_url").GetString(), .. columns.Select(c => Cell(record, c.Field, c.Inner))]);

    public ReadOnlyMemory<byte> ToBytes() => csv.ToBytes();

    private static string? Cell(JsonElement owner, Field field, Field? inner) =>
        !owner.TryGetProperty(field.Name, out var value) ? null
        : inner is null ? Text(value, field)
        : Unknown(value) ?? (value.ValueKind == JsonValueKind.Array
            ? Claims(value, v => Cell(v, inner, null) ?? "")
            : Cell(value, inner, null));

    private static string Text(JsonElement value, Field field) =>
        Unknown(value) ?? (value.ValueKind != JsonValueKind.Array ? Single(value, field)
        : !field.IsList ? Claims(value, v => Single(v, field))
        : value.GetArrayLength() == 0 ? "inga"
        : string.Join(field.Part is null ? "; " : "\n", value.EnumerateArray().Select(v => Single(v, field))));

    /// <summary>What each source says, when they disagree.</summary>
    private static string Claims(JsonElement claims, Func<JsonElement, string> text) =>
        string.Join(" / ", claims.EnumerateArray().Select(c => $"{text(c.GetProperty("value"))} (enligt {c.GetProperty("source").GetString()})"));

    private static string Single(JsonElement value, Field field) => field.Kind switch
    {
        FieldKind.Term => Terms.Of(field.ValueType).First(t => t.Code == value.GetString()).Label,
        FieldKind.Reference => value.TryGetProperty("title", out var title) ? title.GetString()! : "(inte publicerad)",
        FieldKind.Part => string.Join("; ", field.Part!.Fields.Select(f => (f.Label, Text: Cell(value, f, null))).Where(f => f.Text is not null).Select(f => $"{f.Label}: {f.Text}")),
        FieldKind.Integer or FieldKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };

    private static string? Unknown(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("unknown", out var reason)
            ? $"okänd ({Terms.Of(typeof(UnknownReason)).First(t => t.Code == reason.GetString()).Label})"
            : null;
}

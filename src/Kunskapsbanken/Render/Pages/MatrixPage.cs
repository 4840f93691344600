using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>Which examples there are for each action area and target group or perspective, and where there are none.</summary>
/// <param name="Areas">The action areas: the columns.</param>
/// <param name="Groups">The rows, under the scheme that they come from.</param>
public sealed record MatrixPage(ImmutableArray<Card> Areas, ImmutableArray<MatrixGroup> Groups)
    : Page(Address, "Matris", "Goda exempel efter åtgärdsområde, målgrupp och perspektiv. En tom ruta är en lucka: där har ingen delat något ännu.")
{
    public static readonly PagePath Address = new("/matris/");

    private const string AreaField = "action_areas";

    /// <summary>The fields that make rows.</summary>
    private static readonly ImmutableArray<string> RowFields = ["target_group", "perspectives"];

    public static MatrixPage Of(Catalogue catalogue)
    {
        var practices = catalogue.In(Collection.Practices).Select(e => catalogue.Card(e.Key)!).ToArray();
        var fields = CollectionInfo.Of(Collection.Practices).Fields;
        var areas = Concepts(catalogue, fields, AreaField);
        return new(areas, [.. RowFields.Select(name => new MatrixGroup(
            name,
            fields.TryGet(name, out var field) ? field.Label : name,
            [.. Concepts(catalogue, fields, name).Select(row => new MatrixRow(row, [.. areas.Select(area => In(practices, name, row, area))]))]))]);
    }

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey()
    {
        var key = new KeyBuilder().Add(nameof(MatrixPage));
        foreach (var area in Areas)
            key.Add(area.Hash);
        foreach (var group in Groups)
        {
            key.Add(group.Field);
            foreach (var row in group.Rows)
            {
                key.Add(row.Concept.Hash);
                foreach (var cell in row.Cells)
                    key.AddAll(cell, c => c.Hash.ToString());
            }
        }

        return key.ToHash();
    }

    private static ImmutableArray<Card> Concepts(Catalogue catalogue, PartType fields, string field)
    {
        var scheme = fields.TryGet(field, out var found) ? found.Scheme : null;
        return [.. catalogue.In(Collection.Concepts).Where(e => e.Code("scheme") == scheme)
            .OrderBy(e => e.Number("order", long.MaxValue)).ThenBy(e => e.Key)
            .Select(e => catalogue.Card(e.Key)!)];
    }

    private static ImmutableArray<Card> In(Card[] practices, string field, Card row, Card area) =>
        [.. practices.Where(p => Has(p, field, row) && Has(p, AreaField, area))];

    private static bool Has(Card practice, string field, Card concept) => practice.Facets.Any(f => f.Field == field && f.Target == concept.Key);
}

/// <param name="Field">The field of a practice that the rows are values of.</param>
public sealed record MatrixGroup(string Field, string Title, ImmutableArray<MatrixRow> Rows);

/// <param name="Cells">The examples, in the order of the areas.</param>
public sealed record MatrixRow(Card Concept, ImmutableArray<ImmutableArray<Card>> Cells);

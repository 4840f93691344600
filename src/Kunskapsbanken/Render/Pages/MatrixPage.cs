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

    /// <summary>How many examples a cell names; the search has the others.</summary>
    private const int Named = 12;

    /// <summary>The fields that make rows, and the column of the search that has the same values.</summary>
    private static readonly ImmutableArray<(string Field, string Column)> Rows = [("target_group", "malgrupp"), ("perspectives", "perspektiv")];

    public static MatrixPage Of(Catalogue catalogue)
    {
        var fields = CollectionInfo.Of(Collection.Practices).Fields;
        var areas = Concepts(catalogue, fields, AreaField);
        var cells = Fill(catalogue.In(Collection.Practices).Select(e => catalogue.Card(e.Key)!));
        return new(areas, [.. Rows.Select(r => new MatrixGroup(
            r.Field,
            fields.TryGet(r.Field, out var field) ? field.Label : r.Field,
            [.. Concepts(catalogue, fields, r.Field).Select(row => new MatrixRow(row, [.. areas.Select(area => Cell(cells.GetValueOrDefault(new(r.Field, row.Key, area.Key), []), r.Column, row, area))]))]))]);
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
                    key.Add(cell.Search.Text).AddAll(cell.Cards, c => c.Hash).Add(cell.Count.ToString(CultureInfo.InvariantCulture));
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

    /// <summary>Every cell's practices, in their own order.</summary>
    private static Dictionary<Place, List<Card>> Fill(IEnumerable<Card> practices)
    {
        var cells = new Dictionary<Place, List<Card>>();
        foreach (var practice in practices)
        {
            foreach (var area in practice.Facets.Where(f => f.Field == AreaField))
            {
                foreach (var row in practice.Facets.Where(f => Rows.Any(r => r.Field == f.Field)))
                {
                    var place = new Place(row.Field, row.Target, area.Target);
                    if (!cells.TryGetValue(place, out var cell))
                        cells.Add(place, cell = []);
                    // A practice may name the same area twice.
                    if (cell.Count == 0 || cell[^1] != practice)
                        cell.Add(practice);
                }
            }
        }

        return cells;
    }

    private static MatrixCell Cell(List<Card> practices, string column, Card row, Card area) => new(
        practices.Count,
        [.. practices.Take(Named)],
        new($"/sok/?samling={CollectionInfo.Of(Collection.Practices).Slug}&omrade={area.Key.Id}&{column}={row.Key.Id}"));

    private readonly record struct Place(string Field, RecordKey Row, RecordKey Area);
}

/// <param name="Field">The field of a practice that the rows are values of.</param>
public sealed record MatrixGroup(string Field, string Title, ImmutableArray<MatrixRow> Rows);

/// <param name="Cells">In the order of the areas.</param>
public sealed record MatrixRow(Card Concept, ImmutableArray<MatrixCell> Cells);

/// <param name="Count">How many examples there are.</param>
/// <param name="Cards">The first of them.</param>
/// <param name="Search">Where the search shows them all.</param>
public sealed record MatrixCell(int Count, ImmutableArray<Card> Cards, PagePath Search);

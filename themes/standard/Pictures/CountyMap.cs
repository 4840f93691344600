using Microsoft.AspNetCore.Components;

namespace Kunskapsbanken.Theme.Pictures;

/// <summary>The counties as tiles. A disc's area and a figure both say how much each one shares; each tile leads to its county.</summary>
internal static class CountyMap
{
    private const double LargestRadius = 22;

    /// <param name="labelledBy">The id of the heading that names the picture.</param>
    public static MarkupString Of(View view, ImmutableArray<CountyShare> counties, string labelledBy)
    {
        var most = Math.Max(1, counties.Max(c => c.Total));
        var tiles = Grid.Of(counties);
        var svg = new Svg($"0 0 {(Grid.Columns * (Grid.Width + Grid.Gap)) - Grid.Gap} {tiles.Max(t => t.Place.Top + t.Place.Depth)}", "map", $"role=\"group\" aria-labelledby=\"{labelledBy}\"");
        foreach (var (county, place) in tiles.OrderBy(t => t.Place.Row).ThenBy(t => t.Place.Column))
        {
            // A title, not a label: the figure and the name that are seen stay part of what is said.
            svg.Add($"<a href=\"{Svg.Encode(view.Href(county.Card))}\" class=\"{(county.Total == 0 ? "tile none" : "tile")}\"><title>{Svg.Encode(county.Card.Title)}: {Svg.Encode(view.Texts.Count("map.records", county.Total))}</title>")
                .Rectangle(place.Left, place.Top, Grid.Width, place.Depth)
                .Text(place.Left + 8, place.Top + 20, place.First)
                .Text(place.Left + 8, place.Top + 37, place.Second)
                .Text(place.Left + 8, place.Top + place.Depth - 9, view.Number(county.Total), "figure");
            if (county.Total > 0)
                svg.Circle(place.Left + Grid.Width - 27, place.Top + place.Depth - 27, LargestRadius * Math.Sqrt((double)county.Total / most));
            svg.Add("</a>");
        }

        return svg.ToMarkup();
    }
}

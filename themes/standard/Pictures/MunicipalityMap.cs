using Microsoft.AspNetCore.Components;

namespace Kunskapsbanken.Theme.Pictures;

/// <summary>Every municipality as a square in its county's place: filled when it shares something.</summary>
internal static class MunicipalityMap
{
    private const int Side = 11;
    private const int Pitch = 13;
    private const int PerRow = 7;

    /// <param name="labelledBy">The id of the heading that names the picture.</param>
    public static MarkupString Of(View view, ImmutableArray<CountyShare> counties, string labelledBy)
    {
        var tiles = Grid.Of(counties);
        var svg = new Svg($"0 0 {(Grid.Columns * (Grid.Width + Grid.Gap)) - Grid.Gap} {tiles.Max(t => Bottom(t.County, t.Place))}", "map squares", $"role=\"img\" aria-labelledby=\"{labelledBy}\"");
        foreach (var (county, place) in tiles.OrderBy(t => t.Place.Row).ThenBy(t => t.Place.Column))
        {
            svg.Text(place.Left, place.Top + 11, county.Card.Title);
            // Those that share something come first: the eye then counts them as it counts a bar.
            var ordered = county.Municipalities.OrderBy(m => m.Count == 0).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                var (card, count) = ordered[i];
                svg.Rectangle(
                    place.Left + (i % PerRow * Pitch), place.Top + 18 + (i / PerRow * Pitch), Side, Side, count > 0 ? "on" : "off",
                    $"{card.Title}: {view.Texts.Count("map.records", count)}");
            }
        }

        return svg.ToMarkup();
    }

    private static int Bottom(CountyShare county, Place place) =>
        Math.Max(place.Top + place.Depth, place.Top + 18 + ((county.Municipalities.Length + PerRow - 1) / PerRow * Pitch));
}

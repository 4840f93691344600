namespace Kunskapsbanken.Theme.Pictures;

/// <summary>
/// Where each county stands on a map of tiles: roughly as in the country, and each as easy to see and hit as the others.
/// Drawn from what everyone knows of the country, not from anyone's map.
/// </summary>
internal static class Grid
{
    public const int Width = 100;
    public const int Height = 70;
    public const int Gap = 6;
    public const int Columns = 4;

    private const int Rows = 9;

    /// <summary>As many letters as there is room for in a tile.</summary>
    private const int LongestName = 10;

    private static readonly Dictionary<string, Place> Places = new(StringComparer.Ordinal)
    {
        ["25"] = new(3, 0, "Norr-", "botten"),
        ["24"] = new(2, 1, "Väster-", "botten"),
        ["23"] = new(1, 2, "Jämtland"),
        ["22"] = new(2, 2, "Väster-", "norrland"),
        ["20"] = new(1, 3, "Dalarna"),
        ["21"] = new(2, 3, "Gävleborg"),
        ["17"] = new(0, 4, "Värmland"),
        ["18"] = new(1, 4, "Örebro"),
        ["19"] = new(2, 4, "Västman-", "land"),
        ["03"] = new(3, 4, "Uppsala"),
        ["14"] = new(0, 5, "Västra", "Götaland") { Height = 2 },
        ["04"] = new(2, 5, "Söderman-", "land"),
        ["01"] = new(3, 5, "Stockholm"),
        ["06"] = new(1, 6, "Jönköping"),
        ["05"] = new(2, 6, "Öster-", "götland"),
        ["09"] = new(3, 6, "Gotland"),
        ["13"] = new(0, 7, "Halland"),
        ["07"] = new(1, 7, "Kronoberg"),
        ["08"] = new(2, 7, "Kalmar"),
        ["12"] = new(0, 8, "Skåne"),
        ["10"] = new(1, 8, "Blekinge"),
    };

    /// <summary>Every county with its tile; one that the country does not have stands below the others.</summary>
    public static List<(CountyShare County, Place Place)> Of(ImmutableArray<CountyShare> counties)
    {
        var placed = new List<(CountyShare, Place)>();
        var strangers = 0;
        foreach (var county in counties)
        {
            if (!Places.TryGetValue(county.Code, out var place))
            {
                place = new(strangers % Columns, Rows + (strangers / Columns), county.Card.Title.Length <= LongestName ? county.Card.Title : county.Card.Title[..LongestName] + "…");
                strangers++;
            }

            placed.Add((county, place));
        }

        // Nothing is drawn above the northernmost: a site of one county needs no empty country.
        var top = placed.Count == 0 ? 0 : placed.Min(p => p.Item2.Row);
        return [.. placed.Select(p => (p.Item1, p.Item2 with { Row = p.Item2.Row - top }))];
    }
}

/// <param name="First">The name, or as much of it as fits on one line.</param>
internal sealed record Place(int Column, int Row, string First, string Second = "")
{
    /// <summary>How many rows the tile covers.</summary>
    public int Height { get; init; } = 1;

    public int Left => Column * (Grid.Width + Grid.Gap);

    public int Top => Row * (Grid.Height + Grid.Gap);

    public int Depth => (Height * Grid.Height) + ((Height - 1) * Grid.Gap);
}

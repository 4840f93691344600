using System.Text.RegularExpressions;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Render.Sharing;

/// <summary>
/// What others show when someone shares a page: the collections as books on a shelf, in the site's colours, with the page's own in another colour.
/// One picture for each collection and one for the rest, so that they cost the same however many records there are.
/// </summary>
public static partial class SharePictures
{
    /// <summary>In pixels, as those who show such pictures ask for.</summary>
    public const int Width = 1200, Height = 630;

    private const int Paper = 0, Green = 1, Ochre = 2, Line = 3;

    /// <summary>What the colours are called in style sheets, in the palette's order, and what they are where none tells.</summary>
    private static readonly (string Token, uint Default)[] Colours = [("paper", 0xfaf6ec), ("act", 0x17493a), ("look-edge", 0x96650b), ("line", 0xd3c9b2)];

    /// <summary>The asset that shows a page of a collection; null for what belongs to none.</summary>
    public static string NameOf(Collection? collection) => $"dela/{(collection is { } c ? CollectionInfo.Of(c).Slug : "start")}.png";

    /// <param name="styles">Style sheets that may set the colours; the first that does decides.</param>
    public static IEnumerable<(string Name, ContentHash Key, Func<ReadOnlyMemory<byte>> Make)> All(params IReadOnlyList<ReadOnlyMemory<byte>> styles)
    {
        var sheets = styles.Select(s => Encoding.UTF8.GetString(s.Span)).ToList();
        uint[] palette = [.. Colours.Select(c => ColourIn(sheets, c.Token) ?? c.Default)];
        foreach (var collection in CollectionInfo.All.Select(c => (Collection?)c.Collection).Prepend(null))
        {
            var key = new KeyBuilder().Add("shelf 1").Add(NameOf(collection)).AddAll(CollectionInfo.All, c => c.Slug).AddAll(palette, c => c.ToString("x6", CultureInfo.InvariantCulture)).ToHash();
            yield return (NameOf(collection), key, () => Draw(collection, palette));
        }
    }

    private static ReadOnlyMemory<byte> Draw(Collection? own, uint[] palette)
    {
        const int left = 120, right = Width - left, board = 520, gap = 12;
        var picture = new IndexedPicture(Width, Height, palette);
        picture.Fill(left, board, right - left, 14, Green);
        picture.Fill(left, board + 14, right - left, 6, Line);
        var step = (right - left + gap) / CollectionInfo.All.Length;
        for (var i = 0; i < CollectionInfo.All.Length; i++)
        {
            var isOwn = CollectionInfo.All[i].Collection == own;
            // Books of different heights, the same on every shelf.
            var high = isOwn ? 410 : 250 + (i * 67 % 110);
            var (x, top) = (left + (i * step), board - high);
            picture.Fill(x, top, step - gap, high, isOwn ? Ochre : Green);
            foreach (var y in (ReadOnlySpan<int>)[30, 46, high - 60])
                picture.Fill(x + 14, top + y, step - gap - 28, 6, own is null ? Ochre : Paper);
        }

        return picture.ToPng();
    }

    private static uint? ColourIn(List<string> sheets, string token) => sheets
        .SelectMany(s => Tokens().Matches(s))
        .Where(m => m.Groups["name"].ValueSpan.SequenceEqual(token))
        .Select(m => (uint?)uint.Parse(m.Groups["colour"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    [GeneratedRegex("--(?<name>[a-z-]+)\\s*:\\s*#(?<colour>[0-9a-fA-F]{6})\\b")]
    private static partial Regex Tokens();
}

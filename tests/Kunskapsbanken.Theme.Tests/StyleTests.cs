using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kunskapsbanken.Theme.Tests;

public sealed partial class StyleTests
{
    private static readonly string Css = Encoding.UTF8.GetString(new StandardTheme().Assets.Single(a => a.Name == "site.css").Bytes.Span);

    private static Dictionary<string, string> Tokens(bool isDark)
    {
        var light = Token().Matches(Css[..Css.IndexOf("@media", StringComparison.Ordinal)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        if (!isDark)
            return light;
        var start = Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        foreach (Match match in Token().Matches(Css[start..Css.IndexOf("prefers-contrast", StringComparison.Ordinal)]))
            light[match.Groups[1].Value] = match.Groups[2].Value;
        return light;
    }

    /// <summary>WCAG 2.2: 7:1 for text (1.4.6), 4.5:1 for everything else here, 3:1 for edges of controls (1.4.11).</summary>
    [Theory]
    [InlineData("ink", 7)]
    [InlineData("quiet", 7)]
    [InlineData("act", 7)]
    [InlineData("look", 7)]
    [InlineData("edge", 3)]
    [InlineData("look-edge", 3)]
    public void Colours_can_be_told_apart_on_every_ground(string colour, double least)
    {
        foreach (var isDark in new[] { false, true })
        {
            var tokens = Tokens(isDark);
            Assert.All(["paper", "leaf", "shade", "look-shade"], ground => Assert.True(
                Contrast(tokens[colour], tokens[ground]) >= least,
                $"{colour} on {ground}, {(isDark ? "dark" : "light")}: {Contrast(tokens[colour], tokens[ground]):0.00}"));
            Assert.True(Contrast(tokens["act-ink"], tokens["act"]) >= 7);
        }
    }

    [Fact]
    public void The_style_sheet_is_small_and_fetches_nothing()
    {
        using var stream = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Css));
        Assert.InRange(stream.Length, 1, 12 * 1024);
        Assert.DoesNotContain("url(", Css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Css, StringComparison.Ordinal);
    }

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Luminance(a), Luminance(b));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var channels = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});")]
    private static partial Regex Token();
}

using FsCheck;
using FsCheck.Fluent;
using Kunskapsbanken.Render.Qr;
using QRCoder;

namespace Kunskapsbanken.Editions.Tests;

public sealed class QrTests
{
    /// <summary>Every length, so every version and every boundary between them; compared with QRCoder, module for module.</summary>
    [Fact]
    public void Each_code_is_the_one_that_QRCoder_makes()
    {
        for (var length = 1; length <= QrCode.MaxBytes; length++)
            AssertSame(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (((i * 7) + length) % 26)))));
    }

    [Fact]
    public void So_is_each_address() => Prop.ForAll(
        (from words in Gen.Elements("https://", "kunskapsbanken.se", "/id/", "practices/", "kunskapshus-", "stockholm", "?q=%C3%A5", "1234567890").NonEmptyListOf() select string.Concat(words)).ToArbitrary(),
        address =>
        {
            if (address.Length <= QrCode.MaxBytes && address.Any(char.IsAsciiLetterLower))
                AssertSame(address);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_too_long_to_read_from_paper_has_none()
    {
        Assert.NotNull(QrCode.Of(new('x', QrCode.MaxBytes)));
        Assert.Null(QrCode.Of(new('x', QrCode.MaxBytes + 1)));
        Assert.Null(QrCode.Of(new('å', 126)));
    }

    [Fact]
    public void The_picture_has_every_dark_module_and_a_quiet_zone()
    {
        var code = QrCode.Of("https://prov.example/id/concepts/kvar/")!;
        var svg = System.Xml.Linq.XDocument.Parse(code.ToSvg()).Root!;
        Assert.Equal($"0 0 {code.Size + 8} {code.Size + 8}", svg.Attribute("viewBox")!.Value);
        var drawn = new HashSet<(int X, int Y)>();
        foreach (var row in svg.Elements().Last().Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = row.Split('m');
            var y = int.Parse(parts[0][2..^2]) - 4;
            var x = 0;
            foreach (var step in parts[1..])
            {
                var (move, length) = (int.Parse(step[..step.IndexOf(' ')]), int.Parse(step[(step.IndexOf('h') + 1)..]));
                x += move;
                for (var i = 0; i < length; i++)
                    drawn.Add((x++ - 4, y));
            }
        }

        Assert.Equal(from y in Enumerable.Range(0, code.Size) from x in Enumerable.Range(0, code.Size) where code[x, y] select (x, y), drawn.OrderBy(d => d.Y).ThenBy(d => d.X));
    }

    private static void AssertSame(string text)
    {
        var own = QrCode.Of(text)!;
        using var other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        // Forced to bytes, since it would give a run of digits a segment of its own. Its matrix has a quiet zone of four modules.
        Assert.Equal(other.ModuleMatrix.Count - 8, own.Size);
        for (var y = 0; y < own.Size; y++)
        {
            for (var x = 0; x < own.Size; x++)
                Assert.Equal(other.ModuleMatrix[y + 4][x + 4], own[x, y]);
        }
    }
}

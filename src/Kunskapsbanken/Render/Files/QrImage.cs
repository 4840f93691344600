using QRCoder;

namespace Kunskapsbanken.Render.Files;

/// <summary>An address as a QR code (ISO/IEC 18004), drawn as SVG: one path, black on white with its quiet zone, readable in the dark and on paper.</summary>
public static class QrImage
{
    /// <summary>The white edge that readers need, in modules.</summary>
    private const int QuietZone = 4;

    public static string Svg(string address)
    {
        // Level M: a fold or a coffee stain may hide 15 per cent.
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix comes with its own quiet zone of four modules.
        var modules = code.ModuleMatrix;
        var size = modules.Count;
        var path = new StringBuilder(size * 40);
        for (var y = QuietZone; y < size - QuietZone; y++)
        {
            for (var x = QuietZone; x < size - QuietZone; x++)
            {
                if (!modules[y][x])
                    continue;
                var start = x;
                while (modules[y][x + 1])
                    x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x + 1 - start}v1h-{x + 1 - start}z");
            }
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size * 4}" height="{size * 4}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{path}"/></svg>

            """;
    }
}

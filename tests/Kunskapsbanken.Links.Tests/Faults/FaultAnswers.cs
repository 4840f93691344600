using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Kunskapsbanken.Links.Tests.Faults;

/// <summary>What the fault server does, by the first word of the host: one behaviour a host, so that hosts go side by side.</summary>
internal static class FaultAnswers
{
    private const string Page = "<!doctype html><title>Sida</title><h1>Sida</h1><p id=\"mål\">x</p><a name=\"gammal\"></a>";

    public static Task AnswerAsync(FaultRequest request, TcpClient client, TimeProvider clock, CancellationToken stop)
    {
        var stream = client.GetStream();
        var isHead = request.Method == "HEAD";
        if (request.Path == "/robots.txt")
            return Robots(request, stream, stop);
        return request.Host.Split('.')[0] switch
        {
            "status" => Send(stream, request.Path[1..4], "", Page, stop),
            "tva" when request.Count == 1 => Send(stream, "500", "", "", stop),
            "huvud" when isHead => request.Path[1..] is "aterstalld.pdf" ? Reset(client) : Send(stream, request.Path[1..4], "", "", stop),
            "vanta" when request.Count == 1 => Send(stream, "429", "Retry-After: 7\r\n", "", stop),
            "datum" when request.Count == 1 => Send(stream, "503", string.Create(CultureInfo.InvariantCulture, $"Retry-After: {clock.GetUtcNow().AddSeconds(9):r}\r\n"), "", stop),
            "lange" => Send(stream, "429", "Retry-After: 86400\r\n", "", stop),
            "vidare" => Redirect(request, stream, stop),
            "slinga" => Send(stream, "302", $"Location: /{(request.Path == "/a" ? "b" : "a")}\r\n", "", stop),
            "kaka" => Send(stream, "302", "Set-Cookie: a=1\r\nLocation: /igen\r\n", "", stop),
            "kedja" => Send(stream, "302", $"Location: /{request.Path.Length + 1}{new string('x', request.Path.Length)}\r\n", "", stop),
            "trog" => Task.Delay(Timeout.Infinite, stop),
            "dropp" => Endless(stream, TimeSpan.FromMilliseconds(20), stop),
            "flod" => Endless(stream, TimeSpan.Zero, stop),
            "aterstalld" => Reset(client),
            "skrap" => stream.WriteAsync("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray(), stop).AsTask(),
            "huvuden" => Send(stream, "200", $"X-Stor: {new string('x', 200_000)}\r\n", Page, stop),
            "avbruten" => Truncated(stream, stop),
            "mjuk" => Send(stream, "200", "", "<title>Kommunen</title><h1>Sidan kunde inte hittas</h1>", stop),
            "gzip" => Packed(stream, "gzip", s => new GZipStream(s, CompressionLevel.Fastest), stop),
            "br" => Packed(stream, "br", s => new BrotliStream(s, CompressionLevel.Fastest), stop),
            "bomb" => Bomb(stream, stop),
            "latin" => SendBytes(stream, "Content-Type: text/html; charset=iso-8859-1\r\n", Encoding.Latin1.GetBytes(Page), stop),
            "meta" => SendBytes(stream, "Content-Type: text/html\r\n", Encoding.Latin1.GetBytes($"<meta charset=latin1>{Page}"), stop),
            "pdf" => SendBytes(stream, "Content-Type: application/pdf\r\n", isHead ? [] : "%PDF"u8.ToArray(), stop),
            "privat-vidare" => Send(stream, "302", $"Location: {Uri.UnescapeDataString(request.Path[1..])}\r\n", "", stop),
            _ => Send(stream, "200", "", isHead ? "" : Page, stop),
        };
    }

    private static Task Robots(FaultRequest request, NetworkStream stream, CancellationToken stop) => request.Host.Split('.')[0] switch
    {
        "robot" => Send(stream, "200", "", "User-agent: *\nDisallow: /\n\nUser-agent: Kunskapsbanken\nDisallow: /hemligt\nAllow: /hemligt/dock\n", stop, "text/plain"),
        "robot-trasig" => Send(stream, "503", "", "", stop),
        _ => Send(stream, "404", "", "", stop),
    };

    private static Task Redirect(FaultRequest request, NetworkStream stream, CancellationToken stop)
    {
        var (status, target) = request.Path switch
        {
            "/permanent" => ("301", "/permanent-2"),
            "/permanent-2" => ("308", "http://ny.test/hem"),
            "/blandad" => ("301", "/blandad-2"),
            "/blandad-2" => ("302", "http://ny.test/tillfalligt"),
            "/tillfallig" => ("307", "/hem"),
            "/till-404" => ("301", "http://status.test/404"),
            "/till-start" => ("302", "/"),
            "/till-mejl" => ("302", "mailto:info@exempel.invalid"),
            "/utan-mal" => ("302", ""),
            "/relativ/a" => ("301", "../hem?å"),
            _ => ("200", ""),
        };
        return Send(stream, status, target.Length == 0 ? "" : $"Location: {target}\r\n", status == "200" ? Page : "", stop);
    }

    private static Task Send(NetworkStream stream, string status, string headers, string body, CancellationToken stop, string type = "text/html") =>
        SendBytes(stream, $"Content-Type: {type}; charset=utf-8\r\n{headers}", Encoding.UTF8.GetBytes(body), stop, status);

    private static async Task SendBytes(NetworkStream stream, string headers, byte[] body, CancellationToken stop, string status = "200")
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), stop);
        await stream.WriteAsync(body, stop);
    }

    private static Task Packed(NetworkStream stream, string name, Func<Stream, Stream> pack, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        using (var packer = pack(packed))
            packer.Write(Encoding.UTF8.GetBytes(Page));
        return SendBytes(stream, $"Content-Type: text/html\r\nContent-Encoding: {name}\r\n", packed.ToArray(), stop);
    }

    /// <summary>A few kilobytes that unpack to 100 MB.</summary>
    private static Task Bomb(NetworkStream stream, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var i = 0; i < 100; i++)
                packer.Write(new byte[1024 * 1024]);
        }

        return SendBytes(stream, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", packed.ToArray(), stop);
    }

    private static async Task Endless(NetworkStream stream, TimeSpan pause, CancellationToken stop)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        var chunk = new byte[pause == TimeSpan.Zero ? 64 * 1024 : 1];
        Array.Fill(chunk, (byte)'x');
        for (var i = 0; i < 4000; i++)
        {
            await stream.WriteAsync(chunk, stop);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, stop);
        }
    }

    private static async Task Truncated(NetworkStream stream, CancellationToken stop) =>
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<p id=a>"u8.ToArray(), stop);

    private static Task Reset(TcpClient client)
    {
        client.LingerState = new(true, 0);
        client.Close();
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kunskapsbanken.Links.Tests.Faults;

internal sealed record FaultRequest(string Method, string Host, string Path, int Count);

/// <summary>
/// A server on loopback that misbehaves on request. It answers for every host that ends with .test; what it does stands in
/// <see cref="FaultAnswers"/>. It stops by itself when disposed.
/// </summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> open = [];
    private readonly TimeProvider clock;
    private readonly Task accepting;

    public FaultServer(TimeProvider clock)
    {
        this.clock = clock;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every request, as it came: virtual time, method, host and path.</summary>
    public ConcurrentQueue<(DateTimeOffset At, string Method, string Host, string Path)> Log { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(open);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                open.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            var stream = client.GetStream();
            if (await ReadRequestAsync(stream) is not { } request)
                return;
            Log.Enqueue((clock.GetUtcNow(), request.Method, request.Host, request.Path));
            await FaultAnswers.AnswerAsync(request, client, clock, stop.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The checker hung up, or the test is over.
        }
    }

    private async Task<FaultRequest?> ReadRequestAsync(NetworkStream stream)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stop.Token);
            if (read == 0)
                return null;
            length += read;
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            if (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
                continue;
            var words = text.Split(' ');
            var host = text.Split("Host: ")[1].Split("\r\n")[0];
            return new(words[0], host, words[1], counts.AddOrUpdate($"{host}{words[1]}", 1, (_, n) => n + 1));
        }
    }
}

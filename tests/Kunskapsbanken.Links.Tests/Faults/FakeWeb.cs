using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Kunskapsbanken.Links.External;

namespace Kunskapsbanken.Links.Tests.Faults;

/// <summary>
/// A web of .test hosts, each with a public-looking address of its own that leads to the fault server on loopback. A connection to
/// any other address is counted in the sink and refused: no test leaves this machine.
/// </summary>
internal sealed class FakeWeb(FaultServer server, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, IPAddress> addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IPAddress, int> open = new();
    private int turned;
    private int hosts;
    public ConcurrentBag<IPEndPoint> Sink { get; } = [];

    /// <summary>The most connections that were open at once, by host.</summary>
    public ConcurrentDictionary<string, int> MostOpen { get; } = new(StringComparer.Ordinal);

    public WebAccess Access => new(clock, ResolveAsync, ConnectAsync);

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        return host switch
        {
            "localhost" => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback]),
            "privat.test" => Task.FromResult<IPAddress[]>([IPAddress.Parse("192.168.1.1")]),
            "privat6.test" => Task.FromResult<IPAddress[]>([IPAddress.Parse("fd00::1")]),
            "blandad-dns.test" => Task.FromResult<IPAddress[]>([Of("blandad-dns.test"), IPAddress.Parse("10.0.0.7")]),
            // A name that is turned: public the first time, private ever after.
            "vand.test" => Task.FromResult<IPAddress[]>([turned++ == 0 ? Of("vand.test") : IPAddress.Loopback]),
            "dns-trasig.test" => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.TryAgain)),
            _ when host.EndsWith(".test", StringComparison.Ordinal) && !host.StartsWith("finns-inte", StringComparison.Ordinal) => Task.FromResult<IPAddress[]>([Of(host)]),
            _ => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound)),
        };
    }

    private IPAddress Of(string host) => addresses.GetOrAdd(host, _ =>
    {
        // A number that no other host has, even when two are asked for at once.
        var n = Interlocked.Increment(ref hosts);
        return new IPAddress([93, 184, (byte)(n / 250), (byte)((n % 250) + 1)]);
    });

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket.")]
    private async ValueTask<Stream> ConnectAsync(IPEndPoint endpoint, CancellationToken stop)
    {
        var host = addresses.FirstOrDefault(a => a.Value.Equals(endpoint.Address)).Key;
        if (host is null || endpoint.Port != 80)
        {
            Sink.Add(endpoint);
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        if (host.StartsWith("tyst", StringComparison.Ordinal))
            throw new SocketException((int)SocketError.ConnectionRefused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Port, stop);
        var now = open.AddOrUpdate(endpoint.Address, 1, (_, n) => n + 1);
        MostOpen.AddOrUpdate(host, now, (_, most) => Math.Max(most, now));
        return new CountedStream(socket, () => open.AddOrUpdate(endpoint.Address, 0, (_, n) => n - 1));
    }

    private sealed class CountedStream(Socket socket, Action closed) : NetworkStream(socket, ownsSocket: true)
    {
        private int isClosed;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (Interlocked.Exchange(ref isClosed, 1) == 0)
                closed();
        }
    }
}

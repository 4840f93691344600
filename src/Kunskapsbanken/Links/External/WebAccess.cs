using System.Net;
using System.Net.Sockets;

namespace Kunskapsbanken.Links.External;

/// <summary>All that the checker needs of the world, given to it so that tests are exact.</summary>
/// <param name="Clock">Time, delays and timeouts.</param>
/// <param name="Resolve">The addresses of a host.</param>
/// <param name="Connect">A connection to exactly this address: it has been judged, and no name is looked up again.</param>
public sealed record WebAccess(
    TimeProvider Clock,
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve,
    Func<IPEndPoint, CancellationToken, ValueTask<Stream>> Connect)
{
    public static readonly WebAccess Real = new(TimeProvider.System, Dns.GetHostAddressesAsync, OpenAsync);

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket; when there is no stream, the catch disposes it.")]
    private static async ValueTask<Stream> OpenAsync(IPEndPoint endpoint, CancellationToken stop)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

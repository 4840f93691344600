using System.Net;
using System.Net.Sockets;

namespace Kunskapsbanken.Links.External;

/// <summary>
/// The connection of one request, to a public address only. The name is looked up once, here; what it resolves to is judged, and the
/// connection goes to exactly that address, so that a name that answers otherwise the next moment changes nothing. No connection is
/// shared or kept: one that the handler would go on opening after its request was given up is closed with the request.
/// </summary>
internal sealed class GuardedConnection(WebAccess web, ExternalOptions options, Action onAnswer, CancellationToken stop) : IDisposable
{
    private const int MaxHeaderKilobytes = 64;
    private readonly Lock gate = new();
    private Stream? stream;
    private bool isClosed;

    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes its handler.")]
    public HttpMessageInvoker CreateInvoker() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            ConnectCallback = async (context, _) => Keep(await ConnectAsync(context.DnsEndPoint)),
        },
        disposeHandler: true);

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            stream?.Dispose();
        }
    }

    private Stream Keep(Stream opened)
    {
        lock (gate)
        {
            if (isClosed)
            {
                opened.Dispose();
                throw new OperationCanceledException();
            }

            return stream = opened;
        }
    }

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint host)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await LookUpAsync(host.Host);
        // One private address among public ones is how a name is turned against us: the whole answer is refused.
        if (!options.AllowPrivate && !addresses.All(PublicAddress.Is))
            throw new GuardException(OutcomeReason.PrivateAddress);
        if (literal is null)
            onAnswer();
        SocketException? last = null;
        foreach (var address in addresses)
        {
            try
            {
                var opened = await web.Connect(new(address, host.Port), stop);
                onAnswer();
                return opened;
            }
            catch (SocketException e)
            {
                last = e;
            }
        }

        throw new GuardException(OutcomeReason.ConnectionFailed, last);
    }

    private async Task<IPAddress[]> LookUpAsync(string host)
    {
        try
        {
            var addresses = await web.Resolve(host, stop);
            return addresses.Length > 0 ? addresses : throw new GuardException(OutcomeReason.NoSuchHost);
        }
        catch (SocketException e)
        {
            var isCertain = e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;
            throw new GuardException(isCertain ? OutcomeReason.NoSuchHost : OutcomeReason.LookupFailed, e);
        }
        catch (ArgumentException e)
        {
            throw new GuardException(OutcomeReason.NoSuchHost, e);
        }
    }
}

/// <summary>A connection that was not made, and why.</summary>
internal sealed class GuardException(OutcomeReason reason, Exception? cause = null) : IOException(reason.ToString(), cause)
{
    public OutcomeReason Reason => reason;
}

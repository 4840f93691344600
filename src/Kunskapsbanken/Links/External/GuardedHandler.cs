using System.Net;
using System.Net.Sockets;

namespace Kunskapsbanken.Links.External;

/// <summary>
/// Connections to public addresses only. The name is looked up once, here; what it resolves to is judged, and the connection goes
/// to exactly that address, so that a name that answers otherwise the next moment changes nothing.
/// </summary>
internal static class GuardedHandler
{
    private const int MaxHeaderKilobytes = 64;

    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes its handler.")]
    public static HttpMessageInvoker Create(WebAccess web, ExternalOptions options, Action onAnswer) => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, web, options, onAnswer, stop),
        },
        disposeHandler: true);

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, WebAccess web, ExternalOptions options, Action onAnswer, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await LookUpAsync(host.Host, web, stop);
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
                var stream = await web.Connect(new(address, host.Port), stop);
                onAnswer();
                return stream;
            }
            catch (SocketException e)
            {
                last = e;
            }
        }

        throw new GuardException(OutcomeReason.ConnectionFailed, last);
    }

    private static async Task<IPAddress[]> LookUpAsync(string host, WebAccess web, CancellationToken stop)
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

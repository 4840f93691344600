using System.Net.Sockets;
using System.Security.Authentication;
using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links.External;

/// <summary>Sends one request at a time through the host's door, within all bounds, and gives what came of it. Never throws but when stopped.</summary>
internal sealed class Requester : IDisposable
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private readonly WebAccess web;
    private readonly ExternalOptions options;
    private readonly Action onAnswer;
    private readonly SemaphoreSlim total;

    public Requester(WebAccess web, ExternalOptions options, Action onAnswer)
    {
        this.web = web;
        this.options = options;
        this.onAnswer = onAnswer;
        total = new(options.MaxConnections, options.MaxConnections);
        Gates = new(options, web.Clock);
    }

    public HostGates Gates { get; }

    public async Task<Reply> SendAsync(HttpMethod method, Url url, bool wantsText, CancellationToken stop)
    {
        var gate = Gates.Of(url.Host!);
        if (await gate.EnterAsync(stop) is { } notBefore)
            return new(OutcomeReason.AskedToWait) { NotBefore = notBefore };
        try
        {
            await total.WaitAsync(stop);
            try
            {
                gate.Begin();
                var reply = await SendBoundedAsync(method, url, wantsText, stop);
                if (reply.NotBefore is { } until)
                    gate.Hold(until);
                return reply;
            }
            finally
            {
                total.Release();
            }
        }
        finally
        {
            gate.Leave();
        }
    }

    public void Dispose()
    {
        total.Dispose();
        Gates.Dispose();
    }

    private async Task<Reply> SendBoundedAsync(HttpMethod method, Url url, bool wantsText, CancellationToken stop)
    {
        if (!Uri.TryCreate(url.WithoutFragment, AsWritten, out var address))
            return new(OutcomeReason.NotAnAddress);
        using var timeout = new CancellationTokenSource(options.Timeout, web.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        using var connection = new GuardedConnection(web, options, onAnswer, either.Token);
        using var invoker = connection.CreateInvoker();
        using var request = Request(method, address);
        try
        {
            using var response = await invoker.SendAsync(request, either.Token);
            return await ReadAsync(response, wantsText, stop, either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(OutcomeReason.TimedOut);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException or UriFormatException)
        {
            stop.ThrowIfCancellationRequested();
            return new(timeout.IsCancellationRequested ? OutcomeReason.TimedOut : Explain(e));
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "sv,en;q=0.5");
        // Closed after each answer, so that connections to a host are never more than requests under way.
        request.Headers.ConnectionClose = true;
        return request;
    }

    private async Task<Reply> ReadAsync(HttpResponseMessage response, bool wantsText, CancellationToken stop, CancellationToken either)
    {
        var type = response.Content.Headers.ContentType;
        var reply = new Reply(OutcomeReason.None)
        {
            Status = (int)response.StatusCode,
            Location = response.Headers.TryGetValues("Location", out var locations) ? locations.First() : null,
            SetsCookie = response.Headers.Contains("Set-Cookie"),
            IsHtml = type?.MediaType is null or "text/html" or "application/xhtml+xml",
            NotBefore = (int)response.StatusCode is 429 or 503 && response.Headers.TryGetValues("Retry-After", out var waits)
                ? RetryAfter.Read(waits.First(), web.Clock.GetUtcNow())
                : null,
        };
        if (!wantsText || reply.Status is < 200 or > 299 || (!reply.IsHtml && type?.MediaType != "text/plain"))
            return reply;
        var (bytes, isWhole) = await ReadBodyAsync(response.Content, stop, either);
        return reply with { Text = HtmlText.Decode(bytes.Span, type?.CharSet), IsWhole = isWhole };
    }

    /// <summary>As much of the body as the bounds allow. What breaks off in the middle is not whole, but the page was there.</summary>
    private async Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> ReadBodyAsync(HttpContent content, CancellationToken stop, CancellationToken either)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(either);
            while (length < options.MaxBytes)
            {
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, options.MaxBytes));
                var read = await stream.ReadAsync(buffer.AsMemory(length), either);
                if (read == 0)
                    return (buffer.AsMemory(0, length), true);
                length += read;
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is OperationCanceledException or HttpRequestException or IOException or InvalidDataException)
        {
            // Told as not whole.
        }

        return (buffer.AsMemory(0, length), false);
    }

    private static OutcomeReason Explain(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is GuardException guard)
                return guard.Reason;
            if (cause is AuthenticationException)
                return OutcomeReason.Certificate;
            if (cause is SocketException)
                return OutcomeReason.ConnectionFailed;
        }

        return OutcomeReason.BadAnswer;
    }
}

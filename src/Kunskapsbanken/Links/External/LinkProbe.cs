using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links.External;

/// <summary>Where a chain of redirects ended, and how.</summary>
internal sealed record Journey(Reply Reply, Url Reached, ImmutableArray<Hop> Hops, OutcomeReason Fault)
{
    public bool MayPass => Fault == Reply.Fault && Reply.MayPass;
}

/// <summary>Asks for one page, as often and as far as it takes, and judges it and its fragments.</summary>
internal sealed class LinkProbe
{
    private readonly Requester requester;
    private readonly RobotsGuard robots;
    private readonly ExternalOptions options;
    private readonly TimeProvider clock;

    public LinkProbe(Requester requester, ExternalOptions options, TimeProvider clock)
    {
        this.requester = requester;
        this.options = options;
        this.clock = clock;
        robots = new(requester, options, BackOffAsync);
    }

    /// <param name="page">Without fragment.</param>
    /// <param name="addresses">The whole addresses that lead there.</param>
    public async Task<ImmutableArray<Outcome>> AskAsync(Url page, IReadOnlyList<Url> addresses, CancellationToken stop)
    {
        var gate = requester.Gates.Of(page.Host!);
        if (gate.IsSilent)
            return [.. addresses.Select(a => new Outcome(a.ToString(), LinkState.Unchecked, OutcomeReason.HostSilent, clock.GetUtcNow()))];
        var wantsText = LooksLikePage(page) || addresses.Any(a => a.Fragment is { Length: > 0 });
        var journey = await TravelAsync(page, wantsText, stop);
        for (var attempt = 1; attempt < options.MaxAttempts && journey.MayPass; attempt++)
        {
            await BackOffAsync(attempt, stop);
            journey = await TravelAsync(page, wantsText, stop);
        }

        gate.Count(journey.Reply.Fault is OutcomeReason.TimedOut or OutcomeReason.ConnectionFailed);
        return Verdicts.Of(page, addresses, journey, clock.GetUtcNow());
    }

    private async Task BackOffAsync(int attempt, CancellationToken stop)
    {
        var wait = options.Backoff * Math.Pow(2, attempt - 1);
        await Task.Delay(wait < options.MaxBackoff ? wait : options.MaxBackoff, clock, stop);
    }

    private async Task<Journey> TravelAsync(Url page, bool wantsText, CancellationToken stop)
    {
        var hops = ImmutableArray.CreateBuilder<Hop>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var (url, cookies) = (page, false);
        while (true)
        {
            visited.Add(url.WithoutFragment);
            var reply = await robots.RefuseAsync(url, stop) ?? await AskOnceAsync(url, wantsText, stop);
            cookies |= reply.SetsCookie;
            if (!reply.IsRedirect)
                return End(reply.Fault);
            if (reply.Location is null || Url.Parse(reply.Location, url) is not { IsWeb: true } next)
                return End(OutcomeReason.BadRedirect);
            hops.Add(new(reply.Status, (next with { Fragment = next.Fragment ?? url.Fragment }).ToString()));
            url = next with { Fragment = next.Fragment ?? url.Fragment };
            if (visited.Contains(url.WithoutFragment))
                return End(cookies ? OutcomeReason.NeedsCookies : OutcomeReason.RedirectLoop);
            if (hops.Count > options.MaxRedirects)
                return End(cookies ? OutcomeReason.NeedsCookies : OutcomeReason.TooManyRedirects);

            Journey End(OutcomeReason fault) => new(reply, url, hops.ToImmutable(), fault);
        }
    }

    /// <summary>HEAD for files, whose content says nothing; GET for pages, and wherever HEAD is refused or stumbles.</summary>
    private async Task<Reply> AskOnceAsync(Url url, bool wantsText, CancellationToken stop)
    {
        if (!wantsText)
        {
            var head = await requester.SendAsync(HttpMethod.Head, url, wantsText: false, stop);
            var isFinal = head.Fault is OutcomeReason.NoSuchHost or OutcomeReason.LookupFailed or OutcomeReason.PrivateAddress or OutcomeReason.Certificate
                or OutcomeReason.AskedToWait or OutcomeReason.NotAnAddress;
            if (isFinal || (head.Fault == OutcomeReason.None && (head.Status < 400 || head.NotBefore is not null)))
                return head;
        }

        return await requester.SendAsync(HttpMethod.Get, url, wantsText, stop);
    }

    private static bool LooksLikePage(Url url)
    {
        var name = url.Path.AsSpan(url.Path.LastIndexOf('/') + 1);
        var extension = name.LastIndexOf('.') is var dot and >= 0 ? name[(dot + 1)..] : default;
        return extension is "" or "html" or "htm" or "xhtml" or "shtml" or "php" or "asp" or "aspx" or "jsp" or "do" or "cfm";
    }
}

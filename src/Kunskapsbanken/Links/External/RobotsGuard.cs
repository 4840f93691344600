using System.Collections.Concurrent;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links.External;

/// <summary>Asks each origin for its robots.txt once, before anything else (RFC 9309).</summary>
internal sealed class RobotsGuard(Requester requester, ExternalOptions options, Func<int, CancellationToken, Task> backOff)
{
    private const int MaxRedirects = 5;
    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, Reply Reply)>>> origins = new(StringComparer.Ordinal);

    /// <returns>Null when the address may be asked for; else the answer that stands in for it.</returns>
    public async Task<Reply?> RefuseAsync(Url url, CancellationToken stop)
    {
        var (rules, reply) = await origins.GetOrAdd(url.Origin, _ => new(() => LoadAsync(url, stop))).Value;
        if (rules is not null)
            return rules.Allows(url.Query is null ? url.Path : $"{url.Path}?{url.Query}") ? null : new(OutcomeReason.Robots);
        // A host that can't be reached for its rules can't be reached for its pages: the same answer, without another request.
        return reply.Fault is OutcomeReason.None or OutcomeReason.TimedOut or OutcomeReason.BadAnswer ? new(OutcomeReason.Robots) : reply;
    }

    private async Task<(RobotsRules? Rules, Reply Reply)> LoadAsync(Url url, CancellationToken stop)
    {
        var reply = await FetchAsync(url, stop);
        for (var attempt = 1; attempt < options.MaxAttempts && reply.MayPass; attempt++)
        {
            await backOff(attempt, stop);
            reply = await FetchAsync(url, stop);
        }

        if (reply.Fault != OutcomeReason.None || reply.Status >= 500)
            return (null, reply);
        var rules = reply.Status is >= 200 and < 300 && reply.Text is { } text ? RobotsRules.Parse(text, options.RobotsName) : RobotsRules.AllowAll;
        if (rules.Delay is { } pace)
            requester.Gates.Of(url.Host!).Slow(pace);
        return (rules, reply);
    }

    private async Task<Reply> FetchAsync(Url url, CancellationToken stop)
    {
        var address = url with { Path = "/robots.txt", Query = null, Fragment = null, UserInfo = "" };
        for (var hop = 0; ; hop++)
        {
            var reply = await requester.SendAsync(HttpMethod.Get, address, wantsText: true, stop);
            if (!reply.IsRedirect || hop == MaxRedirects || reply.Location is null || Url.Parse(reply.Location, address) is not { IsWeb: true } next)
                return reply;
            address = next;
        }
    }
}

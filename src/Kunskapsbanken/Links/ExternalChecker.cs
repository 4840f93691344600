using Kunskapsbanken.Links.External;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links;

/// <param name="Done">Links that have an outcome.</param>
public readonly record struct CheckProgress(int Done, int Total, string Address);

/// <summary>Asks the web for links: hosts side by side, the links of a host in order and at its pace.</summary>
public sealed class ExternalChecker(WebAccess web, ExternalOptions options)
{
    /// <param name="addresses">Whole addresses, with fragments.</param>
    /// <param name="journal">What is known from before; every outcome is written to it as it comes.</param>
    /// <param name="stop">Ends the run early: what has no outcome yet is unchecked, and is asked for the next time.</param>
    /// <returns>One outcome for each address, by address.</returns>
    public async Task<ImmutableArray<Outcome>> CheckAsync(
        IEnumerable<string> addresses, CheckJournal journal, IProgress<CheckProgress>? progress = null, CancellationToken stop = default)
    {
        var wanted = addresses.Select(a => Url.Parse(a)?.ToString() ?? a).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var now = web.Clock.GetUtcNow();
        var run = new CheckRun(journal, wanted.Length, progress);
        var asked = new List<Url>();
        foreach (var address in wanted)
        {
            if (journal.Known.TryGetValue(address, out var known) && IsFresh(known, now))
                run.Keep(known);
            else if (Url.Parse(address) is not { IsWeb: true } url)
                run.Settle([new(address, LinkState.Broken, OutcomeReason.NotAnAddress, now)]);
            else
                asked.Add(url);
        }

        using var requester = new Requester(web, options, run.NetworkAnswers);
        var probe = new LinkProbe(requester, options, web.Clock);
        await Task.WhenAll(asked.GroupBy(u => u.Host!, StringComparer.Ordinal).Select(h => CheckHostAsync(h, probe, run, stop)));
        return run.Finish(wanted, web.Clock.GetUtcNow());
    }

    private bool IsFresh(Outcome known, DateTimeOffset now) => known.NotBefore > now || now - known.At < options.Fresh(known.State);

    private async Task CheckHostAsync(IEnumerable<Url> links, LinkProbe probe, CheckRun run, CancellationToken stop)
    {
        var pages = new Queue<IGrouping<string, Url>>(links.GroupBy(l => l.WithoutFragment, StringComparer.Ordinal));
        await Task.WhenAll(Enumerable.Range(0, options.MaxPerHost).Select(_ => Lane()));

        async Task Lane()
        {
            while (!stop.IsCancellationRequested)
            {
                IGrouping<string, Url> page;
                lock (pages)
                {
                    if (!pages.TryDequeue(out page!))
                        return;
                }

                try
                {
                    run.Settle(await probe.AskAsync(Url.Parse(page.Key)!, [.. page], stop));
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }
}

namespace Kunskapsbanken.Links.External;

/// <summary>
/// Gathers the outcomes of one run. That a host can't be found is only believed when some host can: until then such outcomes are
/// held back, and if none ever answers, the network is missing and nothing has been learnt.
/// </summary>
internal sealed class CheckRun(CheckJournal journal, int total, IProgress<CheckProgress>? progress)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Outcome> outcomes = new(StringComparer.Ordinal);
    private readonly List<Outcome> held = [];
    private bool hasNetwork;

    public void Keep(Outcome known)
    {
        lock (gate)
            outcomes[known.Address] = known;
    }

    public void Settle(ImmutableArray<Outcome> settled)
    {
        lock (gate)
        {
            foreach (var outcome in settled)
            {
                outcomes[outcome.Address] = outcome;
                if (!hasNetwork && IsDoubtful(outcome))
                    held.Add(outcome);
                else if (outcome.State != LinkState.Unchecked || outcome.NotBefore is not null)
                    journal.Write(outcome);
                progress?.Report(new(outcomes.Count, total, outcome.Address));
            }
        }
    }

    /// <summary>Some name was found, or some connection made.</summary>
    public void NetworkAnswers()
    {
        lock (gate)
        {
            hasNetwork = true;
            foreach (var outcome in held)
                journal.Write(outcome);
            held.Clear();
        }
    }

    public ImmutableArray<Outcome> Finish(IEnumerable<string> addresses, DateTimeOffset now)
    {
        lock (gate)
        {
            foreach (var outcome in held)
                outcomes[outcome.Address] = outcome with { State = LinkState.Unchecked, Reason = OutcomeReason.NoNetwork };
            return [.. addresses.Select(a => outcomes.GetValueOrDefault(a) ?? new(a, LinkState.Unchecked, OutcomeReason.NotYet, now))];
        }
    }

    private static bool IsDoubtful(Outcome outcome) =>
        outcome.Reason is OutcomeReason.NoSuchHost or OutcomeReason.LookupFailed or OutcomeReason.ConnectionFailed or OutcomeReason.TimedOut;
}

using System.Collections.Concurrent;

namespace Kunskapsbanken.Links.External;

/// <summary>One host's door: so many at a time, so far apart, and not before the host has said.</summary>
internal sealed class HostGate(ExternalOptions options, TimeProvider clock) : IDisposable
{
    private const int MostSilences = 5;
    private readonly SemaphoreSlim slots = new(options.MaxPerHost, options.MaxPerHost);
    private readonly Lock turns = new();
    private TimeSpan delay = options.HostDelay;
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset notBefore = DateTimeOffset.MinValue;
    private int silences;

    public bool IsSilent => Volatile.Read(ref silences) >= MostSilences;

    /// <summary>Waits for a turn. Every entry is followed by <see cref="Leave"/>.</summary>
    /// <returns>Null when it is one's turn; otherwise when the host may be asked again, too far off to wait for, and nothing is entered.</returns>
    public async Task<DateTimeOffset?> EnterAsync(CancellationToken stop)
    {
        await slots.WaitAsync(stop);
        try
        {
            while (true)
            {
                TimeSpan wait;
                lock (turns)
                {
                    var now = clock.GetUtcNow();
                    if (notBefore - now > options.MaxRetryAfter)
                    {
                        slots.Release();
                        return notBefore;
                    }

                    var start = next > notBefore ? next : notBefore;
                    if (start <= now)
                    {
                        next = now + delay;
                        return null;
                    }

                    wait = start - now;
                }

                await Task.Delay(wait, clock, stop);
            }
        }
        catch (OperationCanceledException)
        {
            slots.Release();
            throw;
        }
    }

    /// <summary>The request goes out now, perhaps later than its turn came: the pace is counted from here.</summary>
    public void Begin()
    {
        lock (turns)
        {
            var after = clock.GetUtcNow() + delay;
            next = after > next ? after : next;
        }
    }

    public void Leave() => slots.Release();

    /// <summary>The host wants to be left alone until then.</summary>
    public void Hold(DateTimeOffset until)
    {
        lock (turns)
            notBefore = until > notBefore ? until : notBefore;
    }

    /// <summary>robots.txt asks for a slower pace.</summary>
    public void Slow(TimeSpan pace)
    {
        lock (turns)
            delay = pace > options.MaxDelay ? options.MaxDelay : pace > delay ? pace : delay;
    }

    public void Count(bool isSilence)
    {
        if (isSilence)
            Interlocked.Increment(ref silences);
        else
            Volatile.Write(ref silences, 0);
    }

    public void Dispose() => slots.Dispose();
}

/// <summary>The doors of all hosts, by name.</summary>
internal sealed class HostGates(ExternalOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HostGate>> gates = new(StringComparer.Ordinal);

    public HostGate Of(string host) => gates.GetOrAdd(host, _ => new(() => new HostGate(options, clock))).Value;

    public void Dispose()
    {
        foreach (var gate in gates.Values)
            gate.Value.Dispose();
    }
}

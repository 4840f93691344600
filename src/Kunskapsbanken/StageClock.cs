using System.Collections.Concurrent;
using System.Diagnostics;

namespace Kunskapsbanken;

/// <summary>Measures the stages of a build. Two may go on at once: then together they are more than the time that passed.</summary>
internal sealed class StageClock
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<(string Stage, double Milliseconds)> stages = [];

    /// <summary>Those that are done, in the order in which they were.</summary>
    public ImmutableArray<(string Stage, double Milliseconds)> Stages => [.. stages];

    /// <summary>Since the clock was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    public T Time<T>(string stage, Func<T> work)
    {
        var before = Stopwatch.GetTimestamp();
        var result = work();
        stages.Enqueue((stage, Stopwatch.GetElapsedTime(before).TotalMilliseconds));
        return result;
    }
}

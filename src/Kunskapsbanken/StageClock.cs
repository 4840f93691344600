using System.Diagnostics;

namespace Kunskapsbanken;

/// <summary>Measures the stages of a build. Two may go on at once: then together they are more than the time that passed.</summary>
internal sealed class StageClock
{
    private readonly Lock adding = new();
    private readonly List<(string Stage, double Milliseconds)> stages = [];

    public ImmutableArray<(string Stage, double Milliseconds)> Stages => [.. stages];

    public T Time<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (adding)
            stages.Add((stage, elapsed));
        return result;
    }
}

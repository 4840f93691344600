using System.Diagnostics;

namespace Kunskapsbanken;

/// <summary>Measures the stages of a build.</summary>
internal sealed class StageClock
{
    private readonly List<(string Stage, double Milliseconds)> stages = [];

    public ImmutableArray<(string Stage, double Milliseconds)> Stages => [.. stages];

    public T Time<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        stages.Add((stage, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return result;
    }
}

namespace Kunskapsbanken.Links.Tests.Faults;

/// <summary>Time that runs faster than the world's, so that a wait of minutes is tested to the second.</summary>
internal sealed class ScaledClock(int factor) : TimeProvider
{
    private static readonly DateTimeOffset Beginning = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly long started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Beginning + (System.GetElapsedTime(started) * factor);

    public override long GetTimestamp() => (System.GetTimestamp() - started) * factor;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    private TimeSpan Scaled(TimeSpan time) => time < TimeSpan.Zero ? time : time / factor;
}

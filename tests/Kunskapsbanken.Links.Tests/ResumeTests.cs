using Kunskapsbanken.Links.External;
using Kunskapsbanken.Links.Tests.Faults;
using Xunit;

namespace Kunskapsbanken.Links.Tests;

public sealed class ResumeTests
{
    private const int Links = 120;
    private static readonly ExternalOptions Options = new() { Timeout = TimeSpan.FromSeconds(60), HostDelay = TimeSpan.Zero, MaxPerHost = 3 };
    private static readonly string[] Addresses = [.. Enumerable.Range(0, Links).Select(i => $"http://bra{i % 8}.test/sida/{i}")];

    [Fact]
    public async Task Cut_off_at_random_points_no_link_is_lost_and_none_is_asked_again()
    {
        var random = new Random(7);
        var clock = new ScaledClock(10);
        await using var server = new FaultServer(clock);
        var web = new FakeWeb(server, clock);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "links.journal");
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; ; run++)
        {
            Assert.InRange(run, 0, 60);
            using var stop = new CancellationTokenSource();
            using var journal = CheckJournal.Open(path);
            var known = journal.Known.Keys.ToHashSet(StringComparer.Ordinal);
            Assert.Superset(asked, known);
            var seen = server.Log.Count;
            var left = random.Next(1, 12);
            var outcomes = await new ExternalChecker(web.Access, Options).CheckAsync(Addresses, journal, new Countdown(left, stop), stop.Token);
            Assert.Equal(Addresses.Order(StringComparer.Ordinal), outcomes.Select(o => o.Address));
            Assert.DoesNotContain(server.Log.Skip(seen), l => known.Contains($"http://{l.Host}{l.Path}"));
            asked.UnionWith(outcomes.Where(o => o.State == LinkState.Ok).Select(o => o.Address));
            Assert.All(web.MostOpen, m => Assert.InRange(m.Value, 1, Options.MaxPerHost));
            Tear(path, random, run, asked);
            if (outcomes.All(o => o.State == LinkState.Ok))
                return;
        }
    }

    [Fact]
    public async Task An_answer_is_asked_for_again_only_when_it_has_aged()
    {
        var clock = new ScaledClock(10);
        await using var server = new FaultServer(clock);
        var web = new FakeWeb(server, clock);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "links.journal");
        string[] addresses = ["http://bra.test/", "http://status.test/404", "http://status.test/403"];
        var options = Options with { MaxAttempts = 1 };

        Assert.Equal(3, await Asked(TimeSpan.Zero));
        Assert.Equal(0, await Asked(TimeSpan.FromHours(5)));
        Assert.Equal(1, await Asked(TimeSpan.FromHours(7)));
        Assert.Equal(2, await Asked(TimeSpan.FromHours(32)));
        Assert.Equal(3, await Asked(TimeSpan.FromDays(9)));

        async Task<int> Asked(TimeSpan later)
        {
            var before = server.Log.Count(l => l.Path != "/robots.txt");
            using var journal = CheckJournal.Open(path);
            await new ExternalChecker(web.Access with { Clock = new LaterClock(clock, later) }, options).CheckAsync(addresses, journal, stop: TestContext.Current.CancellationToken);
            return server.Log.Count(l => l.Path != "/robots.txt") - before;
        }
    }

    [Fact]
    public async Task Without_a_network_nothing_is_learnt()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "links.journal");
        var web = new WebAccess(
            TimeProvider.System,
            (_, _) => Task.FromException<System.Net.IPAddress[]>(new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound)),
            (_, _) => throw new InvalidOperationException("no connection is to be tried"));
        using (var journal = CheckJournal.Open(path))
        {
            var outcomes = await new ExternalChecker(web, Options with { Backoff = TimeSpan.Zero }).CheckAsync(Addresses, journal, stop: TestContext.Current.CancellationToken);
            Assert.All(outcomes, o => Assert.Equal((LinkState.Unchecked, OutcomeReason.NoNetwork), (o.State, o.Reason)));
        }

        using var again = CheckJournal.Open(path);
        Assert.Empty(again.Known);
    }

    [Fact]
    public void An_altered_line_of_the_journal_is_no_answer()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "links.journal");
        using (var journal = CheckJournal.Open(path))
            journal.Write(new("http://bra.test/", LinkState.Broken, OutcomeReason.Status, DateTimeOffset.UnixEpoch) { Status = 404 });
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace("Broken", "Ok", StringComparison.Ordinal));
        using (var journal = CheckJournal.Open(path))
            Assert.Empty(journal.Known);
        File.WriteAllText(path, text);
        using (var journal = CheckJournal.Open(path))
            Assert.Equal(404, Assert.Single(journal.Known.Values).Status);
    }

    /// <summary>As a machine that loses its power would: the last line is half written. Its link is forgotten, no other.</summary>
    private static void Tear(string path, Random random, int run, HashSet<string> asked)
    {
        if (run % 3 != 2)
            return;
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0)
            return;
        File.WriteAllText(path, string.Concat(lines[..^1].Select(l => l + "\n")) + lines[^1][..random.Next(lines[^1].Length)]);
        asked.RemoveWhere(a => lines[^1].Contains($"\"{a}\"", StringComparison.Ordinal));
    }

    private sealed class Countdown(int left, CancellationTokenSource stop) : IProgress<CheckProgress>
    {
        private int left = left;

        public void Report(CheckProgress value)
        {
            if (Interlocked.Decrement(ref left) == 0)
                stop.Cancel();
        }
    }

    private sealed class LaterClock(TimeProvider inner, TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + later;

        public override long GetTimestamp() => inner.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
    }
}

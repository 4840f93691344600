using Kunskapsbanken.Links.External;
using Kunskapsbanken.Links.Tests.Faults;
using Xunit;

namespace Kunskapsbanken.Links.Tests;

public sealed class ExternalCheckerTests
{
    private static readonly ExternalOptions Options = new() { Timeout = TimeSpan.FromSeconds(60), MaxConnections = 40, MaxBytes = 1024 * 1024, UserAgent = "Kunskapsbanken/test (+https://exempel.invalid/)" };

    // Address, state, reason, and what else must be said.
    private static readonly (string Address, LinkState State, OutcomeReason Reason)[] Key =
    [
        ("http://bra.test/", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/sida?a=1&b=%C3%A5", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/#m%C3%A5l", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/#gammal", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/#top", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/#:~:text=x", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/#!/sida", LinkState.Ok, OutcomeReason.None),
        ("http://bra.test/#saknas", LinkState.Broken, OutcomeReason.MissingFragment),
        ("http://status.test/404", LinkState.Broken, OutcomeReason.Status),
        ("http://status.test/410", LinkState.Broken, OutcomeReason.Status),
        ("http://status.test/451", LinkState.Broken, OutcomeReason.Status),
        ("http://status.test/400", LinkState.Broken, OutcomeReason.Status),
        ("http://status.test/204", LinkState.Ok, OutcomeReason.None),
        ("http://status.test/401", LinkState.Unreachable, OutcomeReason.Status),
        ("http://status.test/403", LinkState.Unreachable, OutcomeReason.Status),
        ("http://status.test/500", LinkState.Unreachable, OutcomeReason.Status),
        ("http://status.test/503", LinkState.Unreachable, OutcomeReason.Status),
        ("http://tva.test/", LinkState.Ok, OutcomeReason.None),
        ("http://huvud.test/405.pdf", LinkState.Ok, OutcomeReason.None),
        ("http://huvud.test/403.pdf", LinkState.Ok, OutcomeReason.None),
        ("http://huvud.test/404.pdf", LinkState.Ok, OutcomeReason.None),
        ("http://huvud.test/501.pdf", LinkState.Ok, OutcomeReason.None),
        ("http://huvud.test/aterstalld.pdf", LinkState.Ok, OutcomeReason.None),
        ("http://vanta.test/", LinkState.Ok, OutcomeReason.None),
        ("http://datum.test/", LinkState.Ok, OutcomeReason.None),
        ("http://lange.test/", LinkState.Unchecked, OutcomeReason.AskedToWait),
        ("http://lange.test/2", LinkState.Unchecked, OutcomeReason.AskedToWait),
        ("http://vidare.test/permanent", LinkState.Ok, OutcomeReason.None),
        ("http://vidare.test/permanent#m%C3%A5l", LinkState.Ok, OutcomeReason.None),
        ("http://vidare.test/permanent#saknas", LinkState.Broken, OutcomeReason.MissingFragment),
        ("http://vidare.test/blandad", LinkState.Ok, OutcomeReason.None),
        ("http://vidare.test/tillfallig", LinkState.Ok, OutcomeReason.None),
        ("http://vidare.test/relativ/a", LinkState.Ok, OutcomeReason.None),
        ("http://vidare.test/till-404", LinkState.Broken, OutcomeReason.Status),
        ("http://vidare.test/till-start", LinkState.Ok, OutcomeReason.None),
        ("http://vidare.test/till-mejl", LinkState.Broken, OutcomeReason.BadRedirect),
        ("http://vidare.test/utan-mal", LinkState.Broken, OutcomeReason.BadRedirect),
        ("http://slinga.test/a", LinkState.Broken, OutcomeReason.RedirectLoop),
        ("http://kaka.test/igen", LinkState.Unreachable, OutcomeReason.NeedsCookies),
        ("http://kedja.test/", LinkState.Broken, OutcomeReason.TooManyRedirects),
        ("http://trog.test/", LinkState.Unreachable, OutcomeReason.TimedOut),
        ("http://dropp.test/", LinkState.Ok, OutcomeReason.None),
        ("http://flod.test/", LinkState.Ok, OutcomeReason.None),
        ("http://flod.test/#kanske", LinkState.Ok, OutcomeReason.None),
        ("http://bomb.test/", LinkState.Ok, OutcomeReason.None),
        ("http://aterstalld.test/", LinkState.Unreachable, OutcomeReason.BadAnswer),
        ("http://skrap.test/", LinkState.Unreachable, OutcomeReason.BadAnswer),
        ("http://huvuden.test/", LinkState.Unreachable, OutcomeReason.BadAnswer),
        ("http://avbruten.test/#b", LinkState.Ok, OutcomeReason.None),
        ("http://mjuk.test/borta", LinkState.Ok, OutcomeReason.None),
        ("http://gzip.test/#m%C3%A5l", LinkState.Ok, OutcomeReason.None),
        ("http://gzip.test/#saknas", LinkState.Broken, OutcomeReason.MissingFragment),
        ("http://br.test/#m%C3%A5l", LinkState.Ok, OutcomeReason.None),
        ("http://latin.test/#m%C3%A5l", LinkState.Ok, OutcomeReason.None),
        ("http://meta.test/#m%C3%A5l", LinkState.Ok, OutcomeReason.None),
        ("http://pdf.test/rapport.pdf", LinkState.Ok, OutcomeReason.None),
        ("http://pdf.test/rapport.pdf#page=3", LinkState.Ok, OutcomeReason.None),
        ("http://robot.test/", LinkState.Ok, OutcomeReason.None),
        ("http://robot.test/hemligt/x", LinkState.Unchecked, OutcomeReason.Robots),
        ("http://robot.test/hemligt/dock", LinkState.Ok, OutcomeReason.None),
        ("http://robot-trasig.test/", LinkState.Unchecked, OutcomeReason.Robots),
        ("http://finns-inte.test/", LinkState.Broken, OutcomeReason.NoSuchHost),
        ("http://finns-inte.test/2", LinkState.Broken, OutcomeReason.NoSuchHost),
        ("http://dns-trasig.test/", LinkState.Unreachable, OutcomeReason.LookupFailed),
        ("http://tyst.test/", LinkState.Unreachable, OutcomeReason.ConnectionFailed),
    ];

    private static readonly string[] Private =
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a00:1]/", "http://[64:ff9b::a00:1]/", "http://[2002:a00:1::]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/", "http://10.1.2.3/", "http://172.16.0.1/",
        "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://privat.test/", "http://privat6.test/", "http://blandad-dns.test/",
    ];

    [Fact]
    public async Task Every_fault_has_its_outcome_and_nothing_private_is_asked()
    {
        var clock = new ScaledClock(30);
        await using var server = new FaultServer(clock);
        var web = new FakeWeb(server, clock);
        using var folder = new TemporaryFolder();
        using var journal = CheckJournal.Open(Path.Combine(folder.Path, "links.journal"));
        var turned = Private.Select(p => $"http://privat-vidare.test/{Uri.EscapeDataString(p)}").Append("http://vand.test/").ToArray();

        var outcomes = await new ExternalChecker(web.Access, Options).CheckAsync([.. Key.Select(k => k.Address), .. Private, .. turned], journal, stop: TestContext.Current.CancellationToken);

        var found = outcomes.ToDictionary(o => o.Address);
        var faults = Key.Where(k => (found[k.Address].State, found[k.Address].Reason) != (k.State, k.Reason)).Select(k => $"{k.Address}: {found[k.Address].State} {found[k.Address].Reason} {found[k.Address].Status}, not {k.State} {k.Reason}")
            .Concat(outcomes.Where(o => !Key.Any(k => k.Address == o.Address) && (o.State, o.Reason) != (LinkState.Unchecked, OutcomeReason.PrivateAddress)).Select(o => $"{o.Address}: {o.State} {o.Reason}, not private"));
        Assert.Equal("", string.Join('\n', faults));
        Assert.Empty(web.Sink);
        Assert.All(web.MostOpen, m => Assert.InRange(m.Value, 0, Options.MaxPerHost));
        Assert.Equal("http://ny.test/hem", found["http://vidare.test/permanent"].PermanentTarget);
        Assert.Equal("http://ny.test/hem#m%C3%A5l", found["http://vidare.test/permanent#m%C3%A5l"].PermanentTarget);
        Assert.Equal("http://vidare.test/blandad-2", found["http://vidare.test/blandad"].PermanentTarget);
        Assert.Null(found["http://vidare.test/tillfallig"].PermanentTarget);
        Assert.Equal("http://vidare.test/hem?%C3%A5", found["http://vidare.test/relativ/a"].PermanentTarget);
        Assert.Equal([OutcomeHint.SoftNotFound], found["http://mjuk.test/borta"].Hints);
        Assert.Equal([OutcomeHint.RedirectsToFront], found["http://vidare.test/till-start"].Hints);
        Assert.Equal([OutcomeHint.FragmentUndecided], found["http://flod.test/#kanske"].Hints);
        Assert.Equal([OutcomeHint.FragmentUndecided], found["http://avbruten.test/#b"].Hints);
        AssertPolite(server, found);
    }

    private static void AssertPolite(FaultServer server, Dictionary<string, Outcome> found)
    {
        var waited = server.Log.Where(l => l.Path != "/robots.txt").GroupBy(l => l.Host).ToDictionary(g => g.Key, g => g.OrderBy(l => l.At).ToArray());
        Assert.Equal(2, waited["vanta.test"].Length);
        Assert.InRange(waited["vanta.test"][1].At - waited["vanta.test"][0].At, TimeSpan.FromSeconds(7), TimeSpan.MaxValue);
        // An HTTP date has whole seconds, so up to one is cut off.
        Assert.InRange(waited["datum.test"][1].At - waited["datum.test"][0].At, TimeSpan.FromSeconds(8), TimeSpan.MaxValue);
        Assert.Single(waited["lange.test"]);
        Assert.InRange(found["http://lange.test/2"].NotBefore!.Value, waited["lange.test"][0].At.AddSeconds(86400), DateTimeOffset.MaxValue);
        Assert.DoesNotContain(server.Log, l => l.Path == "/hemligt/x");
        foreach (var host in server.Log.GroupBy(l => l.Host))
        {
            // As seen from the server, whose clock runs thirty times too fast: the first request may be late, the pace is kept.
            var (first, last) = (host.Min(l => l.At), host.Max(l => l.At));
            Assert.InRange(last - first, ((host.Count() - 1) * Options.HostDelay) - TimeSpan.FromSeconds(3), TimeSpan.MaxValue);
        }
    }
}

using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links.External;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Records;
using Xunit;

namespace Kunskapsbanken.Links.Tests;

public sealed class RegisterTests
{
    private const string Address = "https://exempel.invalid/plan";
    private static readonly DateOnly Today = new(2026, 10, 6);
    private static readonly LinkPolicy Policy = new(FailOnNewBreak: true, WarnDays: 30);
    private static readonly IReadOnlyDictionary<string, Outcome> Nothing = new Dictionary<string, Outcome>();

    private static LinkRegister Parse(string text, int expectedProblems = 0)
    {
        var problems = new List<Diagnostic>();
        var register = RegisterReader.Parse(text, "content/links.yml", problems);
        Assert.Equal(expectedProblems, problems.Count);
        return register;
    }

    private static Outcome Answer(LinkState state, OutcomeReason reason = OutcomeReason.None, int? status = null) =>
        new(Address, state, reason, new(Today, new TimeOnly(12, 0), TimeSpan.Zero)) { Status = status };

    private static LinkRegister After(LinkRegister register, Outcome outcome) => RegisterUpdate.Apply(register, [outcome], Nothing, Today, isWhole: true);

    private static string[] Told(LinkRegister before, LinkRegister now) =>
        [.. LinkDiagnostics.Check([new(null, "content/sources/plan.md", new(9, 6, 20), Address)], _ => throw new InvalidOperationException(), before, now, Policy, Today).Select(d => $"{d.Code} {d.Severity}")];

    [Fact]
    public void What_is_written_is_read_again_to_the_byte()
    {
        const string Text = """
            # Mina undantag
            ignore:
              - address: https://www.facebook.com/*   # står kvar
                reason: Svarar 400 utan inloggning.
                until: 2027-01-31
            links:
              - {url: "https://a.invalid/?q=\\\"x", state: unchecked}
              - {url: "https://b.invalid/#del", state: broken, last_ok: 2018-03-01, first_failure: 2026-07-01, how: 404, archived: "https://arkiv.invalid/b"}
              - {url: "https://c.invalid/", state: ok, last_ok: 2026-10-01, moved_to: "https://d.invalid/"}

            """;
        var register = Parse(Text);
        Assert.Equal(Text, RegisterText.Render(register));
        Assert.Equal("https://arkiv.invalid/b", register.Find("https://b.invalid/#del")!.Archived);
        Assert.NotNull(register.Ignore("https://www.facebook.com/kommunen", new(2027, 1, 31)));
        Assert.Null(register.Ignore("https://www.facebook.com/kommunen", new(2027, 2, 1)));
        Assert.Equal(LinkRegister.Empty.Entries, Parse("").Entries);
    }

    [Fact]
    public void A_merge_that_keeps_both_lines_keeps_the_newer_and_one_that_leaves_its_marks_costs_only_those()
    {
        var register = Parse(
            """
            links:
            <<<<<<< HEAD
              - {url: "https://a.invalid/", state: ok, last_ok: 2026-09-01}
            =======
              - {url: "https://a.invalid/", state: broken, last_ok: 2026-09-01, first_failure: 2026-09-20, how: 404}
            >>>>>>> gren
              - {url: "https://b.invalid/", state: ok, last_ok: 2026-09-01}
            """,
            expectedProblems: 3);
        Assert.Equal(LinkState.Broken, register.Entries["https://a.invalid/"].State);
        Assert.Equal(2, register.Entries.Count);
    }

    [Fact]
    public void A_run_that_changes_nothing_changes_no_line_and_a_working_link_is_rewritten_once_a_month()
    {
        var register = Parse($"links:\n  - {{url: \"{Address}\", state: ok, last_ok: 2026-09-10}}\n");
        Assert.Equal(RegisterText.Render(register), RegisterText.Render(After(register, Answer(LinkState.Ok))));
        var old = Parse($"links:\n  - {{url: \"{Address}\", state: ok, last_ok: 2026-08-10}}\n");
        Assert.Equal(Today, After(old, Answer(LinkState.Ok)).Entries[Address].LastOk);
        var dead = After(old, Answer(LinkState.Broken, OutcomeReason.Status, 404));
        Assert.Equal((new DateOnly(2026, 8, 10), Today, "404"), (dead.Entries[Address].LastOk, dead.Entries[Address].FirstFailure, dead.Entries[Address].How));
        Assert.Equal(dead.Entries[Address], After(dead, Answer(LinkState.Unchecked, OutcomeReason.Robots)).Entries[Address]);
        Assert.Null(After(dead, Answer(LinkState.Ok)).Entries[Address].FirstFailure);
    }

    [Theory]
    [InlineData("", LinkState.Broken, "KB0701 Error")]
    [InlineData("state: ok, last_ok: 2026-10-01", LinkState.Broken, "KB0701 Error")]
    [InlineData("state: unreachable, first_failure: 2026-10-01", LinkState.Broken, "KB0701 Error")]
    [InlineData("state: broken, first_failure: 2026-10-01, how: 404", LinkState.Broken, "KB0702 Warning")]
    [InlineData("state: broken, first_failure: 2026-08-01, how: 404", LinkState.Broken, "KB0703 Error")]
    [InlineData("state: broken, first_failure: 2026-08-01, how: 404, archived: \"https://arkiv.invalid/\"", LinkState.Broken, "KB0702 Warning")]
    [InlineData("state: broken, first_failure: 2016-08-01, how: 404", LinkState.Unreachable, "KB0704 Warning")]
    [InlineData("state: broken, first_failure: 2016-08-01, how: 404", LinkState.Ok, "")]
    public void The_policy_fails_on_new_breaks_warns_for_a_while_and_never_fails_on_silence(string line, LinkState answer, string told)
    {
        var before = Parse(line.Length == 0 ? "" : $"links:\n  - {{url: \"{Address}\", {line}}}\n");
        var now = After(before, answer == LinkState.Broken ? Answer(answer, OutcomeReason.Status, 404) : Answer(answer, answer == LinkState.Ok ? OutcomeReason.None : OutcomeReason.TimedOut));
        Assert.Equal(told, string.Join(' ', Told(before, now)));
    }

    [Fact]
    public void An_exception_silences_until_its_day_then_it_is_told_of_itself()
    {
        const string Exception = "ignore:\n  - {address: \"https://exempel.invalid/*\", reason: Bygger om, until: 2026-10-06}\nlinks:\n";
        var register = Parse(Exception + $"  - {{url: \"{Address}\", state: broken, first_failure: 2016-01-01, how: 410}}\n");
        Assert.Empty(Told(register, register));
        Assert.Empty(LinkDiagnostics.CheckIgnores(register, "content/links.yml", [Address], Today));
        var expired = Assert.Single(LinkDiagnostics.CheckIgnores(register, "content/links.yml", [Address], Today.AddDays(1)));
        Assert.Equal(("KB0708", 2), (expired.Code, expired.Span.Line));
        Assert.Equal("KB0709", Assert.Single(LinkDiagnostics.CheckIgnores(register, "content/links.yml", [], Today)).Code);
    }

    [Theory]
    [InlineData("ignore:\n  - {address: \"https://a.invalid/\", until: 2027-01-01}")]
    [InlineData("ignore:\n  - {address: \"https://a.invalid/\", reason: x}")]
    [InlineData("ignore:\n  - {address: \"https://a.invalid/\", reason: x, until: snart}")]
    [InlineData("ignore:\n  - {reason: x, until: 2027-01-01}")]
    [InlineData("ignore: https://a.invalid/")]
    [InlineData("ignroe: []")]
    [InlineData("links:\n  - {url: \"https://a.invalid/\"}")]
    [InlineData("links:\n  - {url: \"https://a.invalid/\", state: bra}")]
    [InlineData("links:\n  - {url: \"https://a.invalid/\", state: ok, last_ok: i går}")]
    [InlineData("links:\n  - {url: \"https://a.invalid/\", state: ok, nytt: 1}")]
    public void What_is_incomplete_is_told(string text) => Parse(text, expectedProblems: 1);

    [Fact]
    public void Spans_are_lines_of_the_register() =>
        Assert.Equal(new Span(2, 1, 60), Parse("links:\n  - {url: \"https://aaaaaaaaaaaaaa.invalid/\", state: unchecked}\n").Entries.Values.Single().Span with { Length = 60 });
}

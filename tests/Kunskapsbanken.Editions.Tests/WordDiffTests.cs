using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kunskapsbanken.Editions.Changes;

namespace Kunskapsbanken.Editions.Tests;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Kommunen har en plan.", "Kommunen har en ny plan.", "Kommunen har en +ny +plan.")]
    [InlineData("Två skolor deltog.", "Fyra skolor deltog.", "-Två-+Fyra+ skolor deltog.")]
    [InlineData("", "Nytt", "+Nytt+")]
    [InlineData("Gammalt", "", "-Gammalt-")]
    [InlineData("Samma", "Samma", "Samma")]
    [InlineData("a b c d", "x b y d", "-a b c-+x b y+ d")]
    [InlineData("Den 3 maj möttes vi.", "Den 12 juni möttes vi.", "Den -3 maj-+12 juni+ möttes vi.")]
    [InlineData("Alla handlings-planer", "Alla handlingsplaner", "Alla -handlings-planer-+handlingsplaner+")]
    public void Changes_read_as_a_person_would_mark_them(string before, string after, string expected) =>
        Assert.Equal(expected, Show(WordDiff.Of(before, after)));

    [Fact]
    public void A_long_text_shows_the_words_around_a_change()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"ord{i}"));
        Assert.Equal(
            " … ord18 ord19 ord20 ord21 ord22 ord23 ord24 ord25 ord26 ord27 ord28 ord29 -ord30-+annat+ ord31 ord32 ord33 ord34 ord35 ord36 ord37 ord38 ord39 ord40 ord41 ord42 … ",
            Show(WordDiff.Of(words, words.Replace("ord30", "annat"))));
    }

    [Fact]
    public void Texts_far_apart_cost_little()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        WordDiff.Of(Text(7), Text(11));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
        static string Text(long step) => string.Join(' ', Enumerable.Range(0, 40_000).Select(i => i * step * i % 13 % 3));
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_the_runs() => Prop.ForAll(
        (from a in Gen.Elements("en", "två", " ", "\n", ".", "tre").ListOf() from b in Gen.Elements("en", "två", " ", "\n", ".", "fyra").ListOf() select (A: string.Concat(a), B: string.Concat(b))).ToArbitrary(),
        t =>
        {
            var runs = WordDiff.Of(t.A, t.B);
            return runs.Any(r => r.Kind == WordRunKind.Skipped)
                || (Join(runs, WordRunKind.Inserted) == t.A && Join(runs, WordRunKind.Deleted) == t.B);
        }).QuickCheckThrowOnFailure();

    private static string Join(ImmutableArray<WordRun> runs, WordRunKind without) => string.Concat(runs.Where(r => r.Kind != without).Select(r => r.Text));

    private static string Show(ImmutableArray<WordRun> runs) => runs.Aggregate(new StringBuilder(), (text, r) => text.Append(r.Kind switch
    {
        WordRunKind.Deleted => $"-{r.Text}-",
        WordRunKind.Inserted => $"+{r.Text}+",
        _ => r.Text,
    })).ToString();
}

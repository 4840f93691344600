using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

public sealed class QueryTests
{
    private static readonly ImmutableArray<SyntheticDocument> Documents = SyntheticCorpus.Create(200, words: 120);

    [Fact]
    public void A_thousand_random_queries_are_answered_as_lunr_answers_them()
    {
        var index = SyntheticCorpus.Index(Documents);
        var json = JsonTests.Json(index);
        var queries = RandomQueries.Create(1000, Documents, seed: 11);
        var answers = Oracle.Run<OracleAnswer[]>("lunr-query.cjs", json, queries);
        var read = LunrJsonIndex.Read(json, Swedish.Analyzer);
        for (var i = 0; i < queries.Count; i++)
        {
            OracleAnswer.AssertAgrees(queries[i], answers[i], index.Search(queries[i]));
            OracleAnswer.AssertAgrees(queries[i], answers[i], read.Search(queries[i]));
        }
        // The comparison is worth something only if most queries find something and not everything.
        Assert.InRange(answers.Count(answer => answer.Refs is { Length: > 0 }), 500, 990);
        Assert.InRange(answers.Count(answer => answer.Error is not null), 10, 300);
    }

    [Fact]
    public void Odd_queries_get_a_calm_answer()
    {
        var index = SyntheticCorpus.Index(Documents);
        string[] queries = ["", " ", "-", "+", "*", "~", "^", ":", "\\", "++", "+-", "😀", "\\\\", "title:", ":x", "a:b", "plan~", "plan~1", "plan^", "plan^0", "-plan", "+plan -plan", "***", "*~1", "!!!", "+!!!", "plan~0", "\\*", "a\\", "plan*^3", "+title:plan~1^2 -body:v*"];
        var answers = Oracle.Run<OracleAnswer[]>("lunr-query.cjs", JsonTests.Json(index), queries);
        foreach (var (query, answer) in queries.Zip(answers))
            OracleAnswer.AssertAgrees(query, answer, index.Search(query));
        Assert.NotNull(index.Search(new string('å', 10_000) + "~9").Error);
        Assert.Empty(index.Search(new string('å', 10_000)).Results);
        Assert.Null(index.Search("handlingsplanen~3").Error);
    }
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by the JSON reader.")]
internal sealed record OracleAnswer(string[]? Refs, double[]? Scores, QueryError? Error, string? Code, string? File, string[]? Terms, bool Approximate)
{
    public static void AssertAgrees(string query, OracleAnswer theirs, SearchAnswer ours)
    {
        Assert.True(theirs.Error == ours.Error, $"«{query}»: {ours.Error} ≠ {theirs.Error}");
        if (theirs.Error is not null)
            return;
        Assert.True(theirs.Refs!.SequenceEqual(ours.Results.Select(result => result.Ref)), $"«{query}»: other documents or another order");
        Assert.True(theirs.Scores!.SequenceEqual(ours.Results.Select(result => result.Score)), $"«{query}»: other scores");
    }
}

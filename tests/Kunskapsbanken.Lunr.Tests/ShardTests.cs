using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

public sealed class ShardTests
{
    private static readonly ImmutableArray<SyntheticDocument> Documents = SyntheticCorpus.Create(200, words: 120);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_random_queries_are_answered_alike_by_lunr_the_client_and_the_shard_reader(bool stableNumbers)
    {
        var (documents, numbers) = stableNumbers ? InStableOrder(Documents) : (Documents, null);
        var index = SyntheticCorpus.Index(documents);
        // Small shards, so that queries need several.
        var files = Write(index, documents, numbers, new ShardOptions { MostTermShards = 300 });
        var queries = RandomQueries.Create(1000, documents, seed: 12);
        var lunr = Oracle.Run<OracleAnswer[]>("lunr-query.cjs", JsonTests.Json(index), queries);
        var client = RunClient(files, "search", queries);
        var reader = Open(files);
        for (var i = 0; i < queries.Count; i++)
        {
            var answer = reader.Search(queries[i]);
            OracleAnswer.AssertAgrees(queries[i], lunr[i], answer);
            OracleAnswer.AssertAgrees(queries[i], client[i], answer);
        }
        Assert.InRange(files.Length, 60, 400);
    }

    [Fact]
    public void A_thousand_random_queries_are_widened_alike_by_the_client_and_both_engines()
    {
        var index = SyntheticCorpus.Index(Documents);
        var files = Write(index, Documents, options: new ShardOptions { MostTermShards = 300 });
        var words = RandomQueries.Create(700, Documents, seed: 13).Select(query => query.Split(' ')[0]).Where(word => word.Length > 0).ToList();
        // Words misspelt, without marks, apart, and in forms that the stemmer does not know.
        List<string> queries =
        [
            .. RandomQueries.Create(500, Documents, seed: 14), .. words.Take(200).Select(word => word.Remove(word.Length / 2, 1)), .. words.Skip(200).Take(100).Select(Folding.Fold),
            .. words.Skip(300).Take(100).Select(word => word.Insert(word.Length / 2, " ")), .. words.Skip(400).Take(100).Select(word => word + "ets"),
        ];
        var client = RunClient(files, "find", queries);
        var reader = Open(files);
        for (var i = 0; i < queries.Count; i++)
        {
            var answer = reader.Find(queries[i]);
            OracleAnswer.AssertAgrees(queries[i], client[i], answer);
            OracleAnswer.AssertAgrees(queries[i], client[i], index.Find(queries[i]));
            Assert.Equal(client[i].Approximate, answer.IsApproximate);
            Assert.True(client[i].Error is not null || client[i].Terms!.SequenceEqual(answer.Terms));
        }
        Assert.True(client.Count(answer => answer.Approximate) > 20, $"{client.Count(answer => answer.Approximate)} approximate");
    }

    [Fact]
    public void An_excerpt_cut_in_the_middle_of_an_emoji_is_still_read()
    {
        var index = new IndexBuilder([new("body")], Swedish.Analyzer).Add("a", ("body", "Plan 😀")).Build();
        var files = index.WriteShards([new RecordFragment("Plan", "", [], "Plan 😀"[..6])]);
        Assert.Equal("Plan \uFFFD", Open(files).Fragment("a").Text);
        Assert.Equal(["a"], RunClient(files, "search", ["plan"])[0].Refs!);
    }

    [Fact]
    public void The_client_is_small()
    {
        Assert.InRange(Gzipped(ClientScript.Module), 4000, 8192);
        Assert.DoesNotContain("eval", ClientScript.Module, StringComparison.Ordinal);
    }

    internal static int Gzipped(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return (int)output.Length;
    }

    internal static ImmutableArray<ShardFile> Write(SearchIndex index, ImmutableArray<SyntheticDocument> documents, DocumentNumbers? numbers = null, ShardOptions? options = null) =>
        index.WriteShards([.. documents.Select(document => new RecordFragment(document.Title, $"/{document.Id}/", ["Åtgärder", "Malmö"], document.Body[..Math.Min(200, document.Body.Length)]))], numbers, options);

    internal static ShardedIndex Open(IEnumerable<ShardFile> files)
    {
        var byName = files.ToDictionary(file => file.Name, file => file.Bytes.ToArray());
        return ShardedIndex.Open(byName.GetValueOrDefault, Swedish.Analyzer);
    }

    internal static OracleAnswer[] RunClient(IEnumerable<ShardFile> files, string method, IReadOnlyList<string> queries) =>
        Oracle.Run<OracleAnswer[]>("client-query.mjs", ClientScript.Module, files.ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Bytes.Span)), new { method, queries });

    private static (ImmutableArray<SyntheticDocument> Documents, DocumentNumbers Numbers) InStableOrder(ImmutableArray<SyntheticDocument> documents)
    {
        var numbers = DocumentNumbers.Stable([.. documents.Select(document => document.Id)], out var order);
        var byId = documents.ToDictionary(document => document.Id);
        return ([.. order.Select(id => byId[id])], numbers);
    }
}

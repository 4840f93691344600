using System.Collections.Immutable;
using System.Security.Cryptography;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

public sealed class JsonTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 950)]
    [InlineData(100, 950)]
    [InlineData(1000, 950)]
    // Shorter, so that lunr.js needs seconds for them and not minutes.
    [InlineData(10_000, 150)]
    public void The_index_is_byte_for_byte_what_lunr_builds(int count, int words)
    {
        var documents = SyntheticCorpus.Create(count, words: words);
        var theirs = Oracle.Run("lunr-build.cjs", SyntheticCorpus.ForOracle(documents));
        var ours = Json(SyntheticCorpus.Index(documents));
        if (SHA256.HashData(ours).SequenceEqual(SHA256.HashData(theirs)))
            return;
        var at = ours.AsSpan().CommonPrefixLength(theirs);
        Assert.Fail($"Differs at byte {at} of {theirs.Length}:\n{Around(ours, at)}\n{Around(theirs, at)}");
    }

    /// <summary>Counts are kept in a byte as long as they fit.</summary>
    [Fact]
    public void A_word_is_counted_however_often_it_stands_in_a_text()
    {
        ImmutableArray<SyntheticDocument> documents =
            [.. new[] { 1, 254, 255, 256, 70_000 }.Select((times, i) => new SyntheticDocument($"d{i}", "Skola", string.Concat(Enumerable.Repeat("kommun ", times)) + "skola", ""))];
        var index = SyntheticCorpus.Index(documents);
        Assert.Equal(Oracle.Run("lunr-build.cjs", SyntheticCorpus.ForOracle(documents)), Json(index));
        var files = index.WriteShards([.. documents.Select(d => new RecordFragment(d.Title, $"/{d.Id}/", [], ""))]);
        Assert.Equal(index.Search("kommun").Results, ShardTests.Open(files).Search("kommun").Results);
    }

    [Fact]
    public void Stored_terms_read_back_give_the_same_index()
    {
        var documents = SyntheticCorpus.Create(50);
        var schema = new IndexSchema(SyntheticCorpus.Fields, Swedish.Analyzer);
        var analyzer = new DocumentAnalyzer(schema);
        var stored = documents.AsParallel().AsOrdered().Select(document => SyntheticCorpus.Analyze(analyzer, document).Bytes.ToArray()).ToList();
        var index = SearchIndex.Merge(schema, stored.Select(bytes => DocumentTerms.TryRead(bytes)!));
        Assert.Equal(Json(SyntheticCorpus.Index(documents)), Json(index));
    }

    [Fact]
    public void A_field_that_is_analysed_later_gives_the_same_terms()
    {
        var analyzer = new DocumentAnalyzer(new IndexSchema(SyntheticCorpus.Fields, Swedish.Analyzer));
        foreach (var document in SyntheticCorpus.Create(20))
        {
            var whole = SyntheticCorpus.Analyze(analyzer, document);
            var later = analyzer.With(SyntheticCorpus.Analyze(analyzer, document with { Body = "Annan text" }), "body", document.Body);
            Assert.Equal(whole.Bytes, later.Bytes);
        }
    }

    [Fact]
    public void Related_words_are_merged_as_if_they_were_a_text()
    {
        var schema = new IndexSchema(SyntheticCorpus.Fields, Swedish.Analyzer);
        var analyzer = new DocumentAnalyzer(schema, new Synonyms([("kommun", "ort och stad"), ("skola", "lärosäte")]));
        var documents = SyntheticCorpus.Create(60, words: 300)
            .Select(document => (Terms: analyzer.Analyze(document.Id, out var words, ("title", document.Title), ("body", document.Body), ("compounds", "lämnas")), Words: words)).ToList();
        var related = CorpusWords.Of(documents.Select(document => document.Words));
        var expected = SearchIndex.Merge(schema, documents.Select(document => analyzer.With(document.Terms, "compounds", related.RelatedTo(document.Words))));
        Assert.Equal(Json(expected), Json(SearchIndex.MergeRelated(schema, documents, "compounds", related)));
    }

    [Fact]
    public void Damaged_stored_terms_are_not_read()
    {
        var bytes = SyntheticCorpus.Analyze(new DocumentAnalyzer(new IndexSchema(SyntheticCorpus.Fields, Swedish.Analyzer)), SyntheticCorpus.Create(1)[0]).Bytes.ToArray();
        for (var length = 0; length < bytes.Length; length += 7)
            Assert.Null(DocumentTerms.TryRead(bytes.AsMemory(0, length)));
        bytes[bytes.Length / 2] ^= 1;
        Assert.Null(DocumentTerms.TryRead(bytes));
    }

    [Fact]
    public void A_ref_that_lunr_would_reorder_is_refused()
    {
        var builder = new IndexBuilder([new("body")], Swedish.Analyzer).Add("2016", ("body", "text"));
        Assert.Throws<ArgumentException>(builder.Build);
        Assert.Throws<ArgumentException>(new IndexBuilder([new("body")], Swedish.Analyzer).Add("a").Add("a").Build);
        Assert.Throws<ArgumentException>(() => new IndexBuilder([new("body")], Swedish.Analyzer).Add("a", ("title", "text")));
        Assert.Throws<ArgumentException>(() => new IndexBuilder([new("a/b")], Swedish.Analyzer));
    }

    internal static byte[] Json(SearchIndex index)
    {
        using var stream = new MemoryStream();
        index.WriteLunrJson(stream);
        return stream.ToArray();
    }

    private static string Around(byte[] json, int at) =>
        System.Text.Encoding.UTF8.GetString(json[Math.Max(0, at - 60)..Math.Min(json.Length, at + 60)]);
}

using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>One analyzer serves all threads: what it makes of a document does not depend on what others ask of it meanwhile.</summary>
public sealed class ThreadTests
{
    /// <summary>Long documents, and a new analyzer for each round: a writer that is let go too early is then soon in other hands.</summary>
    [Fact]
    public void Documents_analysed_at_once_are_the_documents_analysed_in_turn()
    {
        var schema = new IndexSchema([new("title"), new("body"), new("more")], Swedish.Analyzer);
        var texts = Enumerable.Range(0, 64).Select(i => string.Join(' ', Enumerable.Range(0, 4000).Select(n => $"ord{n}x{i}"))).ToArray();
        var once = new DocumentAnalyzer(schema);
        var documents = texts.Select((t, i) => once.Analyze($"post/{i}", [("title", $"Träff {i}"), ("body", t)])).ToArray();
        var expected = documents.Select(d => once.With(d, "more", "mer").Bytes.ToArray()).ToArray();
        for (var round = 0; round < 6; round++)
        {
            var analyzer = new DocumentAnalyzer(schema);
            var actual = new byte[documents.Length][];
            Parallel.For(0, documents.Length, new() { MaxDegreeOfParallelism = 16 }, i => actual[i] = analyzer.With(documents[i], "more", "mer").Bytes.ToArray());
            Assert.Equal(expected, actual);
        }
    }
}

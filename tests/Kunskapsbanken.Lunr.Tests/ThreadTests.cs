using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>One analyzer serves all threads: what it makes of a document does not depend on what others ask of it meanwhile.</summary>
public sealed class ThreadTests
{
    [Fact]
    public void Documents_analysed_at_once_are_the_documents_analysed_in_turn()
    {
        var analyzer = new DocumentAnalyzer(new([new("title"), new("body"), new("more")], Swedish.Analyzer));
        var documents = Enumerable.Range(0, 2000).Select(i => (Ref: $"post/{i}", Title: $"Träff {i}", Body: string.Join(' ', Enumerable.Range(0, i % 40).Select(n => $"ord{n * i}")))).ToArray();
        var expected = documents.Select(Analyse).ToArray();
        var actual = new string[documents.Length];
        Parallel.For(0, documents.Length, new() { MaxDegreeOfParallelism = 8 }, i => actual[i] = Analyse(documents[i]));
        Assert.Equal(expected, actual);

        string Analyse((string Ref, string Title, string Body) document)
        {
            var terms = analyzer.Analyze(document.Ref, [("title", document.Title), ("body", document.Body)]);
            return Convert.ToHexString(analyzer.With(terms, "more", document.Body + " mer").Bytes.Span);
        }
    }
}

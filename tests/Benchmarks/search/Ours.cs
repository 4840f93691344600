using System.Text.Json;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Lunr;

namespace Kunskapsbanken.Search.Benchmark;

/// <summary>Our own index, made as the site makes it.</summary>
internal static class Ours
{
    /// <param name="file">A JSON object a line: <c>id</c> and the fields' texts.</param>
    public static int Build(string file, string output)
    {
        var analyzer = new DocumentAnalyzer(SiteSearch.Schema);
        var excerptLength = Excerpt.LengthFor(File.ReadLines(file).Count());
        var read = File.ReadLines(file).AsParallel().Select(line => Analyze(analyzer, line, excerptLength)).ToDictionary(d => d.Ref, StringComparer.Ordinal);
        var numbers = DocumentNumbers.Stable(read.Keys, out var order);
        var documents = order.Select(o => (read[o].Terms, read[o].Words)).ToList();
        var index = SearchIndex.MergeRelated(SiteSearch.Schema, documents, SiteSearch.Related, CorpusWords.Of(documents.Select(d => d.Words)));
        foreach (var shard in index.WriteShards([.. order.Select(o => read[o].Fragment)], numbers))
            File.WriteAllBytes(Path.Combine(output, shard.Name), shard.Bytes.Span);
        File.WriteAllText(Path.Combine(output, ClientScript.ModuleName), ClientScript.Module);
        return 0;
    }

    private static (string Ref, DocumentTerms Terms, DocumentWords Words, RecordFragment Fragment) Analyze(DocumentAnalyzer analyzer, string line, int excerptLength)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(line)!;
        texts.Remove("id", out var id);
        var terms = analyzer.Analyze(id!, out var words, texts.Select(t => (t.Key, t.Value)));
        return (id!, terms, words, new(texts["title"], $"/{id}/", ["Exempel", "", ""], $"{texts["summary"]} {Excerpt.Cut(texts["body"], excerptLength)}"));
    }
}

using System.Globalization;
using System.Text;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Tests.Relevance;
using Microsoft.Playwright;

namespace Kunskapsbanken.Search.Benchmark;

/// <summary>How well the three engines answer the judged searches over the repository's own content.</summary>
internal static class Relevance
{
    public static async Task CompareAsync(Engine[] engines, string folder, IBrowser browser, StringBuilder table)
    {
        var judgements = Judgement.LoadAll(Path.Combine(Comparison.RepositoryRoot, "tests", "relevance", "searches.yml"));
        var corpus = new JudgedCorpus(Path.Combine(Comparison.RepositoryRoot, "content"));
        var texts = corpus.Texts;
        Engine.WriteInput(corpus.Documents, folder);
        foreach (var engine in engines)
        {
            var answers = engine.Name == "ours" ? AskOurs(corpus, judgements) : await AskAsync(engine, folder, browser, judgements);
            var scores = judgements.Zip(answers, (judgement, refs) => Score.Of(judgement, refs, texts)).ToList();
            table.Append(CultureInfo.InvariantCulture, $"| {engine.Title} | {scores.Average(s => s.Recall):0.000} | {scores.Average(s => s.Gain):0.000} | {scores.Average(s => s.False):0.00} | {scores.Average(s => s.Found):0} |\n");
        }
    }

    /// <summary>With synonyms, and as the search page asks; the browser tests hold the two together.</summary>
    private static IEnumerable<string[]> AskOurs(JudgedCorpus corpus, IReadOnlyList<Judgement> judgements)
    {
        var index = corpus.Index(SiteSearch.Schema);
        return judgements.Select(j => SiteQuery.Ask(index.Find, j.Query).Results.Select(r => r.Ref).ToArray());
    }

    private static async Task<IEnumerable<string[]>> AskAsync(Engine engine, string folder, IBrowser browser, IReadOnlyList<Judgement> judgements)
    {
        Comparison.BuildIn(engine, folder);
        await using var host = await Comparison.HostAsync(folder);
        return await new Asking(browser, host).RefsAsync(engine.Name, judgements.Select(j => j.Query));
    }
}

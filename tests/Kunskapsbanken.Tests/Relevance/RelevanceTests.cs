using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kunskapsbanken.Indexing;

namespace Kunskapsbanken.Tests.Relevance;

/// <summary>
/// How well the site's own content is found, by searches that people have judged. The figures are held above floors, so that a
/// change of boosts, of the word splitter or of the content that makes things harder to find is seen.
/// </summary>
public sealed class RelevanceTests
{
    private const double LowestRecall = 0.88;
    private const double LowestGain = 0.83;
    private const double MostFalse = 0.8;

    private static readonly string Report = Path.Combine(TestSite.RepositoryRoot, "artifacts", "relevance.txt");

    [Fact]
    public void Judged_searches_find_what_they_should_and_stock_lunr_finds_less()
    {
        var judgements = Judgement.LoadAll(Path.Combine(TestSite.RepositoryRoot, "tests", "relevance", "searches.yml"));
        var corpus = new JudgedCorpus(Path.Combine(TestSite.RepositoryRoot, "content"));
        var texts = corpus.Texts;
        Assert.Empty(judgements.SelectMany(j => j.Grades.Keys).Where(record => !texts.ContainsKey(record)).Distinct());
        var index = corpus.Index(SiteSearch.Schema);
        var own = judgements.Select(j => Score.Of(j, [.. SiteQuery.Ask(index.Find, j.Query).Results.Select(r => r.Ref)], texts)).ToList();
        var stock = judgements.Zip(AskLunr(corpus, judgements), (j, refs) => Score.Of(j, refs, texts)).ToList();

        var table = Table(judgements, own, stock);
        Directory.CreateDirectory(Path.GetDirectoryName(Report)!);
        File.WriteAllText(Report, table);
        TestContext.Current.SendDiagnosticMessage(table);
        Assert.True(judgements.Count >= 60);
        Assert.True(own.Average(s => s.Recall) >= LowestRecall, table);
        Assert.True(own.Average(s => s.Gain) >= LowestGain, table);
        Assert.True(own.Average(s => s.False) <= MostFalse, table);
        Assert.True(own.Average(s => s.Gain) > stock.Average(s => s.Gain) && own.Average(s => s.Recall) > stock.Average(s => s.Recall), table);
    }

    private static string Table(IReadOnlyList<Judgement> judgements, IReadOnlyList<Score> own, IReadOnlyList<Score> stock)
    {
        var text = new StringBuilder("                                       this site                    stock lunr sv\n");
        text.Append("search                                 recall nDCG@10 false found  recall nDCG@10 false found\n");
        foreach (var ((judgement, mine), theirs) in judgements.Zip(own).Zip(stock).OrderBy(row => row.First.Second.Gain))
            text.Append(CultureInfo.InvariantCulture, $"{judgement.Query,-38} {Row(mine)}  {Row(theirs)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{$"all {judgements.Count}, on average",-38} {Mean(own)}  {Mean(stock)}\n");
        return text.ToString();
    }

    private static string Row(Score score) =>
        string.Create(CultureInfo.InvariantCulture, $"{score.Recall,6:0.00} {score.Gain,7:0.00} {score.False,5} {score.Found,5}");

    private static string Mean(IReadOnlyList<Score> scores) => string.Create(
        CultureInfo.InvariantCulture,
        $"{scores.Average(s => s.Recall),6:0.000} {scores.Average(s => s.Gain),7:0.000} {scores.Average(s => s.False),5:0.00} {scores.Average(s => s.Found),5:0}");

    /// <summary>lunr.js 2.3.9 with lunr-languages' Swedish, as a site that uses both would have it.</summary>
    private static IEnumerable<IReadOnlyList<string>> AskLunr(JudgedCorpus corpus, IReadOnlyList<Judgement> judgements)
    {
        var oracles = Path.Combine(TestSite.RepositoryRoot, "tests", "oracles");
        var folder = Directory.CreateTempSubdirectory("kb-relevance-");
        try
        {
            string Name(string name) => Path.Combine(folder.FullName, name);
            File.WriteAllBytes(Name("corpus.json"), JsonSerializer.SerializeToUtf8Bytes(corpus.ForLunr(SiteSearch.Schema)));
            File.WriteAllBytes(Name("queries.json"), JsonSerializer.SerializeToUtf8Bytes(judgements.Select(j => j.Query)));
            Node(Path.Combine(oracles, "lunr-build.cjs"), Name("corpus.json"), Name("index.json"));
            Node(Path.Combine(oracles, "lunr-query.cjs"), Name("index.json"), Name("queries.json"), Name("answers.json"));
            using var answers = JsonDocument.Parse(File.ReadAllBytes(Name("answers.json")));
            return [.. answers.RootElement.EnumerateArray().Select(a => a.TryGetProperty("refs", out var refs) ? refs.EnumerateArray().Select(r => r.GetString()!).ToList() : [])];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Node(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"node: {errors}\nRun `npm ci` in tests/oracles.");
    }
}

using System.Collections.Immutable;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Tests.Relevance;

/// <summary>The repository's own content, read once: the texts of every published record, by field.</summary>
internal sealed class JudgedCorpus
{
    private readonly List<(ParsedRecord Record, ImmutableArray<(string Field, string Text)> Texts)> records = [];
    private readonly Synonyms synonyms;

    public JudgedCorpus(string content)
    {
        var parser = new RecordParser();
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var source = new SourceFile(Path.GetRelativePath(content, file).Replace('\\', '/'), bytes);
            if (parser.Parse("content", source, bytes, [], out _) is { Entry.IsDraft: false } record)
                records.Add((record, [.. SiteSearch.TextsOf(record, parser.Text!)]));
        }

        synonyms = SiteSearch.SynonymsOf(records.Where(r => SiteSearch.GivesSynonyms(r.Record.Key.Collection)).Select(r => r.Record.Entry));
    }

    /// <summary>All that a record says, to hold against what a search is about.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        records.ToDictionary(r => r.Record.Key.ToString(), r => string.Join('\n', r.Texts.Select(t => t.Text)), StringComparer.Ordinal);

    public SearchIndex Index(IndexSchema schema)
    {
        var plain = new DocumentAnalyzer(schema);
        var widened = new DocumentAnalyzer(schema, synonyms);
        var documents = records.Select(r =>
        {
            var analyzer = SiteSearch.GivesSynonyms(r.Record.Key.Collection) ? plain : widened;
            var terms = analyzer.Analyze(r.Record.Key.ToString(), out var words, r.Texts);
            return (Terms: terms, Words: words);
        }).ToList();
        var corpus = CorpusWords.Of(documents.Select(d => d.Words));
        return SearchIndex.Merge(schema, documents.Select(d => plain.With(d.Terms, SiteSearch.Related, corpus.RelatedTo(d.Words))));
    }

    /// <summary>Every record as other search engines take it: its ref as <c>id</c> and its texts, without the words that this site adds.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Documents =>
        records.Select(r => r.Texts.Append((Field: "id", Text: r.Record.Key.ToString())).ToDictionary(t => t.Field, t => t.Text, StringComparer.Ordinal));

    /// <summary>What the script lunr-build.cjs reads: the same texts and boosts.</summary>
    public object ForLunr(IndexSchema schema) => new
    {
        fields = schema.Fields.Where(f => f.Name != SiteSearch.Related).Select(f => new { name = f.Name, boost = f.Boost }),
        documents = Documents,
    };
}

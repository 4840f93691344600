using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>Pairs of a query and a word that it should find, and traps that it should not, in a corpus that has both.</summary>
public sealed class SwedishQualityTests
{
    private static readonly (string Query, string Word)[] Pairs =
    [
        ("plan", "handlingsplan"), ("brott", "hatbrotten"), ("lag", "diskrimineringslagen"), ("handlings plan", "handlingsplanens"), ("städer", "stad"),
        ("ledamöter", "ledamot"), ("malmo", "Malmö"), ("våld", "våldet"), ("handligsplan", "handlingsplanen"), ("extremsim", "extremism"),
        ("arbete", "arbetsgruppen"), ("samhälle", "samhällsfrågorna"), ("Västerås kommun", "Västerås"), ("Malmö", "Malmös"), ("böcker", "biblioteksboken"),
        ("skola", "grundskoleelever"), ("SKR", "SKL"), ("autonoma miljön", "vänsterextremism"), ("kommun", "kommunernas"), ("medborgare", "medborgarsamtalen"),
    ];

    private static readonly (string Query, string Word)[] Traps =
        [("lag", "lagom"), ("far", "får"), ("plan", "planka"), ("rest", "restaurang"), ("bar", "barn"), ("mal", "mål")];

    // Texts that use words of the pairs on their own, as a corpus does; none has a word that the traps ask for.
    private static readonly string[] Others =
    [
        "Arbetet i samhället och skolan följs upp av en grupp vid biblioteket.",
        "Frågan om hat, hot och diskriminering ställs i en bok med samtal mellan medborgare.",
        "En handling mot brottet kräver stöd av kommunen och av grundskolan.",
        "Elever och lärare möts i en grupp för att tala om extremism.",
        "Rapporten handlar om trygghet på gator och torg.",
    ];

    private static readonly Synonyms Synonyms = new([("SKL", "SKR"), ("autonoma miljön", "vänsterextremism")]);

    [Fact]
    public void At_least_eighteen_of_twenty_pairs_are_found_and_no_trap_is_sprung()
    {
        var report = new StringBuilder();
        var (index, files) = Build();
        var reader = ShardTests.Open(files);
        var found = Pairs.Count(pair => Finds(index, reader, pair, report));
        var sprung = Traps.Count(pair => Finds(index, reader, pair, report));
        TestContext.Current.SendDiagnosticMessage(report.ToString());
        Assert.True(found >= 18 && sprung == 0, $"{found} of {Pairs.Length} found, {sprung} of {Traps.Length} traps sprung: {report}");
    }

    /// <summary>What the field of related words does for every client, without this library's own way of asking.</summary>
    [Fact]
    public void Plain_lunr_gains_by_the_related_words_too()
    {
        var (index, _) = Build();
        string[] queries = [.. Pairs.Concat(Traps).Select(pair => pair.Query)];
        var answers = Oracle.Run<OracleAnswer[]>("lunr-query.cjs", JsonTests.Json(index), queries);
        var finds = Pairs.Concat(Traps).Select(pair => RefOf(pair.Word)).Zip(answers, (wanted, answer) => answer.Refs!.Contains(wanted)).ToList();
        Assert.True(finds.Take(Pairs.Length).Count(found => found) >= 15, string.Join(", ", queries.Zip(finds)));
        Assert.DoesNotContain(true, finds.Skip(Pairs.Length));
    }

    [Fact]
    public void The_index_with_related_words_is_byte_for_byte_what_lunr_builds()
    {
        var documents = Documents().Select(document => new SyntheticDocument(document.Ref, document.Ref, document.Text, document.Related)).ToImmutableArray();
        Assert.Equal(Oracle.Run("lunr-build.cjs", SyntheticCorpus.ForOracle(documents)), JsonTests.Json(SyntheticCorpus.Index(documents)));
    }

    [Theory]
    [InlineData("medborgarna", "")]
    [InlineData("restaurangen", "")]
    [InlineData("kulturen", "")]
    [InlineData("vetenskapen", "")]
    [InlineData("kommuners", "kommun")]
    [InlineData("huvudstäderna", "huvudstad")]
    [InlineData("riksdagsledamöter", "riksdagsledamot")]
    [InlineData("hälsovårdsnämnd", "hälsa vård nämnd")]
    [InlineData("kyrkoarkivet", "kyrkoarkiv kyrka arkiv")]
    public void Words_are_cut_where_they_are_compounds_and_only_there(string word, string related)
    {
        var lexicon = SwedishLexicon.Of(["kyrkoarkiv"]);
        Assert.Equal(related, string.Join(' ', new RelatedWords(lexicon).Of(word)));
    }

    [Fact]
    public void Labels_are_recognized_in_any_inflection_and_the_longest_one_counts()
    {
        var synonyms = new Synonyms([("autonoma miljön", "vänsterextremism"), ("autonoma", "självständiga"), ("SKL", "SKR"), ("Sveriges Kommuner och Regioner", "SKR")]);
        Assert.Equal("vänsterextremism", Collect(synonyms, "Den autonoma miljöns historia.").Added);
        Assert.Equal("autonoma miljön", Collect(synonyms, "Vänsterextremismen.").Added);
        Assert.Equal("SKL Sveriges Kommuner och Regioner", Collect(synonyms, "Enligt SKR, och SKR igen").Added);
        Assert.Equal("", Collect(synonyms, "Sveriges kommuner", "och regioner").Added);
        Assert.Equal("SKR SKL", Collect(synonyms, "Sveriges kommuner och regioner").Added);
    }

    [Fact]
    public void Stored_words_are_read_back_whole_or_not_at_all()
    {
        var bytes = Collect(Synonyms, "Handlingsplan för Malmö – SKL").Bytes;
        Assert.Equal(["handlingsplan", "malmö", "skl"], DocumentWords.TryRead(bytes)!.Words);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(DocumentWords.TryRead(bytes[..length]));
    }

    private static bool Finds(SearchIndex index, ShardedIndex reader, (string Query, string Word) pair, StringBuilder report)
    {
        var answer = index.Find(pair.Query);
        Assert.Equal(answer.Results, reader.Find(pair.Query).Results);
        var place = answer.Results.Select(result => result.Ref).ToList().IndexOf(RefOf(pair.Word));
        report.Append(System.Globalization.CultureInfo.InvariantCulture, $"{pair.Query}→{pair.Word} {(place < 0 ? "–" : place + 1)}/{answer.Results.Length}{(answer.IsApproximate ? "≈" : "")}; ");
        return place >= 0;
    }

    private static (SearchIndex Index, ImmutableArray<ShardFile> Files) Build()
    {
        var builder = new IndexBuilder([new("body"), new("related", 0.5)], Swedish.Analyzer);
        foreach (var (documentRef, text, related) in Documents())
            builder.Add(documentRef, ("body", text), ("related", related));
        var index = builder.Build();
        return (index, index.WriteShards([.. index.Refs.Select(name => new RecordFragment(name, $"/{name}/", [], ""))]));
    }

    private static List<(string Ref, string Text, string Related)> Documents()
    {
        List<(string Ref, string Text)> texts =
        [
            .. Pairs.Concat(Traps).Select(pair => (RefOf(pair.Word), $"Här står {pair.Word} och ingenting mer att läsa.")),
            .. Others.Select((text, i) => ($"annan-{i}", text)),
        ];
        var words = texts.Select(text => Collect(Synonyms, text.Text)).ToList();
        var corpus = CorpusWords.Of(words);
        return [.. texts.Zip(words, (text, word) => (text.Ref, text.Text, corpus.RelatedTo(word)))];
    }

    private static DocumentWords Collect(Synonyms synonyms, string text, string title = "")
    {
        new DocumentAnalyzer(new IndexSchema([new("body"), new("title")], Swedish.Analyzer), synonyms).Analyze("a", out var words, ("body", text), ("title", title));
        return words;
    }

    private static string RefOf(string word) => $"ord-{word}";
}

using System.Collections.Immutable;
using System.Text;

namespace Kunskapsbanken.Lunr.Tests;

internal sealed record SyntheticDocument(string Id, string Title, string Body, string Compounds);

/// <summary>Swedish-looking documents of about seven kilobytes, the same ones from the same seed.</summary>
internal sealed class SyntheticCorpus
{
    private static readonly string[] Roots =
        """
        plan handling åtgärd våld extremism kommun region skola barn ungdom brott hat lag diskriminering samverkan stöd insats
        arbete grupp möte råd fråga svar rapport studie forskning metod modell risk skydd faktor miljö samhälle demokrati rätt
        frihet ansvar uppdrag myndighet polis socialtjänst vård hälsa familj förälder elev lärare rektor bibliotek förening
        idrott kyrka moské synagoga hot trakasseri rasism mångfald jämlikhet integration bostad område stad by land län gräns
        resa konflikt krig fred propaganda nätverk internet medium film text bild ord språk bok tidning historia minne framtid
        åldersgräns ö ål ägare öppning översikt näring kärna färd mål mal får far bar bär planka rest restaurang lagom
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Endings = ["", "", "", "en", "et", "er", "ar", "or", "arna", "erna", "ens", "s", "ande", "ad", "het", "heter", "lig", "ligt", "ning", "ningar"];
    private static readonly string[] Links = ["s", "s", "", "", "e", "o", "u", "-"];
    private static readonly string[] SmallWords = "och i att det som en på är av för med till den har de inte om ett men var sig så vi kan man under från här när".Split(' ');

    // What byte equality has stumbled on: punctuation alone, no-break spaces, emoji, quotes, İ, final Σ, keys of Object.
    private static readonly string[] Oddities =
        ["–", "...", "2016\u00A0års", "😀", "rött😀kort", "\"citat\"", "bak\\slag", "İstanbul", "ΟΔΟΣ", "ΟΔΟΣ.", "constructor", "__proto__", "toString",
         "\u2028", "a\u0001b", "</script>", "O'Brien", "5", "10", "2016", "3:e", "§12", "kb@exempel.se", "e\u0301", "ﬁnal", "ſ", "ǅ", "𐐀𐐨", "_index", "title", "\uFEFFbom", "(s.k.)", "ÅÄÖ", "STRASSE"];

    private readonly SeededRandom random;
    private readonly string[] vocabulary;

    private SyntheticCorpus(ulong seed)
    {
        random = new SeededRandom(seed);
        vocabulary = [.. Enumerable.Range(0, 30_000).Select(_ => NewWord()).Distinct()];
    }

    public static ImmutableArray<IndexField> Fields { get; } = [new("title", 10), new("body"), new("compounds", 0.3)];

    public static ImmutableArray<SyntheticDocument> Create(int count, ulong seed = 7, int words = 950)
    {
        var corpus = new SyntheticCorpus(seed);
        return [.. Enumerable.Range(0, count).Select(i => corpus.NewDocument(i, words))];
    }

    public static SearchIndex Index(IEnumerable<SyntheticDocument> documents)
    {
        var schema = new IndexSchema(Fields, Swedish.Analyzer);
        var analyzer = new DocumentAnalyzer(schema);
        return SearchIndex.Merge(schema, documents.Select(document => Analyze(analyzer, document)));
    }

    public static DocumentTerms Analyze(DocumentAnalyzer analyzer, SyntheticDocument document) =>
        analyzer.Analyze(document.Id, ("title", document.Title), ("body", document.Body), ("compounds", document.Compounds));

    /// <summary>The same documents as lunr-build.cjs reads them.</summary>
    public static object ForOracle(IEnumerable<SyntheticDocument> documents) =>
        new { Fields = Fields.Select(field => new { field.Name, field.Boost }), Documents = documents };

    private SyntheticDocument NewDocument(int number, int words) => new(
        number % 50 == 49 ? $"samling/å \"{number}\"" : $"d{number}",
        random.Chance(0.02) ? "" : NewText(2 + random.Next(8)),
        NewText(words / 2 + random.Next(words + 1)),
        random.Chance(0.1) ? "" : NewText(random.Next(words / 4 + 1)));

    private string NewText(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var word = random.Chance(0.35) ? random.Pick(SmallWords) : random.Chance(0.01) ? random.Pick(Oddities) : CommonWord();
            text.Append(random.Chance(0.1) ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            text.Append(random.Chance(0.1) ? ". " : random.Chance(0.08) ? ", " : random.Chance(0.02) ? "\n\n" : " ");
        }
        return text.ToString();
    }

    /// <summary>Some words stand in every second document, most in few: roughly Zipf's law.</summary>
    private string CommonWord() => vocabulary[(int)(Math.Pow(vocabulary.Length, random.NextDouble()) - 1)];

    private string NewWord()
    {
        var word = random.Pick(Roots);
        while (random.Chance(0.4))
            word += random.Pick(Links) + random.Pick(Roots);
        return word + random.Pick(Endings);
    }
}

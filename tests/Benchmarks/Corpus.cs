using System.Globalization;
using System.Text;

namespace Kunskapsbanken.Benchmarks;

/// <summary>
/// Writes valid content of any size: records of about 7 KB with tags, cross-references and back-links.
/// The same seed gives the same bytes. Words are drawn with Zipf-like frequencies from stems, endings and compounds,
/// so that the number of distinct words grows with the text as it does in Swedish.
/// </summary>
internal sealed class Corpus(int seed)
{
    private static readonly string[] Stems =
    [
        "arbete", "barn", "samverkan", "kommun", "skola", "plan", "stöd", "grupp", "metod", "risk", "samtal", "ungdom", "polis", "nämnd",
        "lärare", "fritid", "kunskap", "möte", "område", "insats", "åtgärd", "familj", "förening", "demokrati", "mål", "ansvar", "uppgift",
        "utbildning", "nätverk", "erfarenhet", "resurs", "beslut", "rutin", "signal", "oro", "miljö", "rekrytering", "avhopp", "anhörig",
        "individ", "tjänst", "dialog", "trygghet", "tillit", "förtroende", "forskning", "uppföljning", "analys", "lägesbild", "behov",
    ];

    private static readonly string[] Endings = ["", "", "", "en", "et", "er", "ar", "erna", "ens", "s", "na", "or"];

    private static readonly string[] Small =
    [
        "och", "att", "i", "en", "som", "för", "med", "är", "på", "det", "av", "till", "har", "de", "inte", "den", "om", "ett", "kan", "ska",
        "från", "vid", "så", "men", "när", "också", "mellan", "under", "efter", "över",
    ];

    private readonly Random random = new(seed);

    /// <param name="root">A folder that gets <c>site/site.yml</c> and <c>content/</c>.</param>
    /// <param name="records">How many practices; a tenth as many organisations and a few concepts come on top.</param>
    public static void Write(string root, int records, int seed = 1)
    {
        var corpus = new Corpus(seed);
        Put(root, "site/site.yml", "title: Prov\ndescription: En provplats.\npublisher: Prov\nbase_url: https://example.se\nmenu:\n  - {title: Exempel, path: /exempel/}\n");
        Put(root, "content/sources/kalla.yml", corpus.Head("Källan") + "retrieved: 2018-01-15\n");
        Put(root, "content/organisations/skl.yml", corpus.Head("SKL") + "name: SKL\nkind: interest-organisation\nlevel: national\n");
        foreach (var (scheme, count) in new[] { ("action-area", 3), ("perspective", 4), ("target-group", 8), ("profession", 10), ("risk", 5) })
        {
            for (var i = 0; i < count; i++)
                Put(root, $"content/concepts/{scheme}-{i}.yml", corpus.Head($"{corpus.Word()} {i}") + $"scheme: {scheme}\npref_label: {corpus.Word()} {i}\ndefinition: {corpus.Sentence()}\n");
        }

        var organisations = Math.Max(10, records / 10);
        for (var i = 0; i < organisations; i++)
            Put(root, $"content/organisations/aktor-{i}.yml", corpus.Head($"{corpus.Title()} {i}") + $"name: Aktör {i}\nkind: agency\nlevel: national\n");
        for (var i = 0; i < records; i++)
            Put(root, $"content/practices/exempel-{i}.md", corpus.Practice(i, records, organisations));
    }

    /// <summary>One record, as <see cref="Write"/> writes it.</summary>
    public string Practice(int number, int records, int organisations)
    {
        var text = new StringBuilder(8000).Append("---\n").Append(Head($"{Title()} {number}"))
            .Append(CultureInfo.InvariantCulture, $"owner: aktor-{random.Next(organisations)}\nactors_involved: [aktor-{random.Next(organisations)}, skl]\n")
            .Append(CultureInfo.InvariantCulture, $"started: {random.Next(2005, 2018)}-0{random.Next(1, 10)}\nstate: running\n");
        foreach (var field in new[] { "problem", "approach", "success_factors", "challenges", "did_not_work" })
            text.Append(CultureInfo.InvariantCulture, $"{field}: |\n  {Paragraph()}\n");
        text.Append(CultureInfo.InvariantCulture, $"action_areas: [action-area-{random.Next(3)}]\nperspectives: [perspective-{random.Next(4)}]\n")
            .Append(CultureInfo.InvariantCulture, $"target_group: [target-group-{random.Next(8)}]\nprofessions: [profession-{random.Next(10)}]\nrisks: [risk-{random.Next(5)}]\n")
            .Append(CultureInfo.InvariantCulture, $"evidence: {{level: {random.Next(5)}}}\n---\n");
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Title()}\n\n{Paragraph()} Se [{Word()}](xref:practices/exempel-{random.Next(records)}) och [s. {section}](xref:sources/kalla).\n\n{Paragraph()}\n\n");
            for (var item = 0; item < 3; item++)
                text.Append("- ").Append(Sentence()).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    private string Head(string title) =>
        $"title: \"{title}\"\nsummary: \"{Sentence()}\"\nstatus: published\npage_owner: {{organisation: skl, role: redaktionen}}\nlast_reviewed: 2018-01-{random.Next(10, 29)}\nsources: [{{source: kalla, locator: s. {random.Next(1, 99)}}}]\n";

    private string Title() => $"{Capital(Word())} {Small[random.Next(Small.Length)]} {Word()}";

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, 5).Select(_ => Sentence()));

    private string Sentence()
    {
        var words = Enumerable.Range(0, random.Next(7, 14)).Select(_ => random.Next(5) < 2 ? Small[random.Next(Small.Length)] : Word());
        // The one thing that nearly every record of a knowledge base of this kind mentions, and most searches have.
        var subject = random.Next(20) == 0 ? " våldsbejakande extremism" : "";
        return Capital(string.Join(' ', words)) + subject + ".";
    }

    private string Word()
    {
        var word = Stem() + Endings[random.Next(Endings.Length)];
        return random.Next(4) == 0 ? Stem() + "s" + word : word;
    }

    private string Stem() => Stems[(int)(Stems.Length * Math.Pow(random.NextDouble(), 2))];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static void Put(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

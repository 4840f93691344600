using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kunskapsbanken.Editing.Import;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Tests.Import;

/// <summary>
/// What import makes of the five documents that the knowledge base has records of, against those records. guideline.txt,
/// consultation.txt, network.txt, seminar.txt and page.txt hold what the documents say of themselves, laid out and damaged as there,
/// between sentences of our own and with made-up persons;
/// two-pages.txt is two scanned pages, with each misread word followed by the right one in braces.
/// </summary>
public sealed partial class SourceDocumentTests
{
    private static readonly Lazy<ImmutableArray<KnownBody>> Bodies = new(() =>
    [
        .. WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []).Files.Where(f => f.Path.StartsWith("organisations/", StringComparison.Ordinal))
            .Select(f => new RecordParser().Parse("content", f, f.Read().Span, [], out _)).OfType<ParsedRecord>().Select(KnownBody.Of),
    ]);

    [Theory]
    [InlineData("doc_type")]
    [InlineData("issuer")]
    [InlineData("decided_by")]
    [InlineData("decided_on")]
    [InlineData("dnr")]
    [InlineData("version")]
    public void The_guideline_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("guidelines/stockholm-riktlinjer-2016.md"), field), Values(Import("guideline.txt"), field));

    [Theory]
    [InlineData("issuer")]
    [InlineData("due")]
    [InlineData("exceptions")]
    [InlineData("dnr")]
    public void The_consultation_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("consultations/stockholm-strategi-remiss-2015.md"), field), Values(Import("consultation.txt"), field));

    [Theory]
    [InlineData("owner")]
    [InlineData("start")]
    [InlineData("meetings_planned")]
    [InlineData("meetings_per_year")]
    [InlineData("fee")]
    public void The_network_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("networks/forebyggande-natverket.md"), field), Values(Import("network.txt"), field));

    [Theory]
    [InlineData("doors")]
    [InlineData("start")]
    [InlineData("end")]
    public void The_seminar_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("seminars/kunskapsseminarium-2016-02-23.md"), field), Values(Import("seminar.txt"), field));

    [Theory]
    [InlineData("publisher")]
    [InlineData("published")]
    public void The_web_page_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("sources/vaggeryd-webbsida-2016.md"), field), Values(Import("page.txt"), field));

    /// <summary>The records give a year that their authors concluded; a program does not conclude.</summary>
    [Fact]
    public void A_day_without_its_year_is_left_open()
    {
        Assert.Equal(["unknown=not-stated"], Values(Import("seminar.txt"), "date"));
        Assert.Equal(["deadline=unknown=not-stated", "contact=info@samverkanstockholmsregionen.se"], Values(Import("seminar.txt"), "registration"));
        Assert.Equal(["name=7A, Odenplan", "street=Odengatan 65", "city=Stockholm"], Values(Import("seminar.txt"), "venue"));
        Assert.Equal(["deadline=unknown=not-stated"], Values(Import("network.txt"), "registration"));
        Assert.DoesNotContain("end", Draft("network.txt").Fields.Keys);
    }

    [Fact]
    public void What_reaches_a_person_is_taken_out_and_told()
    {
        var draft = Draft("network.txt");
        Assert.DoesNotContain("@", draft.Body(), StringComparison.Ordinal);
        Assert.DoesNotContain("465", draft.Body(), StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Fields.Values.SelectMany(f => f.Evidence), e => e.Contains('@', StringComparison.Ordinal));
        Assert.Equal("3 telefonnummer, e-postadresser eller personnummer är borttagna (rad 23, 33, 35). Sätt tillbaka det som går till en funktion. Namn på enskilda står kvar: ta bort dem.", Assert.Single(draft.Unread));
        // A function's address reaches nobody in particular.
        Assert.Contains("info@samverkanstockholmsregionen.se", Draft("seminar.txt").Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_did_not_come_along_is_told() =>
        Assert.Contains("se dokument i högerspalten", Assert.Single(Draft("seminar.txt").Unread), StringComparison.Ordinal);

    [Theory]
    [InlineData("guideline.txt", "guidelines")]
    [InlineData("consultation.txt", "consultations")]
    [InlineData("network.txt", "networks")]
    [InlineData("seminar.txt", "seminars")]
    [InlineData("page.txt", "sources")]
    public void Each_document_becomes_a_draft_of_its_kind_that_lacks_only_what_nobody_has_said(string file, string folder)
    {
        var draft = Draft(file);
        var info = CollectionInfo.Of(draft.Collection);
        Assert.Equal(folder, info.Folder);
        var (_, problems) = Repository.Read($"{folder}/utkast.md", RecordTemplate.Write(info, $"content/{folder}/utkast.md", draft.Fields, draft.Body()));
        Assert.All(problems.Where(p => p.IsError), p => Assert.Equal("KB0219", p.Code));
        Assert.All(draft.Fields.Where(f => f.Key is not ("status" or "last_reviewed")), f => Assert.NotEmpty(f.Value.Evidence));
        Assert.DoesNotContain("twitter", draft.Body(), StringComparison.Ordinal);
        Assert.DoesNotContain("nytt fönster", draft.Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bodies_that_were_consulted_are_those_of_the_record()
    {
        var record = Values(Record("consultations/stockholm-strategi-remiss-2015.md"), "consulted");
        var draft = Values(Import("consultation.txt"), "consulted");
        Assert.Equal(32, record.Count);
        Assert.Empty(draft.Except(record));
        // Its name is torn apart by the columns beside it.
        Assert.Equal(["stockholm-arbetsmarknadsnamnden"], record.Except(draft));
    }

    [Fact]
    public void Nothing_is_taken_from_the_other_documents_at_the_end()
    {
        var draft = Draft("guideline.txt");
        Assert.DoesNotContain("annan kommun", draft.Body(), StringComparison.Ordinal);
        Assert.DoesNotContain("valid_to", draft.Fields.Keys);
        Assert.Contains("3 andra dokument", draft.Unread[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_scanned_pages_are_mended_and_no_sound_word_is_spoilt()
    {
        var key = Key().Matches(Text("two-pages.txt")).Select(m => (Read: m.Groups["read"].Value, Meant: m.Groups[m.Groups["meant"].Success ? "meant" : "read"].Value)).ToList();
        var draft = ImportedDraft.Of(SourceText.Of(Correction().Replace(Text("two-pages.txt"), "")), Bodies.Value, Lexicon.Swedish, null, new(2018, 3, 1));
        var mended = string.Join(' ', draft.Text.Select(p => p.Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(key.Count, mended.Length);
        var words = key.Zip(mended, (k, m) => (k.Read, k.Meant, Mended: m.Replace("[?]", "", StringComparison.Ordinal))).ToList();
        var spoilt = words.FindAll(w => w.Read == w.Meant && w.Mended != w.Meant);
        Assert.Empty(spoilt);
        var unmended = words.Where(w => w.Mended != w.Meant).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{words.Count} words, right before: {words.Count(w => w.Read == w.Meant)}, after: {words.Count - unmended.Count}; not mended: {string.Join(", ", unmended)}");
        Assert.Equal(148, words.Count(w => w.Read != w.Meant));
        Assert.InRange(unmended.Count, 0, 16);
    }

    private static ImportedDraft Draft(string file) => ImportedDraft.Of(SourceText.Of(Text(file)), Bodies.Value, Lexicon.Swedish, null, new(2018, 3, 1));

    private static YamlMapping Import(string file)
    {
        var draft = Draft(file);
        return Yaml(string.Concat(draft.Fields.Select(f => $"{f.Key}: {f.Value.Yaml}\n")));
    }

    private static YamlMapping Record(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Content, path)).ReplaceLineEndings("\n");
        return Yaml(text[4..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)]);
    }

    private static YamlMapping Yaml(string text) => (YamlMapping)YamlReader.Read("", text, 0, [])!;

    private static List<string> Values(YamlMapping fields, string name) => [.. Values(fields.Entries.Single(e => e.Key.Text == name).Value)];

    private static IEnumerable<string> Values(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items.SelectMany(Values),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Values(e.Value).Select(v => $"{e.Key.Text}={v}")),
        YamlScalar scalar => [scalar.Text],
        _ => throw new InvalidDataException(),
    };

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Kunskapsbanken.Editing.Tests", "Import", file));

    [GeneratedRegex(@"(?<read>[^\s{}]+)(?:\{(?<meant>[^}]*)\})?")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Correction();
}

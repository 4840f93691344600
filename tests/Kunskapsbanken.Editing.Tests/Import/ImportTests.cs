using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Kunskapsbanken.Editing.Import;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Records;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Tests.Import;

public sealed class ImportTests
{
    private static readonly ImmutableArray<KnownBody> Bodies =
    [
        new("provstad", OrganisationKind.Municipality, null, ["Provstads kommun", "Provstad"]),
        new("provstad-socialnamnden", OrganisationKind.SpecialistBoard, "provstad", ["Socialnämnden"]),
        new("provstad-roteln", OrganisationKind.SpecialistBoard, "provstad", ["Trygghetsroteln"]),
        new("polisen", OrganisationKind.Police, null, ["Polismyndigheten"]),
        new("polisen-provstad", OrganisationKind.Police, null, ["Polismyndigheten i Provstad"]),
        new("radet", OrganisationKind.Agency, null, ["Brottsförebyggande rådet", "BRÅ"]),
    ];

    [Fact]
    public void A_guideline_is_recognised_with_the_words_that_each_answer_rests_on()
    {
        var draft = Import("""
            Handlingsplan mot våldsbejakande extremism i Provstads kommun

            Antagen av kommunfullmäktige den 22 augusti 2016, § 121. Dnr KS 2016/72. Gäller till 2018-12-31.

            3 (17)

            Planen handlar om samverkan.
            """);
        Assert.Equal(Collection.Guidelines, draft.Collection);
        AssertField(draft, "doc_type", "action-plan", "rad 1");
        AssertField(draft, "issuer", "provstad", "Provstads kommun");
        AssertField(draft, "decided_by", "kommunfullmäktige", "rad 3");
        AssertField(draft, "decided_on", "2016-08-22", "22 augusti 2016");
        AssertField(draft, "dnr", "KS 2016/72", "KS 2016/72");
        AssertField(draft, "valid_to", "2018-12-31", "Gäller till");
        Assert.DoesNotContain(draft.Text, p => p.Text.Contains("(17)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_consultation_is_recognised_with_its_days_and_bodies()
    {
        var draft = Import("""
            Till berörd remissinstans

            Remiss om program mot ensamhet

            Provstads kommun vill veta. Ange ärendets diarienummer som rubrik. Ex: KS 1-2-2004

            Med vänliga hälsningar

            Trygghetsroteln

            Sändlista

            För yttrande senast: 28 september 2015

            Socialnamnden
            Polismyndigheten i
            Provstad
            Brottsforebyggande radet
            """);
        Assert.Equal(Collection.Consultations, draft.Collection);
        AssertField(draft, "issuer", "provstad-roteln", "hälsningen");
        AssertField(draft, "due", "2015-09-28", "28 september 2015");
        AssertField(draft, "dnr", "{unknown: not-stated}", "exempel");
        Assert.Equal("\n  - provstad-socialnamnden\n  - polisen-provstad\n  - radet", draft.Fields["consulted"].Yaml);
    }

    [Fact]
    public void What_a_document_leaves_open_is_left_open()
    {
        var draft = Import("Riktlinjer för trygghet i Provstads kommun\n\nDnr: /2015 Utgivningsdatum: Utgivare: Kansliet\n\nSeminarium den 23 februari.\n", Collection.Guidelines);
        AssertField(draft, "dnr", "{unknown: not-stated}", "ofullständigt");
        AssertField(draft, "decided_on", "{unknown: not-stated}", "tomt");
        Assert.DoesNotContain("decided_by", draft.Fields.Keys);
        Assert.DoesNotContain("valid_from", draft.Fields.Keys);
    }

    [Fact]
    public void A_draft_reads_as_a_record_and_lacks_only_what_nobody_knows()
    {
        var draft = Import("Handlingsplan mot våld i Provstads kommun\n\nAntagen av kommunstyrelsen 2016-01-02. Text med <b>taggar</b> & tecken.\n");
        var text = RecordTemplate.Write(CollectionInfo.Of(draft.Collection), "content/guidelines/prov.md", draft.Fields, draft.Body());
        var (_, problems) = Repository.Read("guidelines/prov.md", text);
        Assert.All(problems, p => Assert.Equal("KB0219", p.Code));
    }

    [Theory]
    [InlineData("valdsbejakande extremism", "våldsbejakande extremism")]
    [InlineData("Socialndmnden har fatt i uppdrag att stddja anhdriga", "Socialnämnden har fått i uppdrag att stödja anhöriga")]
    [InlineData("det ar viktigt under ar 2015", "det är viktigt under år 2015")]
    [InlineData("den stadsGvergripande strategin", "den stadsövergripande strategin")]
    [InlineData("samhaéllet och k&nna", "samhället och känna")]
    [InlineData("Anna Qvist i Bralanda", "Anna Qvist i Bralanda")]
    [InlineData("man har en rad val", "man har en rad val")]
    [InlineData("info@kommunen.example och https://example.se/nar", "info@kommunen.example och https://example.se/nar")]
    public void A_text_that_has_lost_its_marks_is_mended_where_there_is_no_doubt(string read, string meant) =>
        Assert.Equal(meant, new TextRepair(Lexicon.Swedish).Repair(read, isMarked: false).Text);

    [Fact]
    public void A_sound_text_is_left_alone()
    {
        const string Sound = "Kommunen har en plan för stöd till anhöriga. Den gäller för alla, var man än bor, och man kan få råd på ett café. Arhus och Malmo är städer.";
        Assert.Equal(Sound, new TextRepair(Lexicon.Swedish).Repair(Sound, TextRepair.IsMarked(Sound)).Text);
    }

    [Fact]
    public void Words_of_the_knowledge_base_are_never_made_into_others()
    {
        var repair = new WordRepair(Lexicon.Swedish);
        var tree = Load.WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []);
        var changed = Lexicon.CountWords(tree.Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Read().Span)))
            .Where(w => Lexicon.Swedish.CountOf(w.Key) > 0 && repair.Repair(w.Key, isMarked: true) is not null);
        Assert.Empty(changed);
    }

    [Fact]
    public void Lines_are_joined_and_split_words_made_whole()
    {
        var text = Paragraphs.Join(SourceText.Of("Kommunerna sam-\nverkar med för-\noch grundskola.\n\n2. Nästa punkt\n- punkt ett\n- punkt två\n"), Lexicon.Swedish).Select(p => p.Text);
        Assert.Equal(["Kommunerna samverkar med för- och grundskola.", "2. Nästa punkt", "- punkt ett", "- punkt två"], text);
    }

    [Fact]
    public void A_web_page_is_read_without_what_stands_around_it()
    {
        var source = HtmlText.Read("<html><body><nav>Meny <a href=/>Start</a></nav><main><h1>Arbete mot våld</h1><p>Första  stycket.</p><ul><li>Ett<li>Två</ul><table><tr><th>A<td>B</table><img src=x alt='En karta'></main><footer>Kontakt</footer></body></html>");
        Assert.Equal(["# Arbete mot våld", "", "Första stycket.", "", "- Ett", "- Två", "A | B"], source.Pages[0]);
        Assert.Equal(["Bild eller film: En karta"], source.Unread);
    }

    [Fact]
    public void A_word_document_is_read_with_headings_lists_and_tables()
    {
        var source = DocxText.Read(Word("""
            <w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Plan</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">En </w:t></w:r><w:r><w:t>mening.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>punkt</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """));
        Assert.Equal(["# Plan", "", "En mening.", "", "- punkt", "A | B", ""], source.Pages[0]);
    }

    [Fact]
    public void A_word_document_with_an_entity_is_refused() =>
        Assert.ThrowsAny<System.Xml.XmlException>(() => DocxText.Read(Word("<w:p/>", "<!DOCTYPE x [<!ENTITY a \"b\">]>")));

    private static ImportedDraft Import(string text, Collection? wanted = null) =>
        ImportedDraft.Of(SourceText.Of(text), Bodies, Lexicon.Swedish, wanted, new(2018, 3, 1));

    private static void AssertField(ImportedDraft draft, string field, string yaml, string evidence)
    {
        Assert.Equal(yaml, draft.Fields[field].Yaml.Trim('"'));
        Assert.Contains(evidence, string.Join(' ', draft.Fields[field].Evidence), StringComparison.Ordinal);
    }

    private static MemoryStream Word(string body, string prologue = "")
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
            writer.Write($"<?xml version=\"1.0\"?>{prologue}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        file.Position = 0;
        return file;
    }
}

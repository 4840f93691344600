namespace Kunskapsbanken.Theme.Tests;

/// <summary>Pictures say what the tables beside them say, and leave nothing out.</summary>
public sealed class PictureTests
{
    private static readonly (string, string)[] Places =
    [
        ("counties/stadslan.yml", $"title: Stadens län\nsummary: Ett län.\n{SmallSite.Head}sources: []\nlanskod: \"01\"\n"),
        ("counties/tomlan.yml", $"title: Tomt län\nsummary: Ett län.\n{SmallSite.Head}sources: []\nlanskod: \"99\"\n"),
        ("organisations/byn.yml", $"title: Byn\nsummary: En kommun.\n{SmallSite.Head}sources: []\nname: Byn\nkind: municipality\nlevel: municipal\nkommunkod: \"0180\"\n"),
    ];

    [Fact]
    public void A_county_shows_its_count_as_an_area_and_as_a_figure()
    {
        var page = new SmallSite([.. Places, SmallSite.Practice("municipalities: [byn]\n")]).Document("/karta/");
        var tiles = page.QuerySelectorAll("svg.map a");
        Assert.Equal(["Stadens län: 1 post", "Tomt län: 0 poster"], tiles.Select(t => t.QuerySelector("title")!.TextContent));
        Assert.NotNull(tiles[0].QuerySelector("circle"));
        Assert.Null(tiles[1].QuerySelector("circle"));
        Assert.Equal("0", tiles[1].QuerySelector(".figure")!.TextContent);
        Assert.Equal(["Byn: 1 post"], page.QuerySelectorAll(".squares .on title").Select(t => t.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("table.figures tbody tr").Length);
    }

    [Fact]
    public void An_empty_cell_of_the_matrix_is_a_gap_that_can_be_filled()
    {
        var group = ("concepts/unga.yml", $"title: Unga\nsummary: En målgrupp.\n{SmallSite.Head}sources: []\nscheme: target-group\npref_label: unga\ndefinition: Allt.\n");
        var other = ("concepts/annat.yml", $"title: Annat\nsummary: Ett åtgärdsområde.\n{SmallSite.Head}sources: []\nscheme: action-area\npref_label: annat\ndefinition: Allt.\n");
        var practice = SmallSite.Practice("").Text.Replace("target_group: {unknown: not-stated}", "target_group: [unga]", StringComparison.Ordinal);
        var page = new SmallSite(group, other, ("practices/exempel.md", practice)).Document("/matris/");
        var cells = page.QuerySelectorAll(".matrix tbody td");
        Assert.Contains("inget exempel ännu", cells[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("1", cells[1].QuerySelector(".figure")!.TextContent);
        var list = page.GetElementById(cells[1].QuerySelector("a")!.GetAttribute("href")![1..])!;
        Assert.Equal("Exemplet", list.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public void What_has_no_date_stands_beside_the_timeline()
    {
        var dated = SmallSite.Guideline("valid_from: 2016-01-01\nvalid_to: 2017-12-31\n");
        var page = new SmallSite(dated, ("guidelines/utan.md", dated.Text.Replace("decided_on: 2016", "decided_on: {unknown: illegible}", StringComparison.Ordinal).Replace("valid_from: 2016-01-01\nvalid_to: 2017-12-31\n", "", StringComparison.Ordinal))).Document("/tidslinje/");
        Assert.Equal("1 januari 2016–31 december 2017", page.QuerySelector(".timeline tbody td")!.TextContent);
        Assert.Equal("1 utan datum", page.QuerySelector("details summary")!.TextContent);
        var bar = page.QuerySelector(".bar rect")!;
        Assert.Equal(("0", "400"), (bar.GetAttribute("x"), bar.GetAttribute("width")));
    }

    [Fact]
    public void A_practice_hangs_together_with_its_guideline_through_the_duty()
    {
        var site = new SmallSite(
            SmallSite.Guideline("duties:\n  - {id: folja-upp, responsible: kommunstyrelsen, does: Följa upp arbetet.}\n"),
            SmallSite.Practice("implements: [plan#folja-upp]\n"));
        Assert.Equal(["Styrdokument", "Uppgifter", "Goda exempel", "Planen", "Följa upp arbetet.", "Exemplet"], Words("/exempel/exempel/"));
        Assert.Equal(["Styrdokument", "Uppgifter", "Goda exempel", "Planen", "Följa upp arbetet.", "Exemplet"], Words("/styrdokument/plan/"));
        Assert.Equal("Följa upp arbetet.", site.Document("/exempel/exempel/").QuerySelector(".duty-list a")!.TextContent);

        IEnumerable<string> Words(string path) => site.Document(path).QuerySelectorAll(".graph text").Select(t => t.TextContent);
    }

    [Fact]
    public void A_card_tells_in_a_sentence_what_did_not_work()
    {
        var text = SmallSite.Practice("").Text.Replace(
            "did_not_work: {unknown: not-yet-known}", "did_not_work: |\n  Möten på kvällen [s. 2](xref:sources/rapport) **lockade** inte, t.ex. unga. De flyttades sedan.", StringComparison.Ordinal);
        var page = new SmallSite(("practices/exempel.md", text)).Document("/exempel/");
        Assert.Equal("Fungerade inte: Möten på kvällen lockade inte, t.ex. unga.", page.QuerySelector(".failed")!.TextContent);
    }

    [Fact]
    public void What_a_strip_has_no_value_for_is_gathered_below_it()
    {
        var page = new SmallSite(SmallSite.Practice("state: {unknown: not-stated}\n")).Document("/exempel/exempel/");
        Assert.Equal(["Målgrupp", "Läge"], page.QuerySelectorAll(".gaps dt").Select(t => t.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll(".strip dt"), t => t.TextContent == "Läge");
    }

    [Fact]
    public void The_statement_has_what_the_act_asks_for()
    {
        var page = new SmallSite(("pages/tillganglighet.md", $$"""
            ---
            title: Tillgänglighet
            summary: En redogörelse.
            {{SmallSite.Head}}sources: []
            accessibility:
              conformance: partial
              standard: WCAG 2.2, nivå AA
              published: 2018-01-01
              assessed: 2018-02-01
              method: Egen granskning.
              deficiencies:
                - {what: Kartan saknar namn., reason: deficiency, criterion: WCAG 1.1.1, fixed_by: 2018-06}
                - {what: Gamla filmer saknar text., reason: exempt}
              contact: registrator@prov.example
              answer_time: två dagar
              complaint: https://www.digg.se/tdosanmalan
            ---

            """)).Document("/om/tillganglighet/");
        Assert.Equal(
            ["Hur tillgänglig är webbplatsen?", "Behöver du innehåll i en annan form?", "Meddela brister", "Tillsyn", "Teknisk information om tillgängligheten", "Så har vi testat"],
            page.QuerySelectorAll("article section > h2").Take(6).Select(h => h.TextContent));
        Assert.Equal(["Bristande förenlighet med kraven", "Innehåll som inte omfattas av lagen"], page.QuerySelectorAll("article section > h3").Take(2).Select(h => h.TextContent));
        var text = page.Body!.TextContent;
        Assert.All(["Provkommunen", "2018:1937", "delvis förenlig med lagen", "två dagar", "anmäla bristen till Digg", "1 januari 2018", "juni 2018", "WCAG 1.1.1"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll("a[href='mailto:registrator@prov.example']").Length);
    }

    /// <summary>Nothing in a page is styled or run from within it.</summary>
    [Fact]
    public void Pictures_keep_the_content_security_policy()
    {
        var site = new SmallSite([.. Places, SmallSite.Guideline("duties:\n  - {id: a, responsible: b, does: C.}\n"), SmallSite.Practice("implements: [plan#a]\n")]);
        Assert.All(site.Pages, page => Assert.Empty(site.Document(page.Path.Text).QuerySelectorAll("[style], style, script:not([src], [type='application/ld+json']), [onclick]")));
    }
}

namespace Kunskapsbanken.Theme.Tests;

public sealed class RecordTests
{
    [Fact]
    public void An_unknown_value_says_why()
    {
        var page = new SmallSite(SmallSite.Practice("")).Document("/exempel/exempel/");
        var beside = page.QuerySelectorAll(".pair > section");
        Assert.Equal(["Vad som fungerade", "Vad som inte fungerade"], beside.Select(s => s.QuerySelector("h2")!.TextContent));
        Assert.Equal("inte känt ännu", beside[1].QuerySelector(".unknown")!.TextContent);
        Assert.Contains("okänd, oläslig i källan", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_value_shows_what_each_source_says()
    {
        var page = new SmallSite(SmallSite.Practice("started:\n  - {value: 2015, source: rapport, locator: s. 1}\n  - {value: 2014-07, source: brev}\n")).Document("/exempel/exempel/");
        var table = page.QuerySelector("table.claims")!;
        Assert.Equal("Källorna säger olika", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["2015", "Rapporten, s. 1", "juli 2014", "Brevet"], table.QuerySelectorAll("td").Select(t => t.TextContent));
    }

    [Theory]
    [InlineData("2016-12-06", "6 december 2016")]
    [InlineData("2016-03", "mars 2016")]
    [InlineData("2016", "2016")]
    public void A_date_is_as_precise_as_it_is_known(string written, string shown)
    {
        var time = new SmallSite(SmallSite.Practice($"started: {written}\n")).Document("/exempel/exempel/").QuerySelector(".strip time")!;
        Assert.Equal(shown, time.TextContent);
        Assert.Equal(written, time.GetAttribute("datetime"));
    }

    [Fact]
    public void Evidence_is_five_segments_and_words()
    {
        var evidence = new SmallSite(SmallSite.Practice("")).Document("/exempel/exempel/").QuerySelector(".evidence")!;
        Assert.Equal(5, evidence.QuerySelectorAll("i").Length);
        Assert.True(evidence.QuerySelector(".bars")!.ClassList.Contains("b2"));
        Assert.Contains("utvärderat internt", evidence.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_has_an_address_and_the_examples_that_carry_it_out()
    {
        var page = new SmallSite(
            SmallSite.Guideline("duties:\n  - {id: folja-upp, responsible: kommunstyrelsen, does: Följa upp., recurrence: årligen, locator: s. 2}\n  - {id: utbilda, responsible: {unknown: not-stated}, does: Utbilda.}\n"),
            SmallSite.Practice("implements: [plan#folja-upp]\n")).Document("/styrdokument/plan/");
        var duty = page.GetElementById("folja-upp")!;
        Assert.Equal("TR", duty.TagName);
        Assert.Equal("Exemplet", duty.QuerySelector("ul a")!.TextContent);
        Assert.Equal(["Kommunstyrelsen", "Ansvarig: okänd, ej angiven i källan"], page.QuerySelectorAll("th[scope=rowgroup]").Select(t => t.TextContent));
    }

    [Fact]
    public void Many_links_to_a_page_are_folded_with_their_number()
    {
        var guidelines = Enumerable.Range(0, 13).Select(n => ($"guidelines/plan-{n}.md", SmallSite.Guideline("").Text));
        var links = new SmallSite([.. guidelines]).Document("/begrepp/insatser/").QuerySelector(".links details")!;
        Assert.Equal("Visa alla 13", links.QuerySelector("summary")!.TextContent);
        Assert.Equal(13, links.QuerySelectorAll("li").Length);
    }

    [Fact]
    public void A_network_shows_its_meetings_by_number_and_says_which_days_are_unknown()
    {
        var meetings = new[] { (10, "2018-01-23"), (2, "{unknown: not-stated}"), (1, "2016-12") }.Select(m => (
            $"meetings/traff-{m.Item1}.yml",
            $"title: Träff {m.Item1}\nsummary: En träff.\n{SmallSite.Head}sources: []\nnetwork: natet\nnumber: {m.Item1}\ndate: {m.Item2}\nstate: planned\n"));
        var page = new SmallSite([("networks/natet.yml", $"title: Nätet\nsummary: Ett nätverk.\n{SmallSite.Head}sources: []\nowner: skl\npurpose: Prov.\naudience: Prov.\n"), .. meetings]).Document("/natverk/natet/");
        Assert.Equal(
            ["december 2016 Träff 1 planerad", "datum okänt Träff 2 planerad", "23 januari 2018 Träff 10 planerad"],
            page.QuerySelectorAll(".rail > li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Empty(page.QuerySelectorAll(".links"));
    }

    [Fact]
    public void Nothing_that_an_author_wrote_is_lost()
    {
        const string Fields = """
            perspectives: {unknown: not-published}
            mechanism: MEKANISM
            conditions: VILLKOR
            resources: {staff_fte: 1.5, cost_sek: 250000, cost_year: 2016}
            mitigation: SKYDD
            legal: {secrecy: SEKRETESS, anonymised: yes}
            transfers: [{to: skl, year: 2017, outcome: abandoned, note: ANMÄRKNING}]
            prevention_level: [universal]
            license: LICENS
            review_due: 2019-01

            """;
        var text = new SmallSite(SmallSite.Practice(Fields, "{level: 3, evaluator: GRANSKARE, year: 2015, url: 'https://example.se/u', finding: FYND}"))
            .Document("/exempel/exempel/").Body!.TextContent;
        Assert.All(
            ["MEKANISM", "VILLKOR", "1,5", "250\u00a0000", "SKYDD", "SEKRETESS", "ANMÄRKNING", "lades ner", "universell", "LICENS", "januari 2019", "GRANSKARE", "example.se/u", "FYND", "okänd, ej publicerad"],
            word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_says_who_answers_for_it_and_how_to_cite_it()
    {
        var site = new SmallSite(new SmallSite.Settings(BaseUrl: "https://kb.example"), SmallSite.Practice(""));
        var colophon = site.Document("/exempel/exempel/").QuerySelector(".colophon")!.TextContent;
        Assert.Contains("SKL, redaktionen", colophon, StringComparison.Ordinal);
        Assert.Contains("”Exemplet”. Prov, Provkommunen. Uppdaterad 15 januari 2018. https://kb.example/id/practices/exempel", colophon, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kunskapsbanken.Tests.OpenData;

/// <summary>Feeds as RFC 4287 asks for them.</summary>
public sealed class FeedTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TestSite site = DataSite.Build();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Every_feed_has_what_a_feed_must_have()
    {
        var files = Directory.GetFiles(site.Output, "atom.xml", SearchOption.AllDirectories);
        Assert.Contains(Path.Combine(site.Output, "nytt", "atom.xml"), files);
        Assert.Contains(Path.Combine(site.Output, "exempel", "atom.xml"), files);
        Assert.Contains(Path.Combine(site.Output, "lan", "granlan", "atom.xml"), files);
        Assert.Contains(Path.Combine(site.Output, "begrepp", "trygg-skolvag", "atom.xml"), files);
        foreach (var file in files)
        {
            var feed = XDocument.Load(file).Root!;
            Assert.Empty(AtomRules.Faults(file, $"{DataSite.Address}/{Path.GetRelativePath(site.Output, file).Replace('\\', '/')}"));
            var entries = feed.Elements(Atom + "entry").ToList();
            Assert.All(entries.Prepend(feed), e => Assert.StartsWith(DataSite.Address, Link(e, "alternate")));
            Assert.Equal(entries.Max(e => Text(e, "updated")), Text(feed, "updated"));
            Assert.Equal(entries.Select(e => Text(e, "updated")).OrderDescending(), entries.Select(e => Text(e, "updated")));
        }
    }

    /// <summary>The rules are awake: one fault each, in a feed that has none.</summary>
    [Theory]
    [InlineData("<feed ", "<flow ")]
    [InlineData("<id>https:", "<id>HTTPS:")]
    [InlineData("<id>.*?</id>", "", true)]
    [InlineData("<updated>2018", "<updated>den 2018")]
    [InlineData("T00:00:00Z", "t00:00:00z")]
    [InlineData("<title>", "<title>x</title><title>")]
    [InlineData("<title>", "<title type=\"markdown\">")]
    [InlineData("<summary>", "text<summary>")]
    [InlineData("<summary>.*?</summary>", "<summary/>", true)]
    [InlineData("<author>.*?</author>", "", true)]
    [InlineData("<author>", "<author><name>x</name>")]
    [InlineData("xml:lang=\"sv\"", "xml:lang=\"svenska språket\"")]
    [InlineData("rel=\"self\"", "rel=\"related\"")]
    [InlineData("rel=\"self\"", "rel=\"me\"")]
    [InlineData("rel=\"alternate\"", "rel=\"related\"")]
    [InlineData("href=\"https://cykelbanken.example/exempel/svar/\"", "href=\"/exempel/svar/\"")]
    [InlineData("type=\"text/html\"", "type=\"html\"")]
    [InlineData("term=\"", "name=\"")]
    [InlineData("<summary>", "<lead xmlns=\"\">x</lead><summary>")]
    [InlineData("</entry>.*?<entry>", "</entry><entry xml:base=\"/\">", true)]
    [InlineData("(<entry>.*?</entry>)", "$1$1", true)]
    [InlineData("</feed>", "")]
    public void A_fault_is_found(string part, string faulty, bool isPattern = false)
    {
        const string Feed = "exempel/atom.xml";
        var text = site.Read(Feed);
        var damaged = Regex.Replace(text, isPattern ? part : Regex.Escape(part), isPattern ? faulty : faulty.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.Singleline);
        Assert.NotEqual(text, damaged);
        var file = Path.Combine(site.Root, "damaged.xml");
        File.WriteAllText(file, damaged);
        Assert.NotEmpty(AtomRules.Faults(file, $"{DataSite.Address}/{Feed}"));
        File.WriteAllText(file, text);
        Assert.Empty(AtomRules.Faults(file, $"{DataSite.Address}/{Feed}"));
    }

    [Fact]
    public void An_entry_is_named_for_ever_and_dated_by_its_review()
    {
        var entry = Entries("exempel")[0];
        Assert.Equal($"{DataSite.Address}/id/practices/svar", Text(entry, "id"));
        Assert.Equal($"{DataSite.Address}/exempel/svar/", Link(entry, "alternate"));
        Assert.Equal("2018-02-01T00:00:00Z", Text(entry, "updated"));
        Assert.Equal("=SUMMA(A1), \"svår\"; </script>", Text(entry, "title"));
    }

    [Fact]
    public void A_county_and_an_action_area_tell_of_what_concerns_them()
    {
        Assert.Contains(Entries("lan/granlan"), e => Text(e, "id").EndsWith("/practices/cykelkompisar", StringComparison.Ordinal));
        string[] ids = [.. Entries("begrepp/trygg-skolvag").Select(e => Text(e, "id")[(DataSite.Address.Length + 4)..])];
        Assert.Equal(["practices/svar", "practices/cykelkompisar", "guidelines/cykelplan-2016", "concepts/trygg-skolvag"], ids);
    }

    [Fact]
    public void A_record_whose_day_is_not_known_is_left_out()
    {
        site.Write(DataSite.Hard, site.ReadSource(DataSite.Hard).Replace("last_reviewed: 2018-02-01", "last_reviewed: {unknown: not-stated}"));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.DoesNotContain(Entries("exempel"), e => Text(e, "id").EndsWith("/svar", StringComparison.Ordinal));
    }

    private XElement[] Entries(string page) => [.. XDocument.Load(Path.Combine(site.Output, page, "atom.xml")).Root!.Elements(Atom + "entry")];

    private static string Text(XElement element, string name) => Assert.Single(element.Elements(Atom + name)).Value;

    private static string Link(XElement element, string relation) =>
        Assert.Single(element.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}

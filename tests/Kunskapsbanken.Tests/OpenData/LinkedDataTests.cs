using System.Text.Json;
using System.Text.RegularExpressions;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Tests.OpenData;

/// <summary>Linked data as jsonld.js understands them, with nothing fetched and nothing dropped.</summary>
public sealed partial class LinkedDataTests : IDisposable
{
    private const string Schema = "https://schema.org/";
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Dcat = "http://www.w3.org/ns/dcat#";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private readonly TestSite site = DataSite.Build();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Every_record_is_a_thing_at_its_permanent_address_with_a_name()
    {
        foreach (var collection in CollectionInfo.All)
        {
            using var json = JsonDocument.Parse(site.Read($"data/{collection.Slug}.json"));
            var things = Read(collection.Slug);
            foreach (var record in json.RootElement.EnumerateArray())
            {
                var thing = things[record.GetProperty("permanent_url").GetString()!];
                Assert.StartsWith(Schema, thing[Type][0].Value);
                Assert.Contains(thing[$"{Schema}name"], n => n.Value == record.GetProperty("title").GetString() && n.Language == "sv");
                Assert.Equal(record.GetProperty("page_url").GetString(), Assert.Single(thing[$"{Schema}mainEntityOfPage"]).Value);
                Assert.All(thing.Values.SelectMany(v => v), v => Assert.NotEqual("", v.Value));
            }
        }
    }

    [Fact]
    public void Things_are_what_they_are()
    {
        Assert.Equal(["Article"], Types("exempel", "practices/cykelkompisar"));
        Assert.Equal(["EducationEvent"], Types("seminarier", "seminars/cykeldagen-2018"));
        Assert.Equal(["Event"], Types("traffar", "meetings/traff-1"));
        Assert.Equal(["GovernmentOrganization"], Types("aktorer", "organisations/bjorkasen"));
        Assert.Equal(["AdministrativeArea"], Types("lan", "counties/granlan"));

        string[] Types(string slug, string key) => [.. Thing(slug, key)[Type].Select(t => t.Value[Schema.Length..])];
    }

    [Fact]
    public void What_is_unknown_is_not_said_and_what_is_disputed_is_said_by_each()
    {
        var hard = Thing("exempel", "practices/svar");
        Assert.False(hard.ContainsKey($"{Schema}spatialCoverage"));
        Assert.Equal("NamedNode", Assert.Single(hard[$"{Schema}license"]).Kind);
        var kompisar = Thing("exempel", "practices/cykelkompisar");
        Assert.Equal([$"{DataSite.Address}/id/counties/granlan", $"{DataSite.Address}/id/organisations/bjorkasen"], kompisar[$"{Schema}spatialCoverage"].Select(v => v.Value).Order(StringComparer.Ordinal));
        Assert.Equal($"{DataSite.Address}/id/sources/cykelrapport", Assert.Single(kompisar[$"{Schema}citation"]).Value);
        var source = site.ReadSource("content/sources/cykelrapport.md").Split('\n').Where(l => !l.StartsWith("published:", StringComparison.Ordinal)).ToList();
        source.Insert(1, "published: [{value: 2015, source: cykelrapport}, {value: 2016, source: cykelrapport}]");
        site.Write("content/sources/cykelrapport.md", string.Join('\n', source));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.Equal(["2015", "2016"], Thing("kallor", "sources/cykelrapport")[$"{Schema}datePublished"].Select(v => v.Value));
    }

    [Fact]
    public void An_event_has_a_time_a_place_and_a_host()
    {
        var day = Thing("seminarier", "seminars/cykeldagen-2018");
        Assert.Equal("2018-04-12T09:30", Assert.Single(day[$"{Schema}startDate"]).Value);
        Assert.Equal("2018-04-12T15:30", Assert.Single(day[$"{Schema}endDate"]).Value);
        Assert.False(day.ContainsKey($"{Schema}eventStatus"));
        Assert.Equal($"{Schema}EventScheduled", Assert.Single(Thing("traffar", "meetings/traff-1")[$"{Schema}eventStatus"]).Value);
        Assert.Equal($"{DataSite.Address}/id/organisations/trafikrad", Assert.Single(day[$"{Schema}organizer"]).Value);
        var place = Read("seminarier")[Assert.Single(day[$"{Schema}location"]).Value];
        Assert.Equal("Stadshuset", Assert.Single(place[$"{Schema}name"]).Value);
        Assert.Equal("Granstad", Assert.Single(place[$"{Schema}address"]).Value);
    }

    [Fact]
    public void Concepts_are_SKOS()
    {
        var concept = Thing("begrepp", "concepts/trygg-skolvag");
        Assert.Contains(concept[Type], t => t.Value == $"{Skos}Concept");
        Assert.Equal("trygg skolväg", Assert.Single(concept[$"{Skos}prefLabel"]).Value);
        Assert.Equal("säker skolväg", Assert.Single(concept[$"{Skos}altLabel"]).Value);
        Assert.True(concept.ContainsKey($"{Skos}definition"));
        var scheme = Read("begrepp")[Assert.Single(concept[$"{Skos}inScheme"]).Value];
        Assert.Contains(scheme[Type], t => t.Value == $"{Skos}ConceptScheme");
        Assert.Equal("Åtgärdsområden", Assert.Single(scheme[$"{Skos}prefLabel"]).Value);
        Assert.Equal($"{DataSite.Address}/id/concepts/trygg-skolvag", Assert.Single(Thing("begrepp", "concepts/elever")[$"{Skos}related"]).Value);
    }

    /// <summary>As docs.dataportal.se lists them for DCAT-AP-SE 3: those that each class must have.</summary>
    [Theory]
    [InlineData("Catalog", "title description publisher license", "dataset")]
    [InlineData("Dataset", "title description publisher", "distribution")]
    [InlineData("Distribution", "", "accessURL")]
    public void The_catalogue_has_what_the_profile_requires(string type, string terms, string dcat)
    {
        var statements = Read("dcat");
        var things = statements.Values.Where(t => t[Type].Any(v => v.Value == Dcat + type)).ToList();
        Assert.NotEmpty(things);
        foreach (var thing in things)
        {
            foreach (var property in terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Terms + t).Append(Dcat + dcat))
                Assert.All(thing[property], v => Assert.NotEqual("", v.Value));
            if (thing.TryGetValue($"{Terms}publisher", out var publisher))
                Assert.Equal("Trafikrådet", Assert.Single(statements[Assert.Single(publisher).Value]["http://xmlns.com/foaf/0.1/name"]).Value);
        }

        Assert.All(things.SelectMany(t => t.GetValueOrDefault($"{Dcat}distribution", []).Concat(t.GetValueOrDefault($"{Dcat}dataset", []))), v => Assert.Contains(v.Value, statements.Keys));
        Assert.All(things.SelectMany(t => t.GetValueOrDefault($"{Dcat}accessURL", [])), v => Assert.True(File.Exists(Path.Combine(site.Output, v.Value[(DataSite.Address.Length + 1)..])), v.Value));
    }

    [Fact]
    public void The_catalogue_is_free_and_its_data_have_the_licence_of_the_site()
    {
        var statements = Read("dcat").Values;
        Assert.Equal(["http://creativecommons.org/publicdomain/zero/1.0/"], Licenses("Catalog"));
        Assert.Equal(["https://creativecommons.org/licenses/by/4.0/"], Licenses("Distribution"));
        site.Write("site/site.yml", site.ReadSource("site/site.yml") + "license: https://licens.example/\n");
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        statements = Read("dcat").Values;
        Assert.Equal(["https://licens.example/"], Licenses("Distribution"));

        IEnumerable<string> Licenses(string type) => statements.Where(t => t[Type][0].Value == Dcat + type).Select(t => Assert.Single(t[$"{Terms}license"]).Value).Distinct();
    }

    [Fact]
    public void A_page_says_the_same_of_its_record_as_the_collection_does_and_how_to_get_there()
    {
        var things = Oracle([.. CollectionInfo.All.Select(c => Path.Combine(site.Output, "data", $"{c.Slug}.jsonld"))]);
        var records = CollectionInfo.All.SelectMany(c => JsonDocument.Parse(site.Read($"data/{c.Slug}.json")).RootElement.EnumerateArray())
            .Select(r => (Id: r.GetProperty("permanent_url").GetString()!, Page: r.GetProperty("page_url").GetString()!)).ToList();
        var said = OnPages([.. records.Select(r => r.Page[(DataSite.Address.Length + 1)..])]);
        var ways = said.Values.Where(t => t[Type][0].Value == $"{Schema}BreadcrumbList")
            .Select(t => t[$"{Schema}itemListElement"].Select(i => said[i.Value]).OrderBy(i => i[$"{Schema}position"][0].Value, StringComparer.Ordinal).Select(i => i[$"{Schema}item"][0].Value).ToList())
            .ToDictionary(w => w[^1]);
        foreach (var (id, page) in records)
        {
            foreach (var property in (string[])["name", "description", "dateModified", "startDate", "endDate", "eventStatus"])
                Assert.Equal(Values(things[id], Schema + property), Values(said[id], Schema + property));
            // The page names one type where the collection's file may name another too: SKOS.
            Assert.Equal(things[id][Type][0].Value, Assert.Single(said[id][Type]).Value);
            Assert.Equal($"{DataSite.Address}/", ways[page][0]);
            Assert.All(ways[page], w => Assert.True(File.Exists(Path.Combine(site.Output, w[(DataSite.Address.Length + 1)..], "index.html")), w));
        }

        static IEnumerable<string> Values(Dictionary<string, Said[]> thing, string property) => thing.GetValueOrDefault(property, []).Select(v => v.Value).Distinct();
    }

    [Fact]
    public void The_start_page_says_how_the_site_is_searched()
    {
        var said = OnPages("").Values.ToList();
        Assert.Contains(said, t => t[Type][0].Value == $"{Schema}WebSite" && t[$"{Schema}name"][0].Value == "Cykelbanken");
        Assert.Contains(said, t => t[Type][0].Value == $"{Schema}SearchAction" && t[$"{Schema}target"][0].Value == $"{DataSite.Address}/sok/?q={{words}}");
    }

    [Fact]
    public void A_site_without_an_address_says_nothing_that_needs_one()
    {
        site.Write("site/site.yml", string.Join('\n', site.ReadSource("site/site.yml").Split('\n').Where(l => !l.StartsWith("base_url:", StringComparison.Ordinal))));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        var start = site.Read("index.html");
        Assert.DoesNotMatch(Statements(), start);
        Assert.Contains("og:title", start, StringComparison.Ordinal);
        Assert.DoesNotContain("og:url", start, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", start, StringComparison.Ordinal);
        Assert.DoesNotContain("atom.xml", start, StringComparison.Ordinal);
    }

    /// <summary>What the heads of pages say, as one document.</summary>
    private Dictionary<string, Dictionary<string, Said[]>> OnPages(params string[] pages)
    {
        var file = Path.Combine(site.Root, "pages.jsonld");
        File.WriteAllText(file, $"[{string.Join(',', pages.Select(p => Statements().Match(site.Read($"{p}index.html")).Groups[1].Value))}]");
        return Oracle(file);
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Statements();

    private Dictionary<string, Said[]> Thing(string slug, string key) => Read(slug)[$"{DataSite.Address}/id/{key}"];

    private Dictionary<string, Dictionary<string, Said[]>> Read(string slug) => Oracle(Path.Combine(site.Output, "data", $"{slug}.jsonld"));

    private static Dictionary<string, Dictionary<string, Said[]>> Oracle(params string[] files) =>
        Editions.Tests.Oracle.Read("linked-data.mjs", files).Deserialize<Dictionary<string, Dictionary<string, Said[]>>>(JsonSerializerOptions.Web)!;

    private sealed record Said(string Value, string Kind, string? Language);
}

using System.Text.Json;
using Kunskapsbanken.Render.OpenData;

namespace Kunskapsbanken.Tests.OpenData;

/// <summary>Which files there are, and when they are made.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly TestSite site = DataSite.Build();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_list_holds_the_records_as_they_stand_beside_their_pages()
    {
        using var list = JsonDocument.Parse(site.Read("data/exempel.json"));
        Assert.Equal(["cykelkompisar", "svar"], list.RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(site.Read("exempel/svar/index.json"), list.RootElement[1].GetRawText());
        Assert.Equal("[\n]\n", site.Read("data/samtalskompassen.json").Replace("\n\n", "\n"));
    }

    [Fact]
    public void No_record_says_the_same_name_twice()
    {
        site.Write("content/sources/med-adress.md", site.ReadSource("content/sources/cykelrapport.md").Replace("url: https://cykelverket.example/rapport", "url: {unknown: not-published}").Replace("title: ", "title: Den andra "));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.Contains("med-adress", site.Read("data/kallor.json"));
        foreach (var file in Directory.EnumerateFiles(site.Output, "index.json", SearchOption.AllDirectories))
            JsonDocument.Parse(File.ReadAllBytes(file), new() { AllowDuplicateProperties = false }).Dispose();
    }

    [Fact]
    public void A_change_makes_its_own_collection_anew_and_the_site_is_as_if_built_from_nothing()
    {
        Assert.Equal(0, site.Build().Written!.Rendered);
        var before = Times();
        site.Write(DataSite.Hard, site.ReadSource(DataSite.Hard).Replace("challenges: Regn.", "challenges: Snö."));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        site.Write(DataSite.Hard, site.ReadSource(DataSite.Hard).Replace("challenges: Snö.", "challenges: Hagel."));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        var after = Times();
        Assert.Equal(["exempel.csv", "exempel.json", "exempel.jsonld"], after.Keys.Where(f => before[f] != after[f]).Order(StringComparer.Ordinal));
        var warm = site.Snapshot();
        Directory.Delete(Path.Combine(site.Root, ".output-cache"), recursive: true);
        Directory.Delete(site.Output, recursive: true);
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.Equal(site.Snapshot(), warm);
    }

    [Fact]
    public void A_large_collection_comes_in_parts_and_a_change_makes_one_of_them_anew()
    {
        var record = site.ReadSource("content/sources/cykelrapport.md");
        var last = $"kalla-{OpenDataFiles.PartSize - 1:0000}";
        for (var n = 0; n < OpenDataFiles.PartSize; n++)
            site.Write($"content/sources/kalla-{n:0000}.md", record.Replace("title: ", $"title: {n} "));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        using (var first = JsonDocument.Parse(site.Read("data/kallor.json")))
        using (var second = JsonDocument.Parse(site.Read("data/kallor-2.json")))
        {
            Assert.Equal(OpenDataFiles.PartSize, first.RootElement.GetArrayLength());
            Assert.Equal(last, Assert.Single(second.RootElement.EnumerateArray()).GetProperty("id").GetString());
        }

        Assert.Contains("data/kallor-2.csv", site.Read("data/index.html"));
        Assert.Contains("/data/kallor-2.csv", site.Read("data/dcat.jsonld"));
        var before = Times();
        site.Write($"content/sources/{last}.md", site.ReadSource($"content/sources/{last}.md") + "\nEtt stycke till.\n");
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        var after = Times();
        Assert.Equal(["kallor-2.csv", "kallor-2.json", "kallor-2.jsonld"], after.Keys.Where(f => before[f] != after[f]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_an_address_there_is_nothing_that_needs_one()
    {
        site.Write("site/site.yml", site.ReadSource("site/site.yml").Replace($"base_url: {DataSite.Address}\n", ""));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.All(Directory.EnumerateFiles(Path.Combine(site.Output, "data")), f => Assert.True(Path.GetExtension(f) is ".csv" or ".json" or ".html", f));
        Assert.Empty(Directory.EnumerateFiles(site.Output, "atom.xml", SearchOption.AllDirectories));
        Assert.DoesNotContain("jsonld", site.Read("data/index.html"));
    }

    [Fact]
    public void A_draft_is_named_in_none_of_them()
    {
        site.Write("content/concepts/hemlig.md", site.ReadSource("content/concepts/halka.md").Replace("published", "draft").Replace("Halka", "Hemligheten").Replace("halka", "hemlig"));
        site.Write(DataSite.Hard, site.ReadSource(DataSite.Hard).Replace("risks: [halka]", "risks: [hemlig]"));
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        Assert.Contains("(inte publicerad)", site.Read("data/exempel.csv"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Output, "data")))
            Assert.DoesNotContain("hemlig", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
    }

    private Dictionary<string, DateTime> Times() => Directory.EnumerateFiles(Path.Combine(site.Output, "data")).ToDictionary(f => Path.GetFileName(f), File.GetLastWriteTimeUtc);
}

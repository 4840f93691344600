using System.Text.Json;
using Kunskapsbanken.Editions.Tests;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Tests.OpenData;

/// <summary>Collections as tables, read by csv-parse with every leniency off.</summary>
public sealed class CsvTests : IDisposable
{
    private readonly TestSite site = DataSite.Build();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Every_collection_is_a_table_with_a_row_for_each_record_and_headings_of_its_own()
    {
        foreach (var collection in CollectionInfo.All)
        {
            var rows = Read(collection.Slug);
            using var json = JsonDocument.Parse(site.Read($"data/{collection.Slug}.json"));
            Assert.Equal(json.RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()), rows[1..].Select(r => r[0]));
            Assert.Equal(rows[0].Length, rows[0].Distinct().Count());
            Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        }
    }

    [Fact]
    public void A_spreadsheet_sees_that_it_is_UTF_8() => Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(site.Output, "data/exempel.csv"))[..3]);

    [Fact]
    public void Nothing_is_run_as_a_formula_and_every_word_survives()
    {
        var hard = Row("exempel", "svar");
        Assert.Equal("'=SUMMA(A1), \"svår\"; </script>", hard["Titel"]);
        Assert.Equal("'@alla", hard["Vad man gjorde"]);
        Assert.Equal("'+1", hard["Vad som fungerade"]);
        Assert.Equal("Åäö 🙂, med ”citat” och \"raka\".", hard["Sammanfattning"]);
        Assert.Equal("Rad ett.\n\n- Rad \"två\", med komma", hard["Problem"].TrimEnd());
        foreach (var cell in CollectionInfo.All.SelectMany(c => Read(c.Slug)).SelectMany(r => r))
            Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], cell);
    }

    [Fact]
    public void What_is_unknown_disputed_or_absent_says_which()
    {
        var hard = Row("exempel", "svar");
        Assert.Equal("okänd (ej angiven)", hard["Kommuner"]);
        Assert.Equal("okänd (oläslig i källan)", hard["Började"]);
        Assert.Equal("okänd (inte känt ännu)", hard["Vad som inte fungerade"]);
        Assert.Equal("okänd (ej publicerad)", hard["Resurser: Kostnad, kr"]);
        Assert.Equal("2016 (enligt cykelrapport) / 2017 (enligt cykelrapport)", hard["Slutade"]);
        Assert.Equal("inga", hard["Yrkesgrupper"]);
        Assert.Equal("", hard["Läge"]);
    }

    [Fact]
    public void Terms_and_references_are_what_readers_see()
    {
        var row = Row("exempel", "cykelkompisar");
        Assert.Equal("https://cykelbanken.example/id/practices/cykelkompisar", row["Permanent adress"]);
        Assert.Equal("avslutat", row["Läge"]);
        Assert.Equal("Trygg skolväg", row["Åtgärdsområden"]);
        Assert.Equal("1", row["Evidens: Nivå"]);
        Assert.Equal("Till: Björkåsens kommun; År: 2017; Utfall: anpassades\nTill: Trafikrådet", Row("exempel", "svar")["Spridning"]);
    }

    private Dictionary<string, string> Row(string slug, string id)
    {
        var rows = Read(slug);
        return rows[0].Zip(rows.Single(r => r[0] == id)).ToDictionary(c => c.First, c => c.Second);
    }

    private string[][] Read(string slug) => Oracle.Read("csv.mjs", Path.Combine(site.Output, "data", $"{slug}.csv")).Deserialize<string[][]>()!;
}

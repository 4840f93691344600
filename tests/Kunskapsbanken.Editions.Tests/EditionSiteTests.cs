using System.Text;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>The site of a repository with five meetings: what a reader finds in it.</summary>
public sealed class EditionSiteTests(BuiltFiveMeetings built) : IClassFixture<BuiltFiveMeetings>
{
    [Fact]
    public void It_builds_without_a_word() => Assert.Equal([], built.Report.Problems.Select(p => p.ToString()));

    [Theory]
    [InlineData(1, "Definitionen före.")]
    [InlineData(2, "Definitionen efter den första ändringen.")]
    [InlineData(5, "Definitionen efter den första ändringen.")]
    public void Each_edition_shows_what_stood_then(int number, string definition)
    {
        var page = built.Page($"utgavor/traff-{number}/begrepp/andras/index.html");
        Assert.Contains(definition, page);
        Assert.Contains($"Du läser utgåvan från träff {number}, publicerad <time datetime=\"{FiveMeetings.Days[number - 1]}\">", page);
        Assert.Contains("<a href=\"/begrepp/andras/\">Till den senaste</a>", page);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page);
        Assert.Contains("<link rel=\"canonical\" href=\"https://prov.example/begrepp/andras/\">", page);
    }

    [Fact]
    public void A_record_that_was_renamed_points_to_its_new_address()
    {
        var page = built.Page("utgavor/traff-1/begrepp/byter/index.html");
        Assert.Contains("<link rel=\"canonical\" href=\"https://prov.example/begrepp/slutligt/\">", page);
        Assert.Contains("<a href=\"/begrepp/slutligt/\">Till den senaste</a>", page);
    }

    [Fact]
    public void A_record_that_is_gone_says_so()
    {
        var page = built.Page("utgavor/traff-3/begrepp/bort/index.html");
        Assert.DoesNotContain("canonical", page);
        Assert.Contains("Posten finns inte i den senaste utgåvan.", page);
        Assert.Contains("<a href=\"/utgavor/traff-3/begrepp/bytt/\">det som byter</a>", page);
        Assert.Contains("Posten har blivit en del av en annan.", built.Page("utgavor/traff-3/begrepp/slas-ihop/index.html"));
    }

    [Fact]
    public void Links_stay_in_the_edition_and_leave_it_for_what_it_has_not()
    {
        var page = built.Page("utgavor/traff-2/begrepp/andras/index.html");
        Assert.Contains("href=\"/utgavor/traff-2/aktorer/skl/\"", page);
        Assert.Contains("href=\"/utgavor/\"", page);
        Assert.Contains("href=\"/utgavor/traff-1/\"", built.Page("utgavor/traff-2/traffar/traff-1/index.html"));
    }

    [Fact]
    public void Where_records_were_something_leads_on()
    {
        Assert.Contains("url=/begrepp/slutligt/", built.Page("begrepp/byter/index.html"));
        Assert.Contains("url=/begrepp/slutligt/", built.Page("begrepp/bytt/index.html"));
        Assert.Contains("url=/begrepp/kvar/", built.Page("begrepp/slas-ihop/index.html"));
        Assert.Contains("<a href=\"/utgavor/traff-3/begrepp/bort/\">Läs den som den var i utgåva 3</a>", built.Page("begrepp/bort/index.html"));
        Assert.Contains("url=/begrepp/bort/", built.Page("id/concepts/bort/index.html"));
        Assert.Contains("\"removed\":true", built.Page("begrepp/bort/index.json"));
    }

    [Fact]
    public void What_changed_is_told_field_by_field()
    {
        var page = built.Page("utgavor/traff-4/andringar/index.html");
        Assert.Contains("Ändringar från utgåva 3 till utgåva 4", page);
        Assert.Contains("Kom till <ins><span class=\"vh\">tillagt: </span>vid </ins>den andra träffen<ins><span class=\"vh\">tillagt: </span>, i mars</ins>.", page);
        Assert.Contains("<span class=\"badge\">Borttagen</span> <a href=\"/utgavor/traff-3/begrepp/bort/\">Bort</a>", page);
        Assert.Contains("Har blivit en del av ”Kvar”.", page);
        Assert.Contains("<span class=\"badge\">Ny</span> <a href=\"/utgavor/traff-4/traffar/traff-4/\">Träff 4</a>", page);
        Assert.DoesNotContain("Källan", page);
        Assert.Contains("Har bytt adress från concepts/byter till concepts/bytt.", built.Page("utgavor/traff-3/andringar/index.html"));
        Assert.Contains("Inget har ändrats.", built.Page("utgavor/andringar/index.html"));
    }

    [Fact]
    public void The_list_counts()
    {
        var page = built.Page("utgavor/index.html");
        Assert.Contains("Nya: 1. Ändrade: 1. Borttagna: 2.", page);
        Assert.Contains("Nya: 1. Ändrade: 1. Granskade utan ändring: 1. <a", page);
        Assert.Contains("Provkommunen (2017). Prov, utgåva 2 (träff 2, publicerad 2017-03-14). https://prov.example/utgavor/traff-2/", page);
        Assert.True(page.IndexOf("Utgåva 5", StringComparison.Ordinal) < page.IndexOf("Utgåva 1<", StringComparison.Ordinal));
    }

    [Fact]
    public void A_meeting_leads_to_its_edition_and_what_came_with_it()
    {
        var page = built.Page("traffar/traff-4/index.html");
        Assert.Contains("<h2>Utgåva 4</h2>", page);
        Assert.Contains("<a href=\"/utgavor/traff-4/\">Läs utgåvan</a>", page);
        Assert.Contains("Sedan utgåva 3: Nya: 1. Ändrade: 1. Borttagna: 2. <a href=\"/utgavor/traff-4/andringar/\">", page);
        Assert.Contains("<a href=\"/utgavor/traff-4/kunskapsbanken-traff-4.zip\" download", page);
        Assert.Contains("utgåva 4 (träff 4, publicerad 2017-10-03). https://prov.example/utgavor/traff-4/", page);
    }

    [Fact]
    public void A_record_tells_its_history()
    {
        var page = built.Page("begrepp/ny/index.html");
        string[] expected = ["Granskad utan ändring av innehållet.", "Läs den i utgåva 5", "Ändrat: definition.", "Läs den i utgåva 4", "/utgavor/traff-4/andringar/#concepts-ny", "<p>Ny.</p>", "Läs den i utgåva 2"];
        var at = expected.Select(e => page.IndexOf(e, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.Contains("Har fått ny adress.", built.Page("begrepp/slutligt/index.html"));
        Assert.DoesNotContain("Granskad utan", built.Page("utgavor/traff-4/begrepp/ny/index.html"));
    }

    [Fact]
    public void A_record_of_an_edition_is_cited_as_such()
    {
        var page = built.Page("utgavor/traff-2/begrepp/ny/index.html");
        Assert.Contains("”Ny”. Prov, utgåva 2 (träff 2, publicerad 2017-03-14), Provkommunen. Uppdaterad 15 januari 2018. https://prov.example/utgavor/traff-2/id/concepts/ny", page);
        Assert.DoesNotContain("/edit/main/", page);
        Assert.True(built.Story.Repository.HasPage("utgavor/traff-2/id/concepts/ny/index.html"));
    }

    [Fact]
    public void The_feed_has_an_entry_for_each_edition()
    {
        Assert.Empty(Kunskapsbanken.Tests.OpenData.AtomRules.Faults(Path.Combine(built.Output, "utgavor", "atom.xml"), "https://prov.example/utgavor/atom.xml"));
        var feed = System.Xml.Linq.XDocument.Parse(built.Page("utgavor/atom.xml"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = feed.Root!.Elements(atom + "entry").ToList();
        Assert.Equal(["5", "4", "3", "2", "1"], entries.Select(e => e.Element(atom + "id")!.Value[^2..^1]));
        Assert.Equal("2018-01-23T00:00:00Z", feed.Root.Element(atom + "updated")!.Value);
        Assert.Contains("<a href=\"https://prov.example/utgavor/traff-3/begrepp/bort/\">Bort</a> (borttagen)", entries[1].Element(atom + "content")!.Value);
    }

    [Fact]
    public void Every_address_that_an_edition_has_had_still_leads_somewhere()
    {
        using var story = FiveMeetings.Create(afterEach: (s, _) =>
        {
            Assert.Equal(0, s.Build().Errors);
            // Parts of the index and of the theme are named by their content: only pages of the same build ask for them.
            s.Addresses.UnionWith(s.Repository.Site().Keys.Where(p => !p.Contains("sok/index/", StringComparison.Ordinal) && !p.StartsWith("assets/", StringComparison.Ordinal)));
        });
        var present = story.Repository.Site();
        Assert.Equal([], story.Addresses.Where(a => !present.ContainsKey(a)));
        Assert.True(story.Addresses.Count > 300);
        AssertRedirectsEnd(present);
    }

    /// <summary>Each page that leads on leads to a page that does not.</summary>
    private static void AssertRedirectsEnd(SortedDictionary<string, byte[]> site)
    {
        foreach (var (path, bytes) in site.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            for (var (html, steps) = (Encoding.UTF8.GetString(bytes), 0); TargetOf(html) is { } target; steps++)
            {
                Assert.True(site.TryGetValue($"{target.TrimStart('/')}index.html", out var next) && steps < 3, $"{path} leads to {target}");
                html = Encoding.UTF8.GetString(next!);
            }
        }
    }

    private static string? TargetOf(string html) =>
        html.IndexOf("content=\"0; url=", StringComparison.Ordinal) is >= 0 and var at ? html[(at + 16)..html.IndexOf('"', at + 16)] : null;
}

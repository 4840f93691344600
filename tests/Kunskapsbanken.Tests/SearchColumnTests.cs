using Kunskapsbanken.Indexing;
using Kunskapsbanken.Lunr;

namespace Kunskapsbanken.Tests;

/// <summary>What the search page narrows and sorts by, as it stands in the built files.</summary>
public sealed class SearchColumnTests : IDisposable
{
    private readonly TestSite site = new();

    public SearchColumnTests()
    {
        Concept("unga", "target-group", "Unga", "order: 2\n");
        Concept("aldre", "target-group", "Äldre", "order: 1\n");
        Concept("insatser", "action-area", "Insatser", "");
        site.Write("content/counties/orebro-lan.yml", $"title: Örebro län\n{Head}lanskod: \"18\"\n");
        foreach (var (id, name, code) in new[] { ("orebro", "Örebro kommun", "1880"), ("askersund", "Askersunds kommun", "1882") })
            site.Write($"content/organisations/{id}.yml", $"title: {name}\n{Head}name: {name}\nkind: municipality\nlevel: municipal\nkommunkod: \"{code}\"\nlanskod: \"18\"\n");
        Practice("forsta", "orebro", "started: 2016-03\n", "[unga, aldre]", 3);
        Practice("andra", "askersund", "", "[unga]", 0);
    }

    [Fact]
    public void A_record_has_its_places_its_concepts_its_status_and_its_level()
    {
        var index = Open();
        Assert.Equal(["exempel Goda exempel"], Of(index, "samling", "practices/forsta"));
        Assert.Equal(["orebro Örebro kommun"], Of(index, "kommun", "practices/forsta"));
        Assert.Equal(["orebro-lan Örebro län"], Of(index, "lan", "practices/forsta"));
        Assert.Equal(["insatser Insatser"], Of(index, "omrade", "practices/forsta"));
        Assert.Equal(["unga Unga", "aldre Äldre"], Of(index, "malgrupp", "practices/forsta"));
        Assert.Equal(["published publicerad"], Of(index, "status", "practices/forsta"));
        Assert.Equal(["3 3"], Of(index, "evidens", "practices/forsta"));
        Assert.Empty(Of(index, "perspektiv", "practices/forsta"));
        Assert.Equal(["2016-03"], index.Column(SearchColumns.Date)["practices/forsta"]);
        Assert.False(index.Column(SearchColumns.Date).ContainsKey("practices/andra"));
    }

    [Fact]
    public void Values_sort_as_people_list_them()
    {
        var index = Open();
        Assert.Equal(["Askersunds kommun", "Örebro kommun"], Labels(index, "kommun"));
        Assert.Equal(["Äldre", "Unga"], Labels(index, "malgrupp"));
        Assert.Equal(["Goda exempel", "Aktörer", "Län", "Begrepp", "Källor"], Labels(index, "samling"));
    }

    [Fact]
    public void What_is_typed_is_asked_for_as_people_mean_it()
    {
        var index = Open();
        IEnumerable<string> Ask(string text) => SiteQuery.Ask(index.Find, text).Results.Select(r => r.Ref);
        Assert.Equal(Ask("askersunds"), Ask("asker"));
        Assert.Empty(Ask(""));
        Assert.Empty(Ask("+ - * ~1 😀"[..5]));
        Assert.Empty(Ask("😀 !"));
        Assert.NotEmpty(Ask("Fråga: askersunds"));
        Assert.NotEmpty(Ask("askersunds ~ ^ :"));
        Assert.NotEmpty(Ask(string.Concat(Enumerable.Repeat("askersunds ", 1000))));
        Assert.True(SiteQuery.Ask(index.Find, "askersands").IsApproximate);
    }

    public void Dispose() => site.Dispose();

    private const string Head = "summary: En post för prov.\nstatus: published\npage_owner: {organisation: skl, role: redaktionen}\nlast_reviewed: 2018-01-15\nsources: [{source: kalla}]\n";

    private void Concept(string id, string scheme, string label, string more) =>
        site.Write($"content/concepts/{id}.yml", $"title: {label}\n{Head}scheme: {scheme}\npref_label: {label}\ndefinition: Ett prov.\n{more}");

    private void Practice(string id, string owner, string more, string groups, int level) => site.Write(
        $"content/practices/{id}.yml",
        $"title: Exempel {id}\n{Head}owner: {owner}\n{more}problem: Ett.\napproach: Två.\nsuccess_factors: Tre.\nchallenges: Fyra.\ndid_not_work: Fem.\naction_areas: [insatser]\ntarget_group: {groups}\nprofessions: []\nrisks: []\nevidence: {{level: {level}}}\n");

    private ShardedIndex Open()
    {
        var report = site.Build();
        Assert.True(report.Written is not null, string.Join('\n', report.Problems));
        return ShardedIndex.Open(name => Path.Combine(site.Output, SearchFiles.Folder, name) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null, Swedish.Analyzer);
    }

    private static IEnumerable<string> Of(ShardedIndex index, string column, string record) =>
        index.Column(column).GetValueOrDefault(record, []).Select(v => SearchColumns.Read(v) is var (code, label) ? $"{code} {label}" : "");

    private static IEnumerable<string> Labels(ShardedIndex index, string column) =>
        index.Column(column).Values.SelectMany(v => v).Distinct().Order(StringComparer.Ordinal).Select(v => SearchColumns.Read(v).Label);
}

using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kunskapsbanken.Check;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Tests;

/// <summary>
/// What holds of every text, not only of those that someone thought of. The texts are the same in every run, so that a run
/// can be trusted; <c>KB_SEED=7 KB_TIMES=100 tests/run Kunskapsbanken.Tests -class '*PropertyTests'</c> looks further.
/// </summary>
public sealed class PropertyTests
{
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("KB_SEED") ?? "1", CultureInfo.InvariantCulture);
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("KB_TIMES") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void Yaml_of_any_text_is_read_or_explained() => Holds(2000, RecordTexts.Anything, text =>
    {
        var problems = new List<Diagnostic>();
        text = PlainText.WithoutInvisible(text);
        var node = YamlReader.Read("f", text, 0, problems);
        var source = SourceLines.Of(text);
        source.AssertHolds(problems);
        if (node is not null)
            AssertHolds(source, node);
    });

    [Fact]
    public void A_record_of_any_text_is_read_or_explained() => Holds(2000, RecordTexts.Anything, text => Parse("concepts/prov.md", text));

    [Fact]
    public void A_record_of_random_fields_is_read_or_explained() => Holds(2000, RecordTexts.YamlLike, text => Parse("practices/prov.md", text));

    [Fact]
    public void A_spoilt_record_is_read_or_explained() =>
        Prop.ForAll(RecordTexts.Spoilt.ToArbitrary(), Parse).Check(Settings(2000));

    [Fact]
    public void Every_real_record_has_its_values_where_it_says()
    {
        foreach (var file in RecordTexts.Real)
            Parse(file);
    }

    [Fact]
    public void A_set_of_anchors_has_what_was_put_in_it_and_nothing_else() =>
        Prop.ForAll(RecordTexts.Anything.Where(t => t.Length > 0).ListOf().ToArbitrary(), texts =>
        {
            // As in HTML, where neither NUL nor half a surrogate pair comes through.
            string[] names = [.. texts.Select(t => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t.Replace('\0', '\uFFFD')))).Distinct(StringComparer.Ordinal)];
            var (had, not) = (names[..(names.Length / 2)], names[(names.Length / 2)..]);
            var anchors = AnchorSet.Of(had);
            Assert.Equal(had.Order(StringComparer.Ordinal), anchors.Order(StringComparer.Ordinal));
            Assert.All(had, name => Assert.True(anchors.Contains(name), name));
            Assert.All(not, name => Assert.False(anchors.Contains(name), name));
            Assert.False(anchors.Contains(""));
            Assert.Equal(anchors, AnchorSet.FromBytes(anchors.Bytes));
        }).Check(Settings(500));

    [Fact]
    public void Content_with_spoilt_records_is_resolved_planned_and_checked_or_explained()
    {
        var settings = SettingsReader.Load(TestSite.RepositoryRoot, null, [])!;
        var spoilt = Gen.Zip(Gen.Elements(RecordTexts.Real.ToArray()).ListOf(), RecordTexts.Spoilt.ListOf());
        Prop.ForAll(spoilt.ToArbitrary(), change =>
        {
            var files = RecordTexts.Real.Except(change.Item1).Concat(change.Item2).GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Last(), StringComparer.Ordinal);
            var library = Library.Read(new("content", [.. files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)]), cache: null, 2, CancellationToken.None);
            var problems = new List<Diagnostic>();
            var catalogue = Resolver.Resolve(library.Results, problems);
            var pages = PagePlan.Of(catalogue, settings, library.Record, edition: null);
            problems.AddRange(CatalogueChecks.Check(catalogue, TestSite.Today));
            problems.AddRange(LinkCheck.Check(catalogue, pages, new("site/static", []), settings));
            foreach (var group in problems.Where(p => p.File.StartsWith("content/", StringComparison.Ordinal)).GroupBy(p => p.File, StringComparer.Ordinal))
                SourceLines.Of(files[group.Key["content/".Length..]]).AssertHolds(group);
        }).Check(Settings(40));
    }

    private static void Parse(string path, string text) => Parse(new(path, Encoding.UTF8.GetBytes(text)));

    private static void Parse(SourceFile file)
    {
        var (result, record) = new RecordReader(new DocumentAnalyzer(SiteSearch.Schema)).Read("content", file);
        var source = SourceLines.Of(file);
        Assert.True(record is not null || result.Problems.Any(p => p.IsError), "neither a record nor an error");
        source.AssertHolds(result.Problems);
        if (record is not null)
            source.AssertHolds(record);
    }

    private static void AssertHolds(SourceLines source, YamlNode node)
    {
        source.AssertHolds(node.Span, node.GetType().Name);
        foreach (var inner in node switch { YamlSequence s => s.Items, YamlMapping m => m.Entries.SelectMany(e => new[] { e.Key, e.Value }), _ => Enumerable.Empty<YamlNode>() })
            AssertHolds(source, inner);
    }

    private static void Holds(int times, Gen<string> texts, Action<string> property) =>
        Prop.ForAll(Arb.From(texts, RecordTexts.Shrink), property).Check(Settings(times));

    private static Config Settings(int times) => Config.QuickThrowOnFailure.WithMaxTest(times * Times).WithEndSize(60).WithReplay(Seed, 1);
}

using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Tests;

public sealed class ComparisonTests
{
    private const string Plan = """
        ---
        title: Plan
        summary: En plan.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: 2018-01-15
        sources: [{source: kalla, locator: s. 1}]
        doc_type: plan
        issuer: skl
        decided_by: kommunfullmäktige
        decided_on: 2016
        in_force: in-force
        action_areas: [omrade]
        follow_up: {body: kommunstyrelsen, frequency: årligen}
        duties:
          - id: ett
            responsible: socialnämnden
            does: Ordnar möten med föräldrar varje vår i hela kommunen.
          - id: tva
            responsible: skolan
            does: Utbildar lärare.
        ---
        Planen gäller hela kommunen.

        - Se [källan](xref:sources/kalla).
        """;

    [Theory]
    [InlineData("title: Plan", "title: Planen", "Titel: Plan → Planen")]
    [InlineData("decided_on: 2016", "decided_on: 2016-05", "Beslutat: 2016 → 2016-05")]
    [InlineData("decided_on: 2016", "decided_on: {unknown: not-stated}", "Beslutat: 2016 → okänd (ej angiven)")]
    [InlineData("decided_on: 2016", "decided_on: [{value: 2016, source: kalla}, {value: 2015, source: kalla}]", "Beslutat: 2016 → 2016 enligt sources/kalla, 2015 enligt sources/kalla")]
    [InlineData("in_force: in-force", "in_force: repealed", "Ställning: gäller → upphävt")]
    [InlineData("doc_type: plan\n", "doc_type: plan\ndnr: KS 1\n", "Diarienummer: + KS 1")]
    [InlineData("action_areas: [omrade]", "action_areas: [omrade, annat]", "Åtgärdsområden: + concepts/annat")]
    [InlineData("action_areas: [omrade]", "action_areas: [annat]", "Åtgärdsområden: concepts/omrade → concepts/annat")]
    [InlineData("frequency: årligen", "frequency: varje år", "Uppföljning / Hur ofta: årligen → varje år")]
    [InlineData("follow_up: {body: kommunstyrelsen, frequency: årligen}\n", "", "Uppföljning / Organ: - kommunstyrelsen", "Uppföljning / Hur ofta: - årligen")]
    [InlineData("skolan", "skolnämnden", "Uppgifter / Utbildar lärare. / Ansvarig: skolan → skolnämnden")]
    [InlineData("varje vår i hela", "varje höst i hela", "Uppgifter / Ordnar möten med föräldrar varje höst i hela kommunen. / Uppgift: Ordnar möten med föräldrar varje -vår-+höst+ i hela kommunen.")]
    [InlineData("  - id: tva\n    responsible: skolan\n    does: Utbildar lärare.\n", "", "Uppgifter: - Id: tva; Ansvarig: skolan; Uppgift: Utbildar lärare.")]
    [InlineData("locator: s. 1", "locator: s. 2", "Källor / kalla / Plats: s. 1 → s. 2")]
    [InlineData("gäller hela kommunen", "gäller större delen av kommunen", "Text: Planen gäller -hela-+större delen av+ kommunen.\nSe källan.")]
    [InlineData("xref:sources/kalla", "https://example.org/", "Text: formatering")]
    [InlineData("gäller hela", "gäller *hela*", "Text: formatering")]
    [InlineData("status: published", "# en anmärkning\nstatus:   published")]
    [InlineData("status: published", "status: published\naliases: [gamla-planen]")]
    public void Each_field_tells_its_own_change(string was, string now, params string[] expected) =>
        Assert.Equal(expected, Compare(Plan, Plan.Replace(was, now)));

    [Fact]
    public void Parts_that_change_places_are_only_reordered()
    {
        const string first = "  - id: ett\n    responsible: socialnämnden\n    does: Ordnar möten med föräldrar varje vår i hela kommunen.\n";
        const string second = "  - id: tva\n    responsible: skolan\n    does: Utbildar lärare.\n";
        Assert.Equal(["Uppgifter: ordning"], Compare(Plan, Plan.Replace(first + second, second + first)));
    }

    [Fact]
    public void Records_are_followed_through_renames()
    {
        var before = Index(("content/concepts/kvar.md", Sample.Concept("Kvar")), ("content/concepts/gammal.md", Sample.Concept("Namn")), ("content/concepts/bort.md", Sample.Concept("Bort")), ("content/concepts/delad.md", Sample.Concept("Delad")), ("content/concepts/sedd.md", Sample.Concept("Sedd")));
        var after = Index(
            ("content/concepts/kvar.md", Sample.Concept("Kvar", more: "aliases: [delad]\n")),
            ("content/concepts/ny.md", Sample.Concept("Namn", more: "aliases: [gammal]\n")),
            ("content/concepts/helt-ny.md", Sample.Concept("Helt ny")),
            ("content/concepts/sedd.md", Sample.Concept("Sedd").Replace("2018-01-15", "2018-02-01")));
        Assert.Equal(
            ["Removed concepts/bort", "Removed concepts/delad → concepts/kvar", "Added concepts/helt-ny", "Changed concepts/ny was concepts/gammal", "Reviewed concepts/sedd"],
            Compare(before, after).Select(c => $"{c.Kind} {c.Latest.Key}{(c.IsRenamed ? $" was {c.Before!.Key}" : "")}{(c.MergedInto is { } into ? $" → {into}" : "")}"));
    }

    [Fact]
    public void A_record_that_moves_to_another_collection_is_followed_by_its_old_address()
    {
        var before = Index(("content/concepts/gammal.md", Sample.Concept("Namn")));
        var after = Index(("content/pages/ny.md", $"---\n{Sample.Head("Namn")}aliases: [/begrepp/gammal/]\n---\n"));
        var change = Assert.Single(Compare(before, after));
        Assert.True(change.IsRenamed);
        Assert.Equal(new RecordKey(Collection.Pages, "ny"), change.Latest.Key);
    }

    [Fact]
    public void A_draft_that_is_published_is_new()
    {
        var before = Index(("content/concepts/utkast.md", Sample.Concept("Utkast").Replace("published", "draft")));
        var after = Index(("content/concepts/utkast.md", Sample.Concept("Utkast")));
        Assert.Equal(RecordChangeKind.Added, Assert.Single(Compare(before, after)).Kind);
    }

    private static (RecordIndex Index, Func<RecordKey, Parse.ParsedRecord> Records) Index(params (string Path, string Text)[] files)
    {
        var (catalogue, library) = Sample.Read(files);
        return (RecordIndex.Of(catalogue, "content"), library.Record);
    }

    private static ImmutableArray<RecordChange> Compare((RecordIndex Index, Func<RecordKey, Parse.ParsedRecord> Records) before, (RecordIndex Index, Func<RecordKey, Parse.ParsedRecord> Records) after) =>
        IndexComparison.Compare(before.Index, after.Index, (b, a) => RecordComparison.Compare(before.Records(b.Key), after.Records(a.Key)));

    private static IEnumerable<string> Compare(string before, string after) => RecordComparison
        .Compare(Sample.Parse(Sample.File("guidelines/plan.md", before))!, Sample.Parse(Sample.File("guidelines/plan.md", after))!)
        .Select(c => $"{string.Join(" / ", c.Path.Select(p => p.Target?.Id ?? p.Text))}: {Told(c)}");

    private static string Told(FieldChange change) => change switch
    {
        { Kind: FieldChangeKind.Formatting } => "formatering",
        { Kind: FieldChangeKind.Reordered } => "ordning",
        { Words.Length: > 0 } => string.Concat(change.Words.Select(w => w.Kind switch { WordRunKind.Deleted => $"-{w.Text}-", WordRunKind.Inserted => $"+{w.Text}+", _ => w.Text })),
        { Before.Length: 0 } => $"+ {Values(change.After)}",
        { After.Length: 0 } => $"- {Values(change.Before)}",
        _ => $"{Values(change.Before)} → {Values(change.After)}",
    };

    private static string Values(ImmutableArray<FieldValue> values) => string.Join(", ", values.Select(v => v.Source is { } source ? $"{v.Text} enligt {source}" : v.Text));
}

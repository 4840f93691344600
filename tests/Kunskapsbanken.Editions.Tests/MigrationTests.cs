using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>Invented changes of the model: a field that got another name, and a collection that got another folder.</summary>
public sealed class MigrationTests
{
    private static readonly ImmutableArray<Migration> Steps =
    [
        Migration.OfFields(1, "concepts", "Definitionen hette förr förklaring.", t => t.Rename("explanation", "definition")),
        new(2, "Begreppen låg förr i mappen ord.", f => f.Path.StartsWith("ord/", StringComparison.Ordinal) ? f with { Path = $"concepts/{f.Path[4..]}" } : f),
    ];

    private static readonly RecordKey Ett = new(Collection.Concepts, "ett");

    private readonly List<Diagnostic> problems = [];

    [Fact]
    public void Old_content_takes_every_step_and_parses()
    {
        var old = Sample.File("concepts/ett.md", Sample.Concept("Ett").Replace("definition:", "explanation:"));
        Assert.Null(Sample.Parse(old));
        var tree = Migrations.Apply(new("utgava-1:content", [old, Sample.File("ord/tva.md", Sample.Concept("Två"))]), Steps, problems);
        Assert.Equal(3, tree.Schema);
        Assert.Equal(["concepts/ett.md", "concepts/tva.md"], tree.Files.Select(f => f.Path));
        Assert.All(tree.Files, f => Assert.NotNull(Sample.Parse(f)));
        Assert.Empty(problems);
    }

    [Fact]
    public void Content_of_a_later_version_skips_earlier_steps()
    {
        var old = Sample.File("concepts/ett.md", Sample.Concept("Ett").Replace("definition:", "explanation:"));
        var tree = Migrations.Apply(new("content", [old]) { Schema = 2 }, Steps, problems);
        Assert.Contains("explanation:", tree.Files[0].Text());
    }

    [Fact]
    public void Content_of_this_version_is_left_alone()
    {
        var tree = new ContentTree("content", [Sample.File("concepts/ett.md", Sample.Concept("Ett"))]) { Schema = 3 };
        Assert.Same(tree, Migrations.Apply(tree, Steps, problems));
    }

    [Fact]
    [Trait("code", "KB0609")]
    public void Content_from_the_future_is_an_error()
    {
        Migrations.Apply(new("content", []) { Schema = 4 }, Steps, problems);
        ContentSchema.Read("content/.schema", "två"u8, problems);
        Assert.Equal(["content/.schema KB0609", "content/.schema KB0609"], problems.Select(p => $"{p.File} {p.Code}"));
        Assert.Equal(2, ContentSchema.Read("content/.schema", "2\n"u8, problems));
    }

    [Fact]
    public void A_folder_is_brought_up_to_date_once()
    {
        var old = new ContentTree("content", [Sample.File("concepts/ett.md", Sample.Concept("Ett").Replace("definition:", "explanation:")), Sample.File("concepts/nytt.md", Sample.Concept("Nytt")), Sample.File("ord/tva.md", Sample.Concept("Två"))]);
        var changes = Migrations.Changes(old, Steps);
        Assert.Equal([("concepts/ett.md", false), ("concepts/tva.md", false), ("ord/tva.md", true), (".schema", false)], changes.Select(c => (c.Path, c.Bytes is null)));
        Assert.Equal("3\n", System.Text.Encoding.UTF8.GetString(changes[^1].Bytes!));
        Assert.Empty(Migrations.Changes(old with { Schema = 3 }, Steps));
    }

    [Fact]
    public void Steps_follow_on_each_other() => Assert.Equal(Enumerable.Range(1, Migrations.All.Length), Migrations.All.Select(m => m.From));

    [Theory]
    [InlineData("definition: Ett prov.", "definition: Ett prov.\nunknown_to_us: 1\nworse:\n  - a\n  - b", "Ett prov.")]
    [InlineData("scheme: term", "scheme: gone", "Ett prov.")]
    [InlineData("definition: Ett prov.\n", "", null)]
    [InlineData("last_reviewed: 2018-01-15", "last_reviewed: igår", "Ett prov.")]
    [InlineData("status: published", "status: fine", "Ett prov.")]
    [InlineData("sources: [{source: kalla}]", "sources: [{sourced: kalla}]", "Ett prov.")]
    public void A_record_that_no_longer_fits_keeps_what_can_be_read(string fits, string now, string? definition)
    {
        var source = Sample.File("concepts/ett.md", Sample.Concept("Ett", body: "Löpande text.\n").Replace(fits, now));
        Assert.Null(Sample.Parse(source));
        var read = Salvage.Read("content", source, Ett)!.Value.Record;
        var concept = (Concept)read.Record;
        Assert.Equal(definition, concept.Definition?.ValueOrDefault is { } prose ? System.Text.Encoding.UTF8.GetString(prose.Markdown.Span) : null);
        Assert.Equal("Ett", concept.Title.ValueOrDefault);
        Assert.Equal(RecordStatus.Published, concept.Status.ValueOrDefault);
        Assert.Equal(source.Hash, read.Entry.Hash);
        Assert.False(read.Body.IsEmpty);
    }

    [Fact]
    public void Text_that_is_no_longer_allowed_is_shown_without_the_fault()
    {
        var source = Sample.File("concepts/ett.md", Sample.Concept("Ett", body: "Ett <b>fet</b> ord.\n\n# För stor rubrik\n"));
        Assert.Null(Sample.Parse(source));
        var html = System.Text.Encoding.UTF8.GetString(Salvage.Read("x", source, Ett)!.Value.Record.Body.Html.Span);
        Assert.Contains("fet", html);
        Assert.DoesNotContain("<b>", html);
    }

    [Fact]
    public void A_file_that_is_no_record_stays_unread()
    {
        Assert.Null(Salvage.Read("x", Sample.File("concepts/ett.md", "---\ntitle: [\n---\n"), Ett));
    }
}

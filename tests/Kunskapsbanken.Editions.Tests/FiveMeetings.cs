using System.Text;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>
/// A repository with five meetings, an edition for each, and work between them: edits, renames, removals, and between the second
/// and the third a change of the record model. What the model is called in 1 ("förklaring") is called "definition" in 2.
/// </summary>
internal sealed class FiveMeetings : IDisposable
{
    /// <summary>The invented change of the model.</summary>
    public static readonly ImmutableArray<Migration> Steps =
        [Migration.OfFields(1, "concepts", "Fältet förklaring heter definition.", t => t.Rename("forklaring", "definition"))];

    public static readonly ImmutableArray<string> Days = ["2016-12-06", "2017-03-14", "2017-06-13", "2017-10-03", "2018-01-23"];

    private FiveMeetings(TestRepository repository) => Repository = repository;

    public TestRepository Repository { get; }

    /// <summary>Addresses that a build has had, from the first meeting on.</summary>
    public SortedSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <param name="meetings">How many of the five.</param>
    /// <param name="afterEach">Called when a meeting's edition is published and committed.</param>
    public static FiveMeetings Create(int meetings = 5, Action<FiveMeetings, int>? afterEach = null)
    {
        var story = new FiveMeetings(new());
        story.Write("site/site.yml", "title: Prov\ndescription: En provplats.\npublisher: Provkommunen\nbase_url: https://prov.example\n");
        foreach (var (path, text) in Sample.Base)
            story.Write(path, text);
        story.Write("content/networks/natverket.md", Sample.Network);
        Action<FiveMeetings>[] acts = [First, Second, Third, Fourth, Fifth];
        for (var number = 1; number <= meetings; number++)
        {
            acts[number - 1](story);
            story.Write($"content/meetings/traff-{number}.md", Sample.Meeting(number, Days[number - 1], "# Utgåvan skrivs in nedan\n", "Vi träffades.\n"));
            story.Repository.Commit($"Inför träff {number}");
            story.Publish(number);
            afterEach?.Invoke(story, number);
        }

        return story;
    }

    public BuildReport Build(string edition = PublishedEditions.All, int jobs = 2) => Repository.Build(Steps, edition, jobs);

    public void Publish(int number)
    {
        var publication = new Publisher(Repository.Content, 1 << 20, DateOnly.Parse(Days[number - 1])).Prepare($"traff-{number}", isPlanned: false, at: null, TestContext.Current.CancellationToken)!;
        Assert.Empty(publication.Refusals);
        // A tag may stand there too, and tells more of what can go wrong than a commit, which can't be moved.
        var (tag, text) = ($"utgava-{number}", Encoding.UTF8.GetString(publication.Bytes.Span));
        Repository.Git("tag", "--annotate", tag, "--message", "Utgåva");
        File.WriteAllText(publication.File, text.Replace(publication.Edition!.Ref, tag));
        Repository.Commit($"Utgåva {number}");
    }

    public void Dispose() => Repository.Dispose();

    private static void First(FiveMeetings s)
    {
        s.OldConcept("kvar", "Kvar", "Blir kvar.");
        s.OldConcept("andras", "Ändras", "Definitionen före.");
        s.OldConcept("byter", "Byter namn", "Ska byta id.");
        s.OldConcept("bort", "Bort", "Ska tas bort.", "Se [det som byter](xref:concepts/byter).\n");
        s.OldConcept("slas-ihop", "Slås ihop", "Ska bli en del av kvar.");
    }

    private static void Second(FiveMeetings s)
    {
        s.OldConcept("andras", "Ändras", "Definitionen efter den första ändringen.");
        s.OldConcept("ny", "Ny", "Kom till den andra träffen.");
    }

    private static void Third(FiveMeetings s)
    {
        s.Write("content/.schema", "2\n");
        foreach (var id in new[] { "kvar", "andras", "bort", "slas-ihop", "ny" })
            s.Edit($"content/concepts/{id}.md", "forklaring:", "definition:");
        s.Repository.Move("content/concepts/byter.md", "content/concepts/bytt.md");
        s.Edit("content/concepts/bytt.md", "forklaring:", "aliases: [byter]\ndefinition:");
        s.Edit("content/concepts/bort.md", "xref:concepts/byter", "xref:concepts/bytt");
    }

    private static void Fourth(FiveMeetings s)
    {
        s.Repository.Delete("content/concepts/bort.md");
        s.Repository.Delete("content/concepts/slas-ihop.md");
        s.Edit("content/concepts/kvar.md", "definition:", "aliases: [slas-ihop]\ndefinition:");
        s.Edit("content/concepts/ny.md", "Kom till den andra träffen.", "Kom till vid den andra träffen, i mars.");
    }

    private static void Fifth(FiveMeetings s)
    {
        s.Repository.Move("content/concepts/bytt.md", "content/concepts/slutligt.md");
        s.Edit("content/concepts/slutligt.md", "aliases: [byter]", "aliases: [byter, bytt]");
        s.Edit("content/concepts/ny.md", "last_reviewed: 2018-01-15", "last_reviewed: 2018-01-20");
    }

    private void OldConcept(string id, string title, string definition, string body = "") =>
        Write($"content/concepts/{id}.md", Sample.Concept(title, definition, body).Replace("definition:", "forklaring:"));

    private void Edit(string path, string from, string to)
    {
        var text = Repository.Read(path);
        Assert.Contains(from, text);
        Write(path, text.Replace(from, to));
    }

    private void Write(string path, string text) => Repository.Write(path, Encoding.UTF8.GetBytes(text));
}

using System.Text;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Editions.Tests;

public sealed class PublisherTests : IDisposable
{
    private static readonly DateOnly Today = new(2017, 4, 1);

    private readonly TestRepository repository = new();

    public PublisherTests()
    {
        repository.Write("site/site.yml", "title: Prov\ndescription: En provplats.\npublisher: Provkommunen\n");
        foreach (var (path, text) in Sample.Base)
            repository.Write(path, text);
        repository.Write("content/networks/natverket.md", Sample.Network);
        repository.Write("content/meetings/traff-1.md", Sample.Meeting(1, "2017-03-14", "# En anmärkning\nplace:   \"Stockholm\"\n", "Text.\n"));
        repository.Write("content/meetings/traff-2.md", Sample.Meeting(2, "2017-06-13"));
        repository.Commit();
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void The_block_is_written_and_nothing_else_is_touched()
    {
        var before = repository.Read("content/meetings/traff-1.md");
        var publication = Prepare("traff-1");
        Assert.Equal([], publication.Refusals);
        var edition = publication.Edition!;
        var after = Encoding.UTF8.GetString(publication.Bytes.Span);
        Assert.Equal($"edition:\n  number: 1\n  published: 2017-04-01\n  ref: {repository.Git("rev-parse", "HEAD").Trim()}\n  content_hash: {edition.ContentHash}\n", Added(before, after));
        Assert.Equal(before, repository.Read("content/meetings/traff-1.md"));
        Assert.NotNull(Sample.Parse(Sample.File("meetings/traff-1.md", after)));
    }

    [Fact]
    public void The_commands_make_an_edition_that_builds()
    {
        var publication = Prepare("traff-1");
        File.WriteAllBytes(publication.File, publication.Bytes.ToArray());
        Assert.Equal(4, publication.Commands.Length);
        Assert.Equal("git push origin HEAD utgava-1", publication.Commands[3]);
        foreach (var command in publication.Commands[..3])
            Shell(command);
        Assert.Equal("", repository.Git("status", "--porcelain"));
        var report = repository.Build();
        Assert.Equal([], report.Problems.Select(p => p.ToString()));
        Assert.True(repository.HasPage("utgavor/traff-1/traffar/traff-1/index.html"));
    }

    [Fact]
    public void The_next_edition_has_the_next_number()
    {
        var publication = Prepare("traff-1");
        File.WriteAllBytes(publication.File, publication.Bytes.ToArray());
        repository.Commit();
        publication = Prepare("traff-2", isPlanned: true);
        Assert.Equal(2, publication.Edition!.Number);
        Assert.StartsWith("git tag --annotate utgava-2 ", publication.Commands[0]);
    }

    [Fact]
    public void An_earlier_commit_can_be_frozen_while_work_goes_on()
    {
        var first = repository.Git("rev-parse", "HEAD").Trim();
        var hash = Prepare("traff-1").Edition!.ContentHash;
        repository.Write("content/concepts/ny.md", Sample.Concept("Ny"));
        repository.Commit();
        repository.Write("content/concepts/nyare.md", Sample.Concept("Nyare"));
        var publication = Prepare("traff-1", at: first[..10]);
        Assert.Equal(hash, publication.Edition!.ContentHash);
        Assert.Contains($"git tag --annotate utgava-1 {first} ", publication.Commands[0]);
        Assert.Equal(["KB0601"], Prepare("traff-1", at: "HEAD~1").Refusals.Select(r => r.Code));
        Assert.Equal(["KB0602"], Prepare("traff-1", at: "v9").Refusals.Select(r => r.Code));
    }

    [Fact]
    [Trait("code", "KB0611")]
    public void Uncommitted_changes_are_refused()
    {
        repository.Write("content/concepts/ny.md", Sample.Concept("Ny"));
        repository.Write("content/meetings/traff-1.md", repository.Read("content/meetings/traff-1.md") + "Mer.\n");
        repository.Write("README.md", "Utanför content spelar det ingen roll.\n");
        Assert.Equal(["content/concepts/ny.md KB0611", "content/meetings/traff-1.md KB0611"], Refusals("traff-1"));
    }

    [Fact]
    [Trait("code", "KB0612")]
    public void A_published_edition_is_refused()
    {
        var publication = Prepare("traff-1");
        File.WriteAllBytes(publication.File, publication.Bytes.ToArray());
        repository.Commit();
        Assert.Equal(["content/meetings/traff-1.md KB0612"], Refusals("traff-1"));
    }

    [Fact]
    [Trait("code", "KB0613")]
    public void A_meeting_that_lies_ahead_or_nobody_knows_when_is_refused_unless_planned()
    {
        repository.Write("content/meetings/traff-3.md", Sample.Meeting(3, "{unknown: not-stated}"));
        repository.Commit();
        Assert.Equal(["content/meetings/traff-3.md KB0614"], Refusals("traff-3"));
        Assert.Equal([], Prepare("traff-3", isPlanned: true).Refusals);
        Assert.Equal(["content/meetings/traff-2.md KB0613"], Refusals("traff-2"));
        Assert.Equal([], Prepare("traff-2", isPlanned: true).Refusals);
    }

    [Theory]
    [Trait("code", "KB0614")]
    [Trait("code", "KB0615")]
    [InlineData("date: 2017-03-14", "date: {unknown: not-stated}", "KB0614")]
    [InlineData("state: held", "state: cancelled", "KB0615")]
    [InlineData("status: published", "status: draft", "KB0615")]
    public void A_meeting_must_be_known_and_held(string was, string now, string code)
    {
        repository.Write("content/meetings/traff-1.md", repository.Read("content/meetings/traff-1.md").Replace(was, now));
        repository.Commit();
        Assert.Equal([$"content/meetings/traff-1.md {code}"], Refusals("traff-1"));
    }

    [Fact]
    [Trait("code", "KB0616")]
    public void A_tag_of_that_name_is_refused()
    {
        repository.Git("tag", "utgava-1");
        Assert.Equal(["content/meetings/traff-1.md KB0616"], Refusals("traff-1"));
    }

    [Fact]
    [Trait("code", "KB0617")]
    public void Fields_on_one_line_are_refused()
    {
        var text = repository.Read("content/meetings/traff-1.md");
        var fields = text[4..text.IndexOf("# En", StringComparison.Ordinal)].Trim().Split('\n');
        repository.Write("content/meetings/traff-1.md", $"---\n{{{string.Join(", ", fields)}}}\n---\n");
        repository.Commit();
        Assert.Equal(["content/meetings/traff-1.md KB0617"], Refusals("traff-1"));
    }

    [Fact]
    public void A_meeting_that_is_not_there_is_not_prepared() =>
        Assert.Null(new Publisher(repository.Content, 1 << 20, Today).Prepare("traff-9", false, null, TestContext.Current.CancellationToken));

    [Fact]
    public void A_folder_outside_git_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("kb-ed-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(repository.Content, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(repository.Content, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            var publication = new Publisher(folder, 1 << 20, Today).Prepare("traff-1", false, null, TestContext.Current.CancellationToken)!;
            Assert.Equal(["KB0606"], publication.Refusals.Select(r => r.Code));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Publication Prepare(string meeting, bool isPlanned = false, string? at = null) =>
        new Publisher(repository.Content, 1 << 20, Today).Prepare(meeting, isPlanned, at, TestContext.Current.CancellationToken)!;

    private IEnumerable<string> Refusals(string meeting) => Prepare(meeting).Refusals.Select(r => $"{r.File} {r.Code}");

    private void Shell(string command)
    {
        var start = new System.Diagnostics.ProcessStartInfo("sh") { WorkingDirectory = repository.Root };
        start.ArgumentList.Add("-c");
        // The commands name files from the folder that kb was started in.
        start.ArgumentList.Add(command.Replace(Path.GetRelativePath(Directory.GetCurrentDirectory(), repository.Root) + "/", ""));
        using var process = System.Diagnostics.Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>What stands in one place of the second text beside all that stands in the first.</summary>
    private static string Added(string before, string after)
    {
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = before.Length - head;
        Assert.Equal(before[head..], after[^tail..]);
        return after[head..^tail];
    }
}

using System.Diagnostics;
using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Editions.Tests;

public sealed class GitTreeTests : IDisposable
{
    private readonly TestRepository repository = new();
    private readonly List<Diagnostic> problems = [];

    public GitTreeTests()
    {
        repository.Write("content/concepts/ett.md", "ett, första versionen\n");
        repository.Write("content/concepts/två med å.md", "två\n");
        repository.Write("content/.schema", "1\n");
        repository.Write("README.md", "utanför\n");
        repository.Commit("Första");
        repository.Git("tag", "--annotate", "utgava-1", "--message", "Utgåva 1");
        repository.Write("content/concepts/ett.md", "ett, andra versionen\n");
        repository.Commit("Andra");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_name_that_would_lead_elsewhere_is_told_of_and_not_read()
    {
        repository.Write("content/concepts/con.md", "en enhet\n");
        repository.Write("content/concepts/ut\\pa.md", "utanför på Windows\n");
        repository.Commit("Namn");
        var content = Load(repository.Content, "HEAD")!;
        Assert.Equal(["concepts/ett.md", "concepts/två med å.md"], content.Tree.Files.Select(f => f.Path));
        Assert.Equal(["concepts/con.md", "concepts/ut?pa.md"], problems.Where(p => p.Code == Rules.BadFileName.Code).Select(p => p.File[(p.File.IndexOf('/', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("utgava-1", "ett, första versionen\n")]
    [InlineData("main", "ett, andra versionen\n")]
    [InlineData("HEAD", "ett, andra versionen\n")]
    public void A_tag_or_a_branch_is_read_as_it_was(string name, string expected)
    {
        var content = Load(repository.Content, name)!;
        Assert.Equal(["concepts/ett.md", "concepts/två med å.md"], content.Tree.Files.Select(f => f.Path));
        Assert.Equal(expected, Encoding.UTF8.GetString(content.Tree.Files[0].Read().Span));
        Assert.Equal(ContentHash.Of(expected), content.Tree.Files[0].Hash);
        Assert.Equal("content", content.Tree.Name);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_commit_is_found_by_its_id_and_by_a_short_one()
    {
        var id = repository.Git("rev-parse", "utgava-1^{commit}").Trim();
        Assert.Equal(id, Load(repository.Content, id)!.Commit.Id);
        Assert.Equal(id, Load(repository.Content, id[..10])!.Commit.Id);
    }

    [Fact]
    public void The_working_folder_and_a_clean_commit_are_the_same_content()
    {
        var folder = WorkingFolder.Load(repository.Content, "content", 1 << 20, null, problems);
        var commit = Load(repository.Content, "HEAD")!;
        Assert.Equal(folder.Files.Select(f => (f.Path, f.Hash)), commit.Tree.Files.Select(f => (f.Path, f.Hash)));
    }

    [Fact]
    public void Nothing_in_the_working_folder_changes()
    {
        repository.Write("content/concepts/ett.md", "inte incheckat\n");
        var before = Snapshot();
        Load(repository.Content, "utgava-1");
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Packed_refs_and_packed_objects_are_read()
    {
        repository.Git("gc", "--quiet", "--prune=now");
        repository.Git("pack-refs", "--all");
        Assert.NotNull(Load(repository.Content, "utgava-1"));
    }

    [Fact]
    public void A_worktree_is_a_repository_too()
    {
        var worktree = repository.Root + "-träd";
        repository.Git("worktree", "add", "--quiet", "--detach", worktree, "main");
        try
        {
            Assert.NotNull(Load(Path.Combine(worktree, "content"), "utgava-1"));
        }
        finally
        {
            Directory.Delete(worktree, recursive: true);
        }
    }

    [Fact]
    public void A_repository_that_holds_the_site_in_a_folder_is_read_there()
    {
        repository.Write("webb/content/concepts/djup.md", "djup\n");
        repository.Commit("Djup");
        Assert.Equal(["concepts/djup.md"], Load(Path.Combine(repository.Root, "webb", "content"), "HEAD")!.Tree.Files.Select(f => f.Path));
        Assert.Null(Load(Path.Combine(repository.Root, "webb", "content"), "utgava-1"));
        Assert.Equal(["utgava-1:content KB0604"], problems.Select(p => $"{p.File} {p.Code}"));
    }

    [Fact]
    public void Links_and_submodules_are_not_files()
    {
        File.CreateSymbolicLink(Path.Combine(repository.Content, "concepts", "lank.md"), "/etc/passwd");
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{repository.Git("rev-parse", "HEAD").Trim()},content/modul");
        repository.Git("add", "content/concepts/lank.md");
        repository.Git("commit", "--quiet", "--message", "Länkar");
        var content = Load(repository.Content, "HEAD")!;
        Assert.Equal(2, content.Tree.Files.Length);
        Assert.Equal(["HEAD:content/concepts/lank.md KB0101", "HEAD:content/modul KB0101"], problems.Order().Select(p => $"{p.File} {p.Code}"));
    }

    [Fact]
    public void A_large_file_is_reported_and_counts_in_the_hash()
    {
        repository.Write("content/concepts/stor.md", new byte[300_000]);
        repository.Commit("Stor");
        var content = GitTree.Load(Find(repository.Content), Resolve("HEAD")!, "content", 256 * 1024, problems)!;
        Assert.Equal(["HEAD:content/concepts/stor.md KB0102"], problems.Select(p => $"{p.File} {p.Code}"));
        Assert.Equal(2, content.Tree.Files.Length);
        Assert.Equal(Load(repository.Content, "HEAD")!.Hash, content.Hash);
    }

    [Fact]
    public void The_hash_is_what_standard_tools_compute()
    {
        var shell = new ProcessStartInfo("sh") { WorkingDirectory = repository.Root, RedirectStandardOutput = true };
        shell.ArgumentList.Add("-c");
        shell.ArgumentList.Add("mkdir ut && git archive utgava-1 content | tar x -C ut && cd ut/content && find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum");
        using var process = Process.Start(shell)!;
        var expected = process.StandardOutput.ReadToEnd().Split(' ')[0];
        process.WaitForExit();
        Assert.Equal(expected, Load(repository.Content, "utgava-1")!.Hash.ToString());
    }

    [Fact]
    [Trait("code", "KB0603")]
    public void A_clone_without_old_files_says_so()
    {
        repository.Git("config", "uploadpack.allowFilter", "true");
        using var clone = TestRepository.CloneOf($"file://{repository.Root}", "--filter=blob:none");
        Assert.Null(Load(clone.Content, "utgava-1"));
        Assert.Equal(["KB0603"], problems.Select(p => p.Code));
    }

    [Fact]
    public void A_shallow_clone_is_known_as_such()
    {
        using var clone = TestRepository.CloneOf($"file://{repository.Root}", "--depth=1");
        Assert.True(Find(clone.Content).IsShallow);
        Assert.Equal([null], Find(clone.Content).Resolve(Ref("utgava-1")));
    }

    [Fact]
    public void A_folder_outside_git_has_no_repository() => Assert.Null(GitRepository.Find(Path.GetTempPath()));

    [Fact]
    public void A_folder_that_another_user_owns_is_read()
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root can give a folder away");
        using var chown = Process.Start("chown", ["-R", "65534:65534", repository.Root]);
        chown.WaitForExit();
        Assert.NotNull(Load(repository.Content, "utgava-1"));
    }

    [Fact]
    public void The_surroundings_cannot_point_git_elsewhere()
    {
        using var other = new TestRepository();
        other.Commit("Annat");
        Environment.SetEnvironmentVariable("GIT_DIR", Path.Combine(other.Root, ".git"));
        try
        {
            Assert.NotNull(Load(repository.Content, "utgava-1"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_DIR", null);
        }
    }

    [Theory]
    [InlineData("utgava-1", true)]
    [InlineData("refs/tags/v1.0", true)]
    [InlineData("v1--2", true)]
    [InlineData("", false)]
    [InlineData("--upload-pack=x", false)]
    [InlineData("-x", false)]
    [InlineData("HEAD~2", false)]
    [InlineData("HEAD^{tree}", false)]
    [InlineData("main..dev", false)]
    [InlineData("main@{1}", false)]
    [InlineData(":/text", false)]
    [InlineData("a b", false)]
    [InlineData("a\nb", false)]
    [InlineData("a//b", false)]
    [InlineData("utgåva", false)]
    [InlineData("x.lock", false)]
    public void A_ref_is_a_plain_name(string text, bool expected) => Assert.Equal(expected, GitRef.TryParse(text, out _));

    private GitContent? Load(string folder, string name) =>
        Find(folder) is var found && found.Resolve(Ref(name))[0] is { } commit ? GitTree.Load(found, commit, "content", 1 << 20, problems) : null;

    private GitCommit? Resolve(string name) => Find(repository.Content).Resolve(Ref(name))[0];

    private static GitRepository Find(string folder) => GitRepository.Find(folder)!;

    private static GitRef Ref(string text) => GitRef.TryParse(text, out var name) ? name : throw new ArgumentException(text);

    private List<string> Snapshot() =>
    [
        repository.Git("--no-optional-locks", "status", "--porcelain"),
        .. Directory.EnumerateFiles(repository.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {ContentHash.Of(File.ReadAllBytes(f))}"),
    ];
}

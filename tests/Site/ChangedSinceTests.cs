namespace Kunskapsbanken.Site.Tests;

/// <summary>What a pull request is told: <c>check --changed-since</c> and <c>--summary</c> in a throw-away repository.</summary>
public sealed class ChangedSinceTests : IDisposable
{
    private const string Old = "content/practices/cykelkompisar.md", Changed = "content/concepts/halka.md";

    private readonly string folder = Directory.CreateTempSubdirectory("kb-changed-").FullName;

    public ChangedSinceTests()
    {
        foreach (var part in new[] { "content", "site" })
            CommandLineTests.Copy(Path.Combine(BuiltSite.RepositoryRoot, "tests", "golden"), folder, part);
        Git("init", "--quiet", "--initial-branch", "main");
        Git("config", "user.name", "Prov");
        Git("config", "user.email", "prov@kommunen.example");
        // What is amiss before the branch is not for the branch to mend.
        Append(Old, "\nMer finns här: [här](https://exempel.invalid/).\n");
        Commit();
        Git("branch", "forslag");
        // Main goes on: what happens there is not the branch's doing.
        Append("content/concepts/elever.md", "\nLäs mer [här](https://exempel.invalid/).\n");
        Commit();
        Git("switch", "--quiet", "forslag");
    }

    [Fact]
    public void Advice_is_given_for_what_the_branch_changed_and_for_nothing_else()
    {
        Assert.Contains($"{Old}:", Check().Output, StringComparison.Ordinal);
        Append(Changed, "\nLäs mer [här](https://exempel.invalid/).\n");
        var (code, output) = Check("--changed-since", "main");
        Assert.True(code == 0, output);
        Assert.Contains($"{Changed}:", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, output, StringComparison.Ordinal);
        Commit();
        Assert.Equal(output, Check("--changed-since", "main").Output);
    }

    /// <summary>A record that others point to may go in a change that touches none of them.</summary>
    [Fact]
    public void An_error_is_told_wherever_it_stands()
    {
        File.Delete(Path.Combine(folder, Changed));
        var (code, output) = Check("--changed-since", "main");
        Assert.Equal(1, code);
        Assert.Contains("halka", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_tells_what_is_new_what_is_wrong_and_where_to_look()
    {
        Git("mv", Changed, "content/concepts/hal-vag.md");
        Append("content/concepts/hal-vag.md", "\nLäs mer [här](https://exempel.invalid/).\n");
        File.WriteAllText(Path.Combine(folder, "content/concepts/ny.md"), "---\ntitle: Ny | <b>post</b>\nstarted: igår\n---\n");
        var summary = Path.Combine(folder, "sammanfattning.md");
        File.WriteAllText(summary, "Tidigare.\n");
        Assert.Equal(1, Check("--changed-since", "main", "--summary", summary, "--preview-url", "https://forslag-7.example/").Code);
        var text = File.ReadAllText(summary);
        Assert.StartsWith("Tidigare.\n## Kunskapsbanken", text, StringComparison.Ordinal);
        Assert.Contains("fel måste rättas", text, StringComparison.Ordinal);
        Assert.Contains("Förhandsvisning: <https://forslag-7.example/>", text, StringComparison.Ordinal);
        Assert.Contains("- Ny i Begrepp: `content/concepts/ny.md`", text, StringComparison.Ordinal);
        Assert.Contains("- Bytt namn i Begrepp: `content/concepts/hal-vag.md`", text, StringComparison.Ordinal);
        Assert.Contains("| `content/concepts/ny.md` rad 3 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        // What pointed to the renamed record is an error where it stands; what was amiss there before is not told.
        var (errors, advice) = (text[..text.IndexOf("### Varningar", StringComparison.Ordinal)], text[text.IndexOf("### Varningar", StringComparison.Ordinal)..]);
        Assert.Contains(Old, errors, StringComparison.Ordinal);
        Assert.Contains("content/concepts/hal-vag.md", advice, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, advice, StringComparison.Ordinal);
    }

    /// <summary>GitHub shows ten a step.</summary>
    [Fact]
    public void Lines_are_marked_on_GitHub_with_the_worst_first()
    {
        Append("content/concepts/elever.md", "\nLäs mer [här](https://exempel.invalid/).\n");
        File.WriteAllText(Path.Combine(folder, "content/sources/ö: ny.md"), "---\ntitle: Ny\n---\n");
        File.WriteAllText(Path.Combine(folder, "content/sources/ny.md"), "---\ntitle: 100 % | nytt\npublished: igår, 100 %\n---\n");
        var lines = Check("--changed-since", "main", "--format", "GitHub").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.Matches("^::(error|warning|notice) file=content/[^:,]+(,line=[0-9]+,col=[0-9]+)?,title=KB[0-9]{4}::", l));
        Assert.Contains(lines, l => l.StartsWith("::error file=content/sources/ny.md,line=3,col=12,title=KB0211::”igår, 100 %25”", StringComparison.Ordinal));
        Assert.Equal(["error", "warning"], lines.Select(l => l[2..l.IndexOf(' ', StringComparison.Ordinal)]).Where(l => l != "notice").Distinct());
        Assert.Equal(lines.Select(Rank).Order(), lines.Select(Rank));
    }

    [Fact]
    public void A_change_without_records_says_so()
    {
        File.WriteAllText(Path.Combine(folder, "LÄSMIG.md"), "Text.\n");
        var summary = Path.Combine(folder, "..", $"{Path.GetFileName(folder)}.md");
        var (code, output) = Check("--changed-since", "main", "--summary", summary);
        Assert.True(code == 0, output);
        var text = File.ReadAllText(summary);
        File.Delete(summary);
        Assert.Contains("Inga fel.", text, StringComparison.Ordinal);
        Assert.Contains("Inga poster.", text, StringComparison.Ordinal);
    }

    /// <summary>The site may be one folder of a larger repository, and the content another.</summary>
    [Fact]
    public void Content_is_found_where_it_lies_in_the_repository()
    {
        Git("mv", "content", "poster");
        Directory.CreateDirectory(Path.Combine(folder, "webb"));
        Git("mv", "site", "webb/site");
        Commit();
        Git("branch", "--force", "main");
        Append("poster/concepts/halka.md", "\nLäs mer [här](https://exempel.invalid/).\n");
        var (code, output) = Kb("check", "--root", Path.Combine(folder, "webb"), "--content", Path.Combine(folder, "poster"), "--changed-since", "main");
        Assert.True(code == 0, output);
        Assert.Contains($"{Changed}:", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finns-inte", "git fetch --unshallow")]
    [InlineData("--output=/tmp/x", "commit-id")]
    [InlineData("main..forslag", "commit-id")]
    [InlineData("main:content", "commit-id")]
    public void What_is_no_commit_is_refused_with_the_cure(string reference, string cure)
    {
        var (code, output) = Check($"--changed-since={reference}");
        Assert.Equal(2, code);
        Assert.Contains(cure, output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int Code, string Output) Check(params string[] options) => Kb(["check", "--root", folder, "--verbose", .. options]);

    private (int Code, string Output) Kb(params string[] arguments) => Tool.Run("dotnet", [CommandLineTests.Program, .. arguments], folder);

    private static int Rank(string annotation) => annotation.StartsWith("::error", StringComparison.Ordinal) ? 0 : annotation.StartsWith("::warning", StringComparison.Ordinal) ? 1 : 2;

    private void Append(string file, string text) => File.AppendAllText(Path.Combine(folder, file), text);

    private void Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Ändring");
    }

    private void Git(params string[] arguments)
    {
        var (code, output) = Tool.Run("git", arguments, folder);
        Assert.True(code == 0, output);
    }
}

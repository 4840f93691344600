namespace Kunskapsbanken.Load;

/// <summary>The repository that a content folder lies in. Only read: no checkout, no lock, no change to the working folder.</summary>
/// <param name="Folder">Where git is started: the content folder.</param>
/// <param name="Prefix">The content folder's path in the repository, with a last slash: <c>content/</c>.</param>
/// <param name="IsShallow">A clone without its whole history, where older commits and tags may be missing.</param>
public sealed record GitRepository(string Folder, string Prefix, bool IsShallow)
{
    /// <summary>Reading objects and refs starts no program that a repository names, so it is safe also where another user owns the folder, as in a CI container.</summary>
    internal static readonly ImmutableArray<string> Trusted = ["-c", "safe.directory=*"];

    /// <summary>The repository around a folder, or null when the folder lies in none.</summary>
    /// <exception cref="IOException">git is not installed, or refuses to read the repository.</exception>
    public static GitRepository? Find(string folder)
    {
        var answer = GitProcess.Run(folder, [.. Trusted, "rev-parse", "--show-prefix", "--is-shallow-repository", "--is-inside-work-tree"]);
        if (!answer.IsDone)
            return answer.Error.Contains("not a git repository", StringComparison.Ordinal) ? null : throw new IOException($"git: {answer.Error}");
        return answer.Text.Split('\n') is [var prefix, var shallow, "true"] ? new(folder, prefix, shallow == "true") : null;
    }

    /// <summary>The commits that refs name now, in the same order; null where there is none. A tag goes before a branch, a branch before a commit id.</summary>
    public ImmutableArray<GitCommit?> Resolve(params IReadOnlyList<GitRef> names)
    {
        var questions = names.SelectMany(n => Candidates(n), (n, c) => (Name: n, Candidate: c)).ToList();
        // Two lines of answer for each candidate: the commit, and the content folder's tree in it.
        var answers = Ask(questions.SelectMany(q => new[] { $"{q.Candidate}^{{commit}}", $"{q.Candidate}^{{commit}}:{Prefix.TrimEnd('/')}" }));
        var found = questions.Select((q, i) => (q.Name, Commit: IdOf(answers[i * 2], "commit"), Content: IdOf(answers[(i * 2) + 1], "tree"))).ToLookup(f => f.Name);
        return [.. names.Select(n => found[n].Where(f => f.Commit is not null).Select(f => new GitCommit(n, f.Commit!, f.Content)).FirstOrDefault())];
    }

    /// <summary>A command that only reads objects and refs.</summary>
    internal GitAnswer Read(params IEnumerable<string> arguments) => GitProcess.Run(Folder, [.. Trusted, .. arguments]);

    private static IEnumerable<string> Candidates(GitRef name) => name.Text == "HEAD"
        ? ["HEAD"]
        : [$"refs/tags/{name}", $"refs/heads/{name}", $"refs/remotes/origin/{name}", .. name.IsCommit ? [name.Text] : Array.Empty<string>()];

    /// <summary>What each name stands for: <c>&lt;id&gt; &lt;type&gt; &lt;size&gt;</c>, or <c>&lt;name&gt; missing</c>.</summary>
    private string[] Ask(IEnumerable<string> names)
    {
        using var process = GitProcess.Start(Folder, [.. Trusted, "cat-file", "--batch-check"]);
        var errors = process.StandardError.ReadToEndAsync();
        var answers = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(string.Concat(names.Select(n => n + "\n")));
        process.StandardInput.Close();
        Task.WaitAll(errors, answers);
        process.WaitForExit();
        return answers.Result.Split('\n');
    }

    private static string? IdOf(string answer, string type) => answer.Split(' ') is [var id, var found, _] && found == type ? id : null;
}

/// <param name="Id">The commit's id.</param>
/// <param name="Content">The id of the content folder's tree, which names its whole content; null when the commit has no such folder.</param>
public sealed record GitCommit(GitRef Name, string Id, string? Content)
{
    /// <summary>What people read, and git understands: a tag's name, or the beginning of a commit's id.</summary>
    public string ShortName => Name.IsCommit && Name.Text.Length > 10 ? Name.Text[..10] : Name.Text;
}

/// <summary>The name of a tag, a branch or a commit, with only such characters that it can mean nothing else to git.</summary>
public readonly record struct GitRef
{
    private GitRef(string text) => Text = text;

    public string Text { get; }

    /// <summary>Whether it is a whole or shortened commit id.</summary>
    public bool IsCommit => Text.Length is >= 7 and <= 64 && Text.All(char.IsAsciiHexDigitLower);

    /// <summary>Letters, digits and single <c>. _ - /</c> between them: stricter than git (git-check-ref-format), so no option, range or expression fits.</summary>
    public static bool TryParse(string text, out GitRef name)
    {
        name = new(text);
        if (text.Length is 0 or > 100 || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]) || text.EndsWith(".lock", StringComparison.Ordinal))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && (text[i] is not ('.' or '_' or '-' or '/') || (!char.IsAsciiLetterOrDigit(text[i - 1]) && text[i] != '-')))
                return false;
        }

        return true;
    }

    public override string ToString() => Text;
}

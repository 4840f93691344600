using System.Text.RegularExpressions;

namespace Kunskapsbanken.Load;

/// <summary>What has happened to a file since some commit.</summary>
public enum ChangeKind
{
    Added,
    Modified,
    Deleted,
    Renamed,
}

/// <param name="Path">As diagnostics name files: below <c>content/</c>, or below the root. The new name when it was renamed.</param>
public sealed record FileChange(ChangeKind Kind, string Path);

/// <summary>The files that differ from where a branch left another, committed or not.</summary>
public sealed partial class ChangedFiles
{
    private readonly HashSet<string> paths;

    private ChangedFiles(IEnumerable<FileChange> changes)
    {
        All = [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)];
        paths = [.. All.Select(c => c.Path)];
    }

    /// <summary>By path.</summary>
    public ImmutableArray<FileChange> All { get; }

    public bool Contains(string path) => paths.Contains(path);

    /// <param name="reference">A branch, tag or commit, as the user wrote it.</param>
    /// <param name="refusal">Why there is no answer, in Swedish and with the cure.</param>
    /// <exception cref="IOException">git is not installed.</exception>
    public static ChangedFiles? Since(string root, string content, string reference, out string refusal)
    {
        refusal = "";
        // Git would read a leading hyphen as an option, and a colon or a range as something other than a commit.
        if (!Reference().IsMatch(reference) || reference.Contains("..", StringComparison.Ordinal))
            refusal = $"--changed-since {reference}: skriv en gren, en tagg eller ett commit-id.";
        else if (Ask(root, "rev-parse", "--show-prefix") is not { } rootPrefix || Ask(content, "rev-parse", "--show-prefix") is not { } contentPrefix)
            refusal = $"--changed-since {reference}: mappen ligger inte i git, så det går inte att se vad som har ändrats.";
        else if (Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}") is not { Length: > 0 } commit)
            refusal = $"--changed-since {reference}: det finns ingen sådan gren, tagg eller commit här. I en grund klon, hämta historiken först: git fetch --unshallow.";
        else if (Ask(root, "diff", "--name-status", "--find-renames", "--no-relative", "-z", "--merge-base", commit, "--") is not { } diff)
            refusal = $"--changed-since {reference}: git hittar ingen gemensam historik. I en grund klon, hämta den först: git fetch --unshallow.";
        else
        {
            var untracked = Ask(root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/") ?? "";
            var changes = Read(diff).Concat(Parts(untracked).Select(p => new FileChange(ChangeKind.Added, p)));
            return new(changes.Select(c => NameOf(c.Path, rootPrefix, contentPrefix) is { } name ? c with { Path = name } : null).OfType<FileChange>());
        }

        return null;
    }

    /// <summary>Git tells a status and a path, or for what was renamed a status and two.</summary>
    private static IEnumerable<FileChange> Read(string diff)
    {
        var parts = Parts(diff);
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            var status = parts[i][0];
            if (status is 'R' or 'C')
                i++;
            yield return new(status switch { 'A' or 'C' => ChangeKind.Added, 'D' => ChangeKind.Deleted, 'R' => ChangeKind.Renamed, _ => ChangeKind.Modified }, parts[i + 1]);
        }
    }

    private static string[] Parts(string output) => output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="path">From the repository's top.</param>
    private static string? NameOf(string path, string rootPrefix, string contentPrefix) =>
        path.StartsWith(contentPrefix, StringComparison.Ordinal) ? $"content/{path[contentPrefix.Length..]}"
        : path.StartsWith(rootPrefix, StringComparison.Ordinal) ? path[rootPrefix.Length..]
        : null;

    /// <returns>What git wrote; null when it failed.</returns>
    private static string? Ask(string folder, params string[] arguments) =>
        GitProcess.Run(folder, arguments) is { IsDone: true } answer ? answer.Text : null;

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_./@~^-]{0,250}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

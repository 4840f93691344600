using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kunskapsbanken.Site.Changes;

/// <summary>What has happened to a file since some commit.</summary>
internal enum ChangeKind
{
    Added,
    Modified,
    Deleted,
    Renamed,
}

/// <param name="Path">Below the root, with forward slashes; the new name when it was renamed.</param>
internal sealed record FileChange(ChangeKind Kind, string Path);

/// <summary>The files that differ from where a branch left another, committed or not.</summary>
internal sealed partial class ChangedFiles
{
    private readonly HashSet<string> paths;

    private ChangedFiles(IReadOnlyList<FileChange> changes)
    {
        All = changes;
        paths = [.. changes.Select(c => c.Path)];
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<FileChange> All { get; }

    public bool Contains(string path) => paths.Contains(path);

    /// <param name="reference">A branch, tag or commit, as the user wrote it.</param>
    /// <exception cref="UsageException">There is no such thing, or no git.</exception>
    public static async Task<ChangedFiles> SinceAsync(string root, string reference, CancellationToken cancel)
    {
        // Git would read a leading hyphen as an option, and a colon or a range as something other than a commit.
        if (!Reference().IsMatch(reference) || reference.Contains("..", StringComparison.Ordinal))
            throw new UsageException($"--changed-since {reference}: skriv en gren, en tagg eller ett commit-id.");
        if (await GitAsync(root, cancel, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}") is not { Length: > 0 } commit)
            throw new UsageException($"--changed-since {reference}: det finns ingen sådan gren, tagg eller commit här. I en grund klon, hämta historiken först: git fetch --unshallow.");
        var diff = await GitAsync(root, cancel, "diff", "--name-status", "-z", "--merge-base", commit.Trim(), "--")
            ?? throw new UsageException($"--changed-since {reference}: git hittar ingen gemensam historik. I en grund klon, hämta den först: git fetch --unshallow.");
        var untracked = await GitAsync(root, cancel, "ls-files", "--others", "--exclude-standard", "-z", "--") ?? "";
        var top = (await GitAsync(root, cancel, "rev-parse", "--show-prefix"))?.Trim() ?? "";
        return new([.. Read(diff, top).Concat(untracked.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(p => new FileChange(ChangeKind.Added, p))).OrderBy(c => c.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Git tells a status and a path, or for what was renamed a status and two, each ended by a zero.</summary>
    /// <param name="prefix">The root below the repository's top; git diff counts paths from the top.</param>
    private static IEnumerable<FileChange> Read(string diff, string prefix)
    {
        var parts = diff.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            var status = parts[i][0];
            if (status is 'R' or 'C')
                i++;
            var path = parts[i + 1];
            var kind = status switch { 'A' or 'C' => ChangeKind.Added, 'D' => ChangeKind.Deleted, 'R' => ChangeKind.Renamed, _ => ChangeKind.Modified };
            if (path.StartsWith(prefix, StringComparison.Ordinal))
                yield return new(kind, path[prefix.Length..]);
        }
    }

    /// <returns>What git wrote; null when it failed.</returns>
    private static async Task<string?> GitAsync(string root, CancellationToken cancel, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync(cancel);
            var text = await git.StandardOutput.ReadToEndAsync(cancel);
            await git.WaitForExitAsync(cancel);
            await errors;
            return git.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception)
        {
            throw new UsageException("git finns inte på den här datorn, så det går inte att se vad som har ändrats.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_./@~^-]{0,250}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

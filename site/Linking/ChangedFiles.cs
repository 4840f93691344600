using System.Diagnostics;

namespace Kunskapsbanken.Site.Linking;

/// <summary>Which content files a branch has changed, as git tells it.</summary>
internal static class ChangedFiles
{
    /// <returns>As diagnostics name them; null when something was renamed or removed, so that everything must be asked for.</returns>
    /// <exception cref="UsageException">git does not know the reference.</exception>
    public static IReadOnlySet<string>? Since(string reference, BuildOptions options)
    {
        // What begins with a hyphen would be an option.
        if (reference.StartsWith('-'))
            throw new UsageException($"”{reference}” är ingen git-referens.");
        var start = new ProcessStartInfo("git", ["diff", "--name-status", "-z", "--find-renames", reference, "--", "."]) { WorkingDirectory = options.Content, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start) ?? throw new UsageException("git går inte att köra.");
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new UsageException($"git känner inte igen ”{reference}”: {errors.GetAwaiter().GetResult().Trim()} Är klonen grund (shallow), hämta hela historiken.");
        return Read(output, Path.GetFileName(Path.TrimEndingDirectorySeparator(options.Content)));
    }

    /// <param name="output">Pairs of a letter and a path from the repository's root, each ended by NUL.</param>
    internal static HashSet<string>? Read(string output, string folder)
    {
        var words = output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            if (words[i] is not ("A" or "M"))
                return null;
            var path = words[i + 1];
            var at = path.IndexOf($"{folder}/", StringComparison.Ordinal);
            changed.Add(at < 0 ? path : $"content/{path[(at + folder.Length + 1)..]}");
        }

        return changed;
    }
}

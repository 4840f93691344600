using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Load;

/// <summary>Content as a commit has it, read from git's object store.</summary>
/// <param name="Commit">Where it was read.</param>
/// <param name="Tree">The files, as from a working folder.</param>
/// <param name="Hash">Over every file of the content folder (<see cref="TreeHash"/>).</param>
public sealed record GitContent(GitCommit Commit, ContentTree Tree, ContentHash Hash);

/// <summary>A file in a git tree.</summary>
/// <param name="Path">Below the content folder.</param>
/// <param name="Id">Git's id of its bytes.</param>
internal readonly record struct GitEntry(string Path, string Id);

/// <summary>Reads content from a commit instead of a folder: the same files, the same order, the same diagnostics.</summary>
public static class GitTree
{
    /// <param name="maxBytes">Files larger than this are reported and count in the hash, but are not kept.</param>
    /// <returns>Null when objects are missing, which is reported.</returns>
    public static GitContent? Load(GitRepository repository, GitCommit commit, int maxBytes, List<Diagnostic> problems)
    {
        var name = NameOf(repository, commit);
        if (commit.Content is not { } content || List(repository, content, name, problems) is not { } entries)
        {
            problems.Add(commit.Content is null ? Errors.NoContentInRef(name, repository.Prefix) : Errors.MissingObjects(name, repository.IsShallow));
            return null;
        }

        var files = ImmutableArray.CreateBuilder<SourceFile>(entries.Count);
        var hash = new TreeHash();
        var schema = ContentSchema.First;
        using var blobs = new GitBlobs(repository, entries.Select(e => e.Id));
        foreach (var entry in entries)
        {
            if (blobs.Next(maxBytes) is not { } blob)
            {
                problems.Add(Errors.MissingObjects(name, repository.IsShallow));
                return null;
            }

            hash.Add(entry.Path, blob.Hash);
            if (entry.Path == ContentSchema.File && blob.Bytes is { } version)
                schema = ContentSchema.Read($"{name}/{ContentSchema.File}", version, problems);
            if (!IsRead(entry.Path))
                continue;
            if (blob.Bytes is { } bytes)
                files.Add(new(entry.Path, bytes, blob.Hash));
            else
                problems.Add(Errors.TooLarge($"{name}/{entry.Path}", blob.Size, maxBytes));
        }

        return new(commit, new(name, files.DrainToImmutable()) { Schema = schema }, hash.ToHash());
    }

    /// <summary>How diagnostics name the tree: as git does, <c>utgava-2:content</c>.</summary>
    private static string NameOf(GitRepository repository, GitCommit commit) => $"{commit.Name}:{repository.Prefix.TrimEnd('/')}";

    /// <summary>As in the working folder: what begins with a full stop belongs to other programs.</summary>
    private static bool IsRead(string path) => !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>The regular files of a tree in ordinal order. Links and submodules are reported, as in a working folder.</summary>
    private static List<GitEntry>? List(GitRepository repository, string tree, string name, List<Diagnostic> problems)
    {
        var answer = repository.Read("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree);
        if (!answer.IsDone)
            return null;
        var entries = new List<GitEntry>();
        foreach (var line in Encoding.UTF8.GetString(answer.Output.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "100644 blob <id>\t<path>": mode 120000 is a symbolic link, 160000 a submodule.
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var path = line[(tab + 1)..];
            if (line.StartsWith("100", StringComparison.Ordinal) && line[..tab].Split(' ') is [_, "blob", var id])
                entries.Add(new(path, id));
            else if (IsRead(path))
                problems.Add(Errors.NotAFile($"{name}/{path}"));
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return entries;
    }
}

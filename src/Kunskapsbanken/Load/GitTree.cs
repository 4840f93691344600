using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links.Register;

namespace Kunskapsbanken.Load;

/// <summary>Content as a commit has it, read from git's object store.</summary>
/// <param name="Commit">Where it was read.</param>
/// <param name="Tree">The files, as from a working folder.</param>
/// <param name="Links">The register of links to other sites, as text; null when there is none.</param>
/// <param name="Hash">Over every file of the content folder (<see cref="TreeHash"/>).</param>
public sealed record GitContent(GitCommit Commit, ContentTree Tree, string? Links, ContentHash Hash);

/// <summary>A file in a git tree.</summary>
/// <param name="Path">Below the content folder.</param>
/// <param name="Id">Git's id of its bytes.</param>
internal readonly record struct GitEntry(string Path, string Id);

/// <summary>Reads content from a commit instead of a folder: the same files, the same order, the same diagnostics.</summary>
public static class GitTree
{
    /// <param name="name">How the tree is named, as for a working folder. Diagnostics say the ref before it, as git does: <c>utgava-2:content</c>.</param>
    /// <param name="maxBytes">Files larger than this are reported and count in the hash, but are not kept.</param>
    /// <returns>Null when objects are missing, which is reported.</returns>
    public static GitContent? Load(GitRepository repository, GitCommit commit, string name, int maxBytes, List<Diagnostic> problems)
    {
        var place = $"{commit.ShortName}:{name}";
        if (commit.Content is not { } content)
        {
            problems.Add(Errors.NoContentInRef(place, repository.Prefix));
            return null;
        }

        if (List(repository, content, place, problems) is not { } entries || ReadAll(repository, entries, maxBytes) is not { } blobs)
        {
            problems.Add(Errors.MissingObjects(place, repository.IsShallow));
            return null;
        }

        var hash = new TreeHash();
        var schema = ContentSchema.First;
        string? links = null;
        var files = ImmutableArray.CreateBuilder<SourceFile>(blobs.Count);
        foreach (var (path, blob) in blobs)
        {
            hash.Add(path, blob.Hash);
            if (path == ContentSchema.File && blob.Bytes is { } version)
                schema = ContentSchema.Read($"{place}/{path}", version, problems);
            else if (path == LinkRegister.FileName)
                links = blob.Bytes is { } register ? Encoding.UTF8.GetString(register) : null;
            else if (!IsRead(path))
                continue;
            else if (!FileNames.ArePortable(path))
                problems.Add(Errors.BadFileName($"{place}/{FileNames.Shown(path)}"));
            else if (blob.Bytes is { } bytes)
                files.Add(new(path, blob.Hash, () => bytes));
            else
                problems.Add(Errors.TooLarge($"{place}/{path}", blob.Size, maxBytes));
        }

        return new(commit, new(name, files.DrainToImmutable()) { Schema = schema }, links, hash.ToHash());
    }

    /// <summary>One file of a commit, when the others are not needed; null when it is not there.</summary>
    public static SourceFile? LoadFile(GitRepository repository, GitCommit commit, string path, int maxBytes)
    {
        using var blobs = new GitBlobs(repository, [$"{commit.Content}:{path}"]);
        return blobs.Next(maxBytes) is { Bytes: { } bytes } blob ? new(path, blob.Hash, () => bytes) : null;
    }

    /// <returns>Null when one is missing.</returns>
    private static List<(string Path, GitBlob Blob)>? ReadAll(GitRepository repository, List<GitEntry> entries, int maxBytes)
    {
        var read = new List<(string, GitBlob)>(entries.Count);
        using var blobs = new GitBlobs(repository, entries.Select(e => e.Id));
        foreach (var entry in entries)
        {
            if (blobs.Next(maxBytes) is not { } blob)
                return null;
            read.Add((entry.Path, blob));
        }

        return read;
    }

    /// <summary>As in the working folder: what begins with a full stop belongs to other programs.</summary>
    private static bool IsRead(string path) => !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>The regular files of a tree in ordinal order. Links and submodules are reported, as in a working folder.</summary>
    private static List<GitEntry>? List(GitRepository repository, string tree, string place, List<Diagnostic> problems)
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
                problems.Add(Errors.NotAFile($"{place}/{FileNames.Shown(path)}"));
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return entries;
    }
}

using System.IO.Enumeration;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;
using Microsoft.Win32.SafeHandles;

namespace Kunskapsbanken.Load;

/// <summary>Reads content from a folder on disk.</summary>
public static class WorkingFolder
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <param name="root">The content folder.</param>
    /// <param name="name">How diagnostics name it.</param>
    /// <param name="maxBytes">Files larger than this are reported, not read.</param>
    /// <param name="stampFile">Where stamps of earlier builds are kept; null to read every file.</param>
    public static ContentTree Load(string root, string name, int maxBytes, string? stampFile, List<Diagnostic> problems)
    {
        // What a pull request adds must not choose the folder: a link in its place could lead anywhere.
        if (new DirectoryInfo(Path.TrimEndingDirectorySeparator(root)).LinkTarget is not null)
        {
            problems.Add(Errors.NotAFile(name));
            return new(name, []);
        }

        var now = DateTime.UtcNow.Ticks;
        var found = List(root, name, maxBytes, problems);
        var stamps = stampFile is null ? null : FileStamps.Load(stampFile);
        var hashes = new ContentHash[found.Length];
        var changed = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (stamps?.Find(found[i].Path, found[i].Stamp) is { } hash)
                hashes[i] = hash;
            else
                changed.Add(i);
        }

        var kept = new KeptBytes();
        Parallel.ForEach(changed, i =>
        {
            var bytes = Read(Path.Combine(root, found[i].Path), maxBytes);
            hashes[i] = ContentHash.Of(bytes.Span);
            kept.Put(found[i].Path, bytes);
        });
        if (stampFile is not null && changed.Count > 0)
            FileStamps.Save(stampFile, found.Select((f, i) => (f.Path, f.Stamp, hashes[i])), now);
        return new(name, [.. found.Select((f, i) => new SourceFile(f.Path, hashes[i], () => kept.Take(f.Path) ?? ReadAgain(root, f.Path, hashes[i], maxBytes)))])
        {
            Schema = ContentSchema.Load(root, name, problems),
        };
    }

    /// <exception cref="IOException">The file has changed since it was listed: a site made of it would be of two states.</exception>
    private static ReadOnlyMemory<byte> ReadAgain(string root, string path, ContentHash hash, int maxBytes)
    {
        var bytes = Read(Path.Combine(root, path), maxBytes);
        return ContentHash.Of(bytes.Span) == hash ? bytes : throw new IOException($"{path} ändrades medan webbplatsen byggdes. Bygg igen.");
    }

    /// <summary>Regular files in ordinal order of their paths. Links are neither followed nor read.</summary>
    private static (string Path, FileStamp Stamp)[] List(string root, string name, int maxBytes, List<Diagnostic> problems)
    {
        var files = new List<(string Path, FileStamp Stamp)>();
        var entries = new FileSystemEnumerable<(string Path, FileStamp Stamp, bool IsRegular)>(
            root,
            (ref FileSystemEntry e) => (
                Path.GetRelativePath(root, e.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
                new(e.Length, e.LastWriteTimeUtc.Ticks),
                (e.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0),
            Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !IsHidden(ref e) && (!e.IsDirectory || IsLink(ref e)),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsHidden(ref e) && !IsLink(ref e),
        };
        foreach (var (path, stamp, isRegular) in entries)
        {
            if (path == Links.Register.LinkRegister.FileName)
                continue; // No record, and it may be larger than one.
            else if (!FileNames.ArePortable(path))
                problems.Add(Errors.BadFileName($"{name}/{FileNames.Shown(path)}"));
            else if (!isRegular || (stamp.Size == 0 && SpecialFile.Is(Path.Combine(root, path))))
                problems.Add(Errors.NotAFile($"{name}/{path}"));
            else if (stamp.Size > maxBytes)
                problems.Add(Errors.TooLarge($"{name}/{path}", stamp.Size, maxBytes));
            else
                files.Add((path, stamp));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return [.. files];
    }

    private static bool IsHidden(ref FileSystemEntry entry) => entry.FileName.StartsWith('.');

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <summary>Never more than the limit, though the file may have grown since it was listed.</summary>
    internal static ReadOnlyMemory<byte> Read(string file, int maxBytes)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(RandomAccess.GetLength(handle), maxBytes)];
        return bytes.AsMemory(0, Fill(handle, bytes, 0));
    }

    /// <summary>Reads what a file has from a place on, as much as there is room for.</summary>
    /// <returns>How many bytes that was.</returns>
    internal static int Fill(SafeFileHandle handle, Span<byte> bytes, long offset)
    {
        var read = 0;
        for (int count; read < bytes.Length && (count = RandomAccess.Read(handle, bytes[read..], offset + read)) > 0;)
            read += count;
        return read;
    }
}

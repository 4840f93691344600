using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Load;

/// <summary>Reads content from a folder on disk.</summary>
public static class WorkingFolder
{
    /// <param name="root">The content folder.</param>
    /// <param name="name">How diagnostics name it.</param>
    /// <param name="maxBytes">Files larger than this are reported, not read.</param>
    public static ContentTree Load(string root, string name, int maxBytes, List<Diagnostic> problems)
    {
        var paths = new List<string>();
        Walk(new DirectoryInfo(root), "", name, paths, problems);
        paths.Sort(StringComparer.Ordinal);
        var files = new SourceFile?[paths.Count];
        var tooLarge = new long[paths.Count];
        Parallel.For(0, paths.Count, i =>
        {
            using var stream = new FileStream(System.IO.Path.Combine(root, paths[i]), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
            if (stream.Length > maxBytes)
            {
                tooLarge[i] = stream.Length;
                return;
            }

            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            files[i] = new SourceFile(paths[i], read == bytes.Length ? bytes : bytes[..read]);
        });
        for (var i = 0; i < files.Length; i++)
        {
            if (files[i] is null)
                problems.Add(Errors.TooLarge($"{name}/{paths[i]}", tooLarge[i], maxBytes));
        }

        return new(name, [.. files.OfType<SourceFile>()]) { Schema = ContentSchema.Load(root, name, problems) };
    }

    private static void Walk(DirectoryInfo folder, string prefix, string name, List<string> paths, List<Diagnostic> problems)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.'))
                continue;
            var path = prefix.Length == 0 ? entry.Name : $"{prefix}/{entry.Name}";
            if (entry.LinkTarget is not null || (entry.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0
                || (entry is FileInfo file && !IsRegular(file)))
                problems.Add(Errors.NotAFile($"{name}/{path}"));
            else if (entry is DirectoryInfo inner)
                Walk(inner, path, name, paths, problems);
            else
                paths.Add(path);
        }
    }

    /// <summary>Pipes and sockets would block or fail when read; on Unix only a regular file has the Normal or Archive kind of mode.</summary>
    private static bool IsRegular(FileInfo file) =>
        OperatingSystem.IsWindows() || (file.Attributes & FileAttributes.Device) == 0;
}

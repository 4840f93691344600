using System.IO.Enumeration;
using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Internal;
using Kunskapsbanken.Links.Urls;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links;

/// <summary>Checks any folder of HTML as a plain web server would give it out.</summary>
public static class FolderChecker
{
    private const int BufferSize = 64 * 1024;
    private static readonly PageReferences NoReferences = new([], AnchorSet.Empty, null);

    /// <param name="baseUrl">Where the folder will stand; null when it is not known.</param>
    public static SiteReport Check(string folder, Url? baseUrl = null, CancellationToken stop = default)
    {
        var files = ListFiles(folder);
        var read = files.Where(f => IsHtml(f) || IsStyle(f) || IsSvg(f)).ToArray();
        var pages = new CheckedPage[read.Length];
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = stop }, i => pages[i] = new(read[i], Read(folder, read[i])));
        var anchors = new Dictionary<string, AnchorSet>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (!IsStyle(page.File))
                anchors.Add(page.File, page.Content.Anchors);
        }

        var report = SiteChecker.Check(pages, new SiteMap(files, anchors.GetValueOrDefault), baseUrl, stop);
        return report with { Pages = read.Count(IsHtml) };
    }

    /// <summary>Every file below the folder, in ordinal order. Links to folders are not followed: they may lead out, or around.</summary>
    public static string[] ListFiles(string folder)
    {
        var root = Path.GetFullPath(folder);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var found = new FileSystemEnumerable<string>(root, (ref e) => Path.GetRelativePath(root, e.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'), options)
        {
            ShouldIncludePredicate = (ref e) => !e.IsDirectory,
            ShouldRecursePredicate = (ref e) => (e.Attributes & FileAttributes.ReparsePoint) == 0 && e.FileName is not ".git",
        };
        var files = found.ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static PageReferences Read(string folder, string file)
    {
        using var stream = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        if (stream.Length > int.MaxValue / 4)
            return NoReferences;
        var length = (int)stream.Length;
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Max(length, BufferSize));
        try
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(0, length), length, throwOnEndOfStream: false);
            var text = HtmlText.Decode(buffer.AsSpan(0, read));
            return IsStyle(file) ? ReadStyle(text) : HtmlReferences.Read(text);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A style sheet of its own: addresses are resolved against the sheet, and # alone means the page that uses it.</summary>
    private static PageReferences ReadStyle(string css)
    {
        var lines = new LineCounter(css);
        var references = ImmutableArray.CreateBuilder<Html.Reference>();
        CssReferences.Read(css, (offset, address) =>
        {
            var (line, column) = lines.At(offset);
            if (!address.StartsWith('#'))
                references.Add(new(address, ReferenceKind.Resource, "url()", new(line, column, address.Length)));
        });
        return NoReferences with { References = references.ToImmutable() };
    }

    private static bool IsHtml(string file) => HasEnding(file, ".html") || HasEnding(file, ".htm") || HasEnding(file, ".xhtml");

    private static bool IsStyle(string file) => HasEnding(file, ".css");

    private static bool IsSvg(string file) => HasEnding(file, ".svg");

    private static bool HasEnding(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}

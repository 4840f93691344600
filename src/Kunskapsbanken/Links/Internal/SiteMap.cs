using System.Collections.Concurrent;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Internal;

/// <summary>What stands on a site: files as a plain web server gives them out, and the anchors of each.</summary>
public sealed class SiteMap
{
    private readonly HashSet<string> files;
    private readonly Func<string, AnchorSet?> anchors;
    private readonly ConcurrentDictionary<string, AnchorSet?> asked = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> folded;
    private readonly Lazy<HashSet<string>> folders;

    /// <param name="files">Paths below the root with forward slashes, decoded: <c>exempel/x/index.html</c>.</param>
    /// <param name="anchors">The anchors of a file, or null when any fragment will do. Asked once a file.</param>
    public SiteMap(IEnumerable<string> files, Func<string, AnchorSet?> anchors)
    {
        this.files = new(files, StringComparer.Ordinal);
        this.anchors = anchors;
        // Both are asked for only of what is broken.
        folded = new(FoldAll);
        folders = new(AllFolders);
    }

    public bool HasFolder(string path) => folders.Value.Contains(path);

    /// <summary>The file that answers for a path, or null.</summary>
    /// <param name="path">Decoded, without the first slash.</param>
    public string? Find(string path)
    {
        if (path.Length > 0 && !path.EndsWith('/'))
        {
            if (files.Contains(path))
                return path;
            path += "/";
        }

        return files.Contains(path + "index.html") ? path + "index.html"
            : files.Contains(path + "index.htm") ? path + "index.htm"
            : null;
    }

    public AnchorSet? Anchors(string file) => asked.GetOrAdd(file, anchors);

    /// <summary>A path that differs only in case or in how its letters are composed; null when there is none.</summary>
    public string? Near(string path) => folded.Value.GetValueOrDefault(Fold(path.TrimEnd('/')));

    internal static string Fold(string text)
    {
        // A lone surrogate can't be normalized.
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            text = string.Concat(text.EnumerateRunes());
        return text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    private HashSet<string> AllFolders()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var file in files)
        {
            for (var end = file.LastIndexOf('/'); end > 0 && folders.Add(file[..end]); end = file.LastIndexOf('/', end - 1))
            {
            }
        }

        return folders;
    }

    private Dictionary<string, string> FoldAll()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            names.TryAdd(Fold(file), file);
            if (file.EndsWith("/index.html", StringComparison.Ordinal))
                names.TryAdd(Fold(file[..^11]), file[..^10]);
        }

        return names;
    }
}

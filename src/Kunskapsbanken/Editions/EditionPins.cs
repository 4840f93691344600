using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;

namespace Kunskapsbanken.Editions;

/// <summary>
/// The refs that the last build's editions named. A tag may be moved while no file changes, so whoever asks whether anything
/// has changed must ask git too: with one question for all of them, and none when there are no editions.
/// </summary>
internal static class EditionPins
{
    public static void Save(string file, IEnumerable<EditionInfo> editions)
    {
        var to = new CacheWriter();
        foreach (var edition in editions)
            to.Text(edition.Ref);
        CacheFile.Save(file, to);
    }

    /// <summary>A hash over what the refs name now.</summary>
    /// <param name="content">The content folder.</param>
    public static ContentHash Now(string file, string content)
    {
        var names = new List<GitRef>();
        if (CacheFile.Load(file) is { } bytes)
        {
            for (var from = new CacheReader(bytes.Span); !from.IsAtEnd;)
            {
                if (GitRef.TryParse(from.Text(), out var name))
                    names.Add(name);
            }
        }

        if (names.Count == 0)
            return default;
        var commits = GitRepository.Find(content)?.Resolve(names) ?? [];
        return new KeyBuilder().AddAll(commits, c => $"{c?.Name} {c?.Content}").ToHash();
    }
}

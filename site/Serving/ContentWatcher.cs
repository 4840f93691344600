using System.Threading.Channels;

namespace Kunskapsbanken.Site.Serving;

/// <summary>Tells what has changed in some folders. Editors save in bursts: one burst is one change.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);

    private readonly List<FileSystemWatcher> watchers;
    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();

    public ContentWatcher(IEnumerable<string> folders) => watchers = [.. folders.Where(Directory.Exists).Select(Watch)];

    /// <summary>Waits for the next change.</summary>
    /// <returns>The full paths of what has changed; null when <paramref name="cancel"/> ends the wait.</returns>
    public async Task<IReadOnlySet<string>?> NextAsync(CancellationToken cancel)
    {
        try
        {
            var changed = new HashSet<string>(StringComparer.Ordinal) { await changes.Reader.ReadAsync(cancel) };
            do
                await Task.Delay(Quiet, cancel);
            while (DrainTo(changed));
            return changed;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
    }

    private bool DrainTo(HashSet<string> changed)
    {
        var any = false;
        for (; changes.Reader.TryRead(out var path); any = true)
            changed.Add(path);
        return any;
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(object sender, FileSystemEventArgs e)
    {
        // What a compiler writes under site/ is no content.
        if (!e.FullPath.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !e.FullPath.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            changes.Writer.TryWrite(e.FullPath);
    }
}

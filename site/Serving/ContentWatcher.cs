using System.Threading.Channels;

namespace Kunskapsbanken.Site.Serving;

/// <summary>Tells when something in some folders has changed. Editors save in bursts: one burst is one change.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);

    private readonly List<FileSystemWatcher> watchers;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public ContentWatcher(IEnumerable<string> folders) => watchers = [.. folders.Where(Directory.Exists).Select(Watch)];

    /// <summary>Waits for the next change; false when <paramref name="cancel"/> ends the wait.</summary>
    public async Task<bool> NextAsync(CancellationToken cancel)
    {
        try
        {
            await changes.Reader.ReadAsync(cancel);
            do
                await Task.Delay(Quiet, cancel);
            while (changes.Reader.TryRead(out _));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
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
            changes.Writer.TryWrite(true);
    }
}

using System.Collections.Concurrent;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Write;

/// <summary>What was written.</summary>
/// <param name="Site">A hash over all paths and keys: names this state of the site.</param>
/// <param name="Files">In the site.</param>
/// <param name="Rendered">Made anew; the others were as before.</param>
/// <param name="Bytes">Made anew.</param>
public sealed record WriteResult(ContentHash Site, int Files, int Rendered, long Bytes);

/// <summary>
/// Writes a site so that it is always whole. Two generations take turns: the one that is not shown is brought up to date,
/// then the two folders change places. Whatever happens before that leaves the shown site as it was.
/// </summary>
/// <param name="output">The folder that is shown.</param>
/// <param name="state">Where the manifests and the other generation are kept; on the same file system.</param>
public sealed class SiteWriter(string output, string state)
{
    /// <summary>Names the state of a folder's content. It is removed before the folder is touched and written last.</summary>
    public const string FingerprintFile = "fingerprint.txt";

    private const string LockFile = "lock";

    private readonly string spare = Path.Combine(state, "spare");

    // By fingerprint: what a manifest says is named by it.
    private readonly ConcurrentDictionary<string, Manifest?> manifests = new(StringComparer.Ordinal);

    /// <summary>Of the program: what another version has written is no part of this one's site, though its keys may be the same.</summary>
    public ContentHash Version { get; init; } = BuildCache.Version;

    /// <summary>Whether the shown site is whole and is this one.</summary>
    public bool Shows(ContentHash site) => Fingerprint(output) == site.ToString();

    /// <summary>The site that is shown; null when nothing is known of it.</summary>
    public ShownSite? Shown() => Read(output) is { } manifest ? new(output, manifest) : null;

    /// <summary>Forgets earlier builds, in its turn: another build may be at work in the same folder, and what is unfinished is its.</summary>
    public void Forget()
    {
        if (!Directory.Exists(state))
            return;
        using var turn = Turn.Take(Path.Combine(state, LockFile));
        foreach (var entry in new DirectoryInfo(state).EnumerateFileSystemInfos().Where(e => e.Name != LockFile && !CacheFile.IsUnfinished(e.Name)))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
        }
    }

    /// <param name="read">Sees every file that is made. Called from any thread.</param>
    /// <param name="accept">Judges the finished site before it is shown: the folder it is in, and the files that the shown one has and this one has not.</param>
    /// <returns>Null when the site was not accepted; the shown one is as it was.</returns>
    /// <exception cref="IOException">
    /// The machine fails, or the output folder holds something else than a site: it would be moved aside and lost.
    /// </exception>
    public WriteResult? Write(IReadOnlyCollection<Output> outputs, int jobs, CancellationToken cancel, Action<Output, ReadOnlyMemory<byte>>? read = null, Func<string, IEnumerable<string>, bool>? accept = null)
    {
        Directory.CreateDirectory(state);
        using var turn = Turn.Take(Path.Combine(state, LockFile));
        Exchange.Mend(output);
        if (Directory.Exists(output) && !File.Exists(Path.Combine(output, FingerprintFile)) && Directory.EnumerateFileSystemEntries(output).Any())
            throw new IOException($"Mappen {output} innehåller annat än en webbplats som kb har byggt, och skulle gå förlorad. Välj en annan med --output, eller töm den först.");
        var spareManifest = Task.Run(() => Read(spare), CancellationToken.None);
        var next = new Manifest(Version, outputs.ToDictionary(o => o.Path, o => o.Key, StringComparer.Ordinal));
        var site = next.Fingerprint;
        if (Shows(site))
            return new(site, outputs.Count, 0, 0);
        var shown = Read(output) ?? new Manifest(Version, []);
        var result = BringUpToDate(outputs, next, shown, spareManifest.GetAwaiter().GetResult(), site, jobs, read, cancel);
        if (accept?.Invoke(spare, shown.Paths.Where(p => !next.Has(p))) == false)
            return null;
        next.Save(ManifestFile(site.ToString()));
        File.WriteAllText(Path.Combine(spare, FingerprintFile), $"{site}\n");
        if (Directory.Exists(output))
            Exchange.Folders(output, spare);
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            Directory.Move(spare, output);
        }

        DropOldManifests();
        CacheFile.DropTorn(state);
        return result;
    }

    /// <param name="have">What the generation that is not shown holds; null when that is not known.</param>
    private WriteResult BringUpToDate(
        IReadOnlyCollection<Output> outputs, Manifest next, Manifest shown, Manifest? have, ContentHash site, int jobs, Action<Output, ReadOnlyMemory<byte>>? read, CancellationToken cancel)
    {
        if (have is null)
        {
            if (Directory.Exists(spare))
                Directory.Delete(spare, recursive: true);
            have = new Manifest(Version, []);
        }

        Directory.CreateDirectory(spare);
        File.Delete(Path.Combine(spare, FingerprintFile));
        foreach (var path in have.Paths.Where(p => !next.Has(p)))
            Delete(path);
        var changed = outputs.Where(o => !have.Has(o.Path, o.Key)).ToArray();
        foreach (var folder in changed.Select(o => Path.GetDirectoryName(o.Path)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(Path.Combine(spare, folder));
        int rendered = 0;
        long bytes = 0;
        Parallel.ForEach(changed, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, o =>
        {
            var target = Path.Combine(spare, o.Path);
            // A server may still be reading the file from when this generation was shown: it keeps what it opened.
            if (have.Has(o.Path))
                File.Delete(target);
            if (shown.Has(o.Path, o.Key) && TryCopy(Path.Combine(output, o.Path), target))
                return;
            var made = o.Make();
            read?.Invoke(o, made);
            using (var file = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                RandomAccess.Write(file, made.Span, 0);
            Interlocked.Increment(ref rendered);
            Interlocked.Add(ref bytes, made.Length);
        });
        return new(site, outputs.Count, rendered, bytes);
    }

    private static bool TryCopy(string from, string to)
    {
        if (HardLink.TryMake(from, to))
            return true;
        if (!File.Exists(from))
            return false;
        File.Copy(from, to);
        return true;
    }

    /// <summary>Removes a file, and the folders above it that it leaves empty.</summary>
    private void Delete(string path)
    {
        var file = Path.Combine(spare, path);
        File.Delete(file);
        for (var folder = Path.GetDirectoryName(file)!; folder.Length > spare.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }

    /// <summary>What a folder holds; null when its fingerprint is missing or unknown, as after a crash.</summary>
    private Manifest? Read(string folder) =>
        Fingerprint(folder) is { } fingerprint ? manifests.GetOrAdd(fingerprint, f => Manifest.Load(ManifestFile(f), Version)) : null;

    private static string? Fingerprint(string folder)
    {
        var file = Path.Combine(folder, FingerprintFile);
        if (!File.Exists(file))
            return null;
        var fingerprint = File.ReadAllText(file).Trim();
        return fingerprint.Length == 64 && fingerprint.All(char.IsAsciiHexDigitLower) ? fingerprint : null;
    }

    private string ManifestFile(string fingerprint) => Path.Combine(state, "manifests", fingerprint);

    private void DropOldManifests()
    {
        var used = new[] { Fingerprint(output), Fingerprint(spare) };
        foreach (var file in Directory.EnumerateFiles(Path.Combine(state, "manifests")))
        {
            if (!used.Contains(Path.GetFileName(file)))
                File.Delete(file);
        }
    }
}

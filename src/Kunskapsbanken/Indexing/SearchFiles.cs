using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Indexing;

/// <summary>The index as files: shards for the site's own search, and the whole in lunr's format for anyone's lunr.js.</summary>
public static class SearchFiles
{
    /// <summary>Where the shards stand.</summary>
    public const string Folder = "sok/index";

    /// <param name="texts">What the parse kept of each record.</param>
    /// <param name="version">Names what <paramref name="texts"/> gives; null when nothing is to be kept for another build.</param>
    /// <param name="earlier">The index as it was written last; null to write all of it.</param>
    /// <remarks>Offline a browser neither fetches nor imports: then every shard is a script too, and the client is a classic one.</remarks>
    public static SearchBuild Of(Catalogue catalogue, Func<RecordKey, SearchText> texts, SiteFrame frame, Func<RecordKey, string>? version = null, EarlierIndex? earlier = null)
    {
        var byRef = catalogue.Entries.ToDictionary(e => e.Key.ToString(), StringComparer.Ordinal);
        var numbers = DocumentNumbers.Stable([.. byRef.Keys], out var order);
        ImmutableArray<RecordEntry> entries = [.. order.Select(o => byRef[o])];
        var excerptLength = Excerpt.LengthFor(entries.Length);
        IndexedDocument[] documents = [.. entries.Select((e, i) => Document(order[i], catalogue.Card(e.Key)!, texts, version?.Invoke(e.Key) ?? "", excerptLength, frame))];
        var options = new ShardOptions { Columns = SearchColumns.Of(catalogue, entries), Scripts = frame.IsOffline };
        var writer = new ShardedIndexWriter(SiteSearch.Schema, SiteSearch.Related);
        if (earlier is not null && Updated(writer, documents, numbers, options, frame, earlier) is { } updated)
            return updated;
        var build = writer.Write(documents, numbers, options, out var index);
        var whole = WholeIndex(index, frame.Settings.MaxLunrIndexBytes);
        return new(
            [.. Written(build, frame), .. whole is { } bytes ? [Output.Once("sok/lunr-index.json", bytes)] : Array.Empty<Output>()],
            whole is not null,
            version is null ? null : build.Snapshot?.ToBytes());
    }

    private static IndexedDocument Document(string name, Card card, Func<RecordKey, SearchText> texts, string version, int excerptLength, SiteFrame frame) => new(
        name,
        version,
        new KeyBuilder().Add(card.Hash).Add(frame.Href(card.Path)).Add(version).Add(excerptLength.ToString(CultureInfo.InvariantCulture)).ToHash().ToString(),
        () => Analyzed(texts(card.Key)),
        () => Fragment(card, Excerpt.Cut(texts(card.Key).Excerpt, excerptLength), frame));

    /// <summary>The index brought up to date; null when it must be written anew, or when anyone's lunr.js may have the whole of it.</summary>
    private static SearchBuild? Updated(ShardedIndexWriter writer, IndexedDocument[] documents, DocumentNumbers numbers, ShardOptions options, SiteFrame frame, EarlierIndex earlier)
    {
        var build = writer.Update(
            earlier.Snapshot, documents, numbers, options,
            version => earlier.Text(version) is { } text ? Analyzed(text) : null,
            name => earlier.Shown.Read($"{Folder}/{name}"));
        return build?.Snapshot is { } snapshot && IsTooLarge(snapshot.PostingCount, frame.Settings.MaxLunrIndexBytes) && build.Kept.All(name => earlier.Shown.Has($"{Folder}/{name}"))
            ? new([.. Written(build, frame), .. build.Kept.Select(name => earlier.Shown.Keep($"{Folder}/{name}"))], HasWholeIndex: false, snapshot.ToBytes())
            : null;
    }

    private static IEnumerable<Output> Written(ShardBuild build, SiteFrame frame) =>
    [
        .. build.Files.Select(s => Output.Once($"{Folder}/{s.Name}", s.Bytes)),
        Output.Of($"{Folder}/{ClientScript.ModuleName}", frame.IsOffline ? ClientScript.Classic : ClientScript.Module),
        Output.Of($"{Folder}/{ClientScript.WorkerName}", ClientScript.Worker),
    ];

    private static AnalyzedDocument Analyzed(SearchText text) => new(DocumentTerms.TryRead(text.Terms)!, DocumentWords.TryRead(text.Words)!);

    /// <summary>Labels: the kind of record, whose or where it is, and its date; empty where there is none.</summary>
    private static RecordFragment Fragment(Card card, string excerpt, SiteFrame frame) => new(
        card.Title,
        frame.Href(card.Path),
        [CollectionInfo.Of(card.Key.Collection).Singular, card.Kicker ?? "", card.Date?.ToString() ?? ""],
        card.Summary.Length > 0 ? $"{card.Summary} {excerpt}" : excerpt);

    private static ReadOnlyMemory<byte>? WholeIndex(SearchIndex index, long largest)
    {
        if (IsTooLarge(index.PostingCount, largest))
            return null;
        using var stream = new MemoryStream();
        index.WriteLunrJson(stream);
        if (stream.Length <= largest)
            return stream.ToArray();
        return null;
    }

    /// <summary>By what the index takes at the least, so that a large one need not be written to know it.</summary>
    private static bool IsTooLarge(int postings, long largest) => postings * 20L > largest;
}

/// <summary>The index's files.</summary>
/// <param name="HasWholeIndex">Whether the index in lunr's format is among them.</param>
/// <param name="Snapshot">What to keep for the next build, as <see cref="IndexSnapshot.TryRead"/> reads it: a third of what it takes in memory. Null when there is nothing.</param>
public sealed record SearchBuild(ImmutableArray<Output> Files, bool HasWholeIndex, ReadOnlyMemory<byte>? Snapshot);

/// <summary>The index as an earlier build wrote it.</summary>
/// <param name="Text">What the index then held of the record that had a version; null when that is no longer known.</param>
/// <param name="Shown">The site that is shown, where its files stand.</param>
public sealed record EarlierIndex(IndexSnapshot Snapshot, Func<string, SearchText?> Text, ShownSite Shown);

using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Indexing;

/// <summary>The index as files: shards for the site's own search, and the whole in lunr's format for anyone's lunr.js.</summary>
public static class SearchFiles
{
    /// <summary>Where the shards stand.</summary>
    public const string Folder = "sok/index";

    /// <summary>Above this the whole index is left out: nobody should load it in a browser.</summary>
    private const int LargestWholeIndex = 8 * 1024 * 1024;

    /// <param name="texts">What the parse kept of each record.</param>
    /// <returns>Files and whether the whole index is among them.</returns>
    public static (ImmutableArray<Output> Files, bool HasWholeIndex) Of(Catalogue catalogue, Func<RecordKey, SearchText> texts, SiteFrame frame)
    {
        var numbers = DocumentNumbers.Stable([.. catalogue.Entries.Select(e => e.Key.ToString())], out var order);
        var byRef = catalogue.Entries.ToDictionary(e => e.Key.ToString(), StringComparer.Ordinal);
        ImmutableArray<RecordEntry> entries = [.. order.Select(o => byRef[o])];
        var index = SiteSearch.Index(SiteSearch.Schema, entries.Select(e => texts(e.Key)));
        var shards = index.WriteShards(
            [.. entries.Select(e => Fragment(catalogue.Card(e.Key)!, texts(e.Key), frame))],
            numbers,
            new() { Columns = SearchColumns.Of(catalogue, entries) });
        var whole = WholeIndex(index);
        return (
            [
                .. shards.Select(s => Output.Of($"{Folder}/{s.Name}", s.Bytes)),
                Output.Of($"{Folder}/{ClientScript.ModuleName}", ClientScript.Module),
                Output.Of($"{Folder}/{ClientScript.WorkerName}", ClientScript.Worker),
                .. whole is { } bytes ? [Output.Of("sok/lunr-index.json", bytes)] : Array.Empty<Output>(),
            ],
            whole is not null);
    }

    /// <summary>Labels: the kind of record, whose or where it is, and its date; empty where there is none.</summary>
    private static RecordFragment Fragment(Card card, SearchText text, SiteFrame frame) => new(
        card.Title,
        frame.Href(card.Path),
        [CollectionInfo.Of(card.Key.Collection).Singular, card.Kicker ?? "", card.Date?.ToString() ?? ""],
        card.Summary.Length > 0 ? $"{card.Summary} {text.Excerpt}" : text.Excerpt);

    private static ReadOnlyMemory<byte>? WholeIndex(SearchIndex index)
    {
        // What it takes at the least; a large one need not be written to know that it is too large.
        if (index.PostingCount * 20L > LargestWholeIndex)
            return null;
        using var stream = new MemoryStream();
        index.WriteLunrJson(stream);
        if (stream.Length <= LargestWholeIndex)
            return stream.ToArray();
        return null;
    }
}

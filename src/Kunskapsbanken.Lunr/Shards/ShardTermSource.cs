using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Queries an index in shards.</summary>
internal sealed class ShardTermSource(ShardFiles files, ShardDirectory directory) : ITermSource
{
    private readonly Dictionary<string, Shard> shards = new(StringComparer.Ordinal);
    private readonly Dictionary<(int First, int Count), string[]> sortedTerms = [];
    private readonly ShardDocuments documents = new(files, directory);

    public ImmutableArray<string> Fields { get; } = [.. directory.Fields.Select(field => field.Name)];

    public int DocumentLimit => directory.DocumentLimit;

    public IEnumerable<int> Documents => documents.All();

    public string RefOf(int document) => documents.Find(document).Ref;

    public RecordFragment FragmentOf(string documentRef) => documents.Find(documentRef).Fragment;

    public ITermEntry? Find(string term) => ShardOf(term)?.Find(term, directory, documents);

    /// <summary>Terms that fold alike stand in one shard.</summary>
    public IEnumerable<string> TermsFoldedAs(string term) =>
        ShardOf(term)?.Entries.Keys.Where(candidate => Folding.Fold(candidate) == Folding.Fold(term)) ?? [];

    /// <summary>From the lists of all groups that may have a term with this beginning.</summary>
    public IReadOnlyList<string> TermsFrom(string prefix)
    {
        var key = Folding.Fold(prefix);
        var first = Math.Max(0, directory.Groups.Count(group => IsAtMost(group.Key, key)) - 1);
        var groups = directory.Groups.Skip(first)
            .TakeWhile((group, i) => i == 0 || IsAtMost(group.Key, key) || group.Key.StartsWith(key, StringComparison.Ordinal)).ToList();
        if (!sortedTerms.TryGetValue((first, groups.Count), out var sorted))
            sortedTerms.Add((first, groups.Count), sorted = [.. groups.SelectMany(group => ReadList(group.ListHash)).Order(StringComparer.Ordinal)]);
        return sorted;
    }

    /// <summary>The shard that a term would stand in.</summary>
    private Shard? ShardOf(string term)
    {
        var key = Folding.Fold(term);
        return directory.Groups.LastOrDefault(group => IsAtMost(group.Key, key)) is { } group
            && ReadGroup(group).LastOrDefault(shard => IsAtMost(shard.Key, key)) is { Hash: not null } shard
            ? ReadShard(shard.Hash)
            : null;
    }

    private static bool IsAtMost(string key, string other) => string.CompareOrdinal(key, other) <= 0;

    private ImmutableArray<(string Key, string Hash)> ReadGroup(ShardDirectory.Group group)
    {
        var reader = new ShardTextReader(files.Read(ShardKind.Group, ShardFormat.GroupName(group.GroupHash), group.GroupHash));
        return ShardDirectory.ReadAll(ref reader, static (ref reader) => (reader.String(), reader.Raw(ShardFormat.HashLength)));
    }

    private List<string> ReadList(string hash)
    {
        var reader = new ShardTextReader(files.Read(ShardKind.TermList, ShardFormat.TermListName(hash), hash));
        var terms = new List<string>();
        for (var left = reader.Number(); left > 0; left--)
            terms.Add(TermShardText.ReadTerm(ref reader, terms.Count == 0 ? "" : terms[^1]));
        return terms;
    }

    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> ReadColumn(string name)
    {
        var hash = directory.Columns.FirstOrDefault(column => column.Name == name).Hash ?? throw new KeyNotFoundException($"There is no column '{name}'.");
        var reader = new ShardTextReader(files.Read(ShardKind.Column, ShardFormat.ColumnName(hash), hash));
        var values = ShardDirectory.ReadAll(ref reader, static (ref reader) => reader.String());
        var document = -1;
        return ShardDirectory.ReadAll(ref reader, (ref reader) =>
        {
            document += reader.Number() + 1;
            var places = ShardDirectory.ReadAll(ref reader, static (ref reader) => reader.Number());
            return KeyValuePair.Create(RefOf(document), places.Select(place => values[place]).ToImmutableArray());
        });
    }

    private Shard ReadShard(string hash)
    {
        if (shards.TryGetValue(hash, out var known))
            return known;
        var text = files.Read(ShardKind.Terms, ShardFormat.TermsName(hash), hash);
        var entries = TermShardText.Heads(text).ToDictionary(head => head.Term, head => (head.Start, head.Place), StringComparer.Ordinal);
        return shards[hash] = new Shard(text, entries);
    }

    /// <summary>A shard of terms, of which only those asked for are decoded.</summary>
    private sealed record Shard(string Text, Dictionary<string, (int Start, int Place)> Entries)
    {
        public ShardTermEntry? Find(string term, ShardDirectory directory, ShardDocuments documents) =>
            Entries.TryGetValue(term, out var at) ? new ShardTermEntry(Text, at.Start, at.Place, directory, documents) : null;
    }
}

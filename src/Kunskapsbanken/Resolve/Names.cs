using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Resolve;

/// <summary>Every id that is taken, by whom, and what it used to be called.</summary>
internal sealed class Names
{
    private readonly Dictionary<RecordKey, ParseResult> holders = [];
    private readonly Dictionary<RecordKey, RecordKey> aliases = [];

    public static Names Of(IReadOnlyList<ParseResult> results, List<Diagnostic> problems)
    {
        var names = new Names();
        // Files whose name is the id come first, so that the misspelt one of two is blamed.
        foreach (var result in results.Where(HasOwnName).Concat(results.Where(r => !HasOwnName(r))))
            names.Take(result, problems);
        foreach (var result in results)
        {
            if (result.Entry is { } entry && names.IsHolder(result))
                names.TakeAliases(entry, problems);
        }

        return names;
    }

    private static bool HasOwnName(ParseResult result) =>
        result.Key is { Id: var id } && Path.GetFileNameWithoutExtension(result.File.AsSpan()).SequenceEqual(id);

    /// <summary>Whether the file holds its id, rather than being a second file with the same one.</summary>
    public bool IsHolder(ParseResult result) => result.Key is { } key && ReferenceEquals(holders.GetValueOrDefault(key), result);

    /// <summary>What has the name now; null when nothing has. Its entry is null when its file can't be read.</summary>
    public ParseResult? Find(RecordKey key) => holders.GetValueOrDefault(Current(key));

    public RecordKey Current(RecordKey key) => aliases.GetValueOrDefault(key, key);

    public bool IsAlias(RecordKey key) => aliases.ContainsKey(key);

    public IEnumerable<RecordKey> In(Collection collection) => holders.Keys.Where(k => k.Collection == collection);

    public Dictionary<RecordKey, RecordKey> PublishedAliases(Predicate<RecordKey> isPublished) =>
        aliases.Where(a => isPublished(a.Value)).ToDictionary();

    private void Take(ParseResult result, List<Diagnostic> problems)
    {
        if (result.Key is { } key && !holders.TryAdd(key, result))
            problems.Add(Errors.DuplicateId(result.File, key.Id, holders[key].File));
    }

    private void TakeAliases(RecordEntry record, List<Diagnostic> problems)
    {
        foreach (var alias in record.Aliases)
        {
            var old = new RecordKey(record.Key.Collection, alias.Value);
            // An alias with a slash is an old address, which only becomes a redirect.
            if (alias.Value.Contains('/', StringComparison.Ordinal))
                continue;
            if (holders.TryGetValue(old, out var holder))
                problems.Add(Errors.AliasTaken(record.File, alias.Span, alias.Value, holder.File));
            else if (!aliases.TryAdd(old, record.Key))
                problems.Add(Errors.AliasTaken(record.File, alias.Span, alias.Value, holders[aliases[old]].File));
        }
    }
}

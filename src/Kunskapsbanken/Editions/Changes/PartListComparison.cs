using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>Compares lists of parts, such as duties or agenda items: each with the one of the same id or name in the other list.</summary>
internal static class PartListComparison
{
    internal delegate IEnumerable<FieldChange> Inside(string name, ImmutableArray<FieldValue> path, Field field, object? before, object? after);

    public static IEnumerable<FieldChange> Compare(string name, ImmutableArray<FieldValue> path, Field field, IAuthored? before, IAuthored? after, Inside inside)
    {
        List<object> was = Parts(before), now = Parts(after);
        var pairs = Pair(field, was, now);
        foreach (var part in now)
        {
            var here = path.Add(FieldValues.NameOf(field, part));
            if (!pairs.TryGetValue(part, out var old))
                yield return new(name, path, FieldChangeKind.Added, [], [FieldValues.Of(field, part)], []);
            else
            {
                foreach (var change in inside(name, here, field, old, part))
                    yield return change;
            }
        }

        var kept = pairs.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var part in was.Where(p => !kept.Contains(p)))
            yield return new(name, path, FieldChangeKind.Removed, [FieldValues.Of(field, part)], [], []);
        if (!was.Where(kept.Contains).SequenceEqual(now.Where(pairs.ContainsKey).Select(p => pairs[p]), ReferenceEqualityComparer.Instance))
            yield return new(name, path, FieldChangeKind.Reordered, [], [], []);
    }

    /// <summary>The new part with the old one. Of several with one name, the first goes with the first.</summary>
    private static Dictionary<object, object> Pair(Field field, List<object> was, List<object> now)
    {
        var waiting = was.GroupBy(p => FieldValues.IdentityOf(field, p), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<object>(g), StringComparer.Ordinal);
        var pairs = new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        foreach (var part in now)
        {
            if (waiting.TryGetValue(FieldValues.IdentityOf(field, part), out var queue) && queue.TryDequeue(out var old))
                pairs.Add(part, old);
        }

        return pairs;
    }

    private static List<object> Parts(IAuthored? authored) => authored is null ? [] : [.. authored.Values.Select(v => v.Value)];
}

using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>References that say "above", "before" or "whole" lead nowhere in a ring.</summary>
internal static class Rings
{
    private static readonly ImmutableHashSet<string> Fields = ["supersedes", "implements", "part_of", "successor", "broader", "parts"];

    /// <summary>Each ring once, reported at the reference in its first record.</summary>
    public static IEnumerable<Diagnostic> Check(Catalogue catalogue)
    {
        foreach (var group in catalogue.Entries
            .SelectMany(r => r.References.Where(x => Fields.Contains(x.Field.Name)).Select(x => (Record: r, Reference: x)))
            .GroupBy(x => (x.Reference.Field.Name, x.Record.Key.Collection)))
        {
            var edges = group.ToLookup(x => x.Record.Key);
            foreach (var (record, reference) in group)
            {
                if (Path(record.Key, catalogue.Current(reference.Reference.Target), edges, catalogue) is { } path && path.Min() == record.Key)
                    yield return Errors.ReferenceCycle(record.File, reference.Span, reference.Field.Name, string.Join(" → ", path.Prepend(record.Key).Select(k => k.Id)));
            }
        }
    }

    /// <summary>The steps from <paramref name="at"/> back to <paramref name="goal"/>, or null when there is no way.</summary>
    private static List<RecordKey>? Path(RecordKey goal, RecordKey at, ILookup<RecordKey, (RecordEntry Record, AuthoredReference Reference)> edges, Catalogue catalogue)
    {
        var from = new Dictionary<RecordKey, RecordKey> { [at] = at };
        var queue = new Queue<RecordKey>([at]);
        while (queue.TryDequeue(out var key))
        {
            if (key == goal)
            {
                var path = new List<RecordKey> { key };
                for (; key != at; key = from[key])
                    path.Insert(0, from[key]);
                return path;
            }

            foreach (var edge in edges[key])
            {
                var next = catalogue.Current(edge.Reference.Reference.Target);
                if (from.TryAdd(next, key))
                    queue.Enqueue(next);
            }
        }

        return null;
    }
}

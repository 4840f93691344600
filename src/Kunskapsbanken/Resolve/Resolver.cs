using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Resolve;

/// <summary>Names to targets: ids, aliases, references in fields and links in texts; then cards and back-links.</summary>
public static class Resolver
{
    /// <param name="without">Collections that the site does without: their records are known, as drafts are, but not published.</param>
    public static Catalogue Resolve(IReadOnlyList<ParseResult> results, List<Diagnostic> problems, ImmutableArray<Collection> without = default)
    {
        var names = Names.Of(results, problems);
        // What the references miss, and what they make of the records, are found at once: neither needs the other.
        var missed = Task.Run(() => Missed(results, names));
        var published = results
            .Where(names.IsHolder)
            .Select(r => r.Entry)
            .OfType<RecordEntry>()
            .Where(r => !r.IsDraft && (without.IsDefault || !without.Contains(r.Key.Collection)))
            .OrderBy(r => r.Key)
            .ToList();
        var byKey = published.ToDictionary(r => r.Key);
        var links = Task.Run(() => BackLinks(published, byKey, names));
        var places = new Places(published, byKey);
        var cards = Cards(published, byKey, names, places);
        problems.AddRange(missed.GetAwaiter().GetResult());
        return new([.. published], byKey, cards, links.GetAwaiter().GetResult(), names.PublishedAliases(byKey.ContainsKey), places);
    }

    private static List<Diagnostic> Missed(IReadOnlyList<ParseResult> results, Names names)
    {
        var problems = new List<Diagnostic>();
        foreach (var result in results)
        {
            if (result.Entry is { } entry && names.IsHolder(result))
                new ReferenceResolver(names, entry, problems).Resolve();
        }

        return problems;
    }

    private static Dictionary<RecordKey, Card> Cards(List<RecordEntry> published, Dictionary<RecordKey, RecordEntry> byKey, Names names, Places places)
    {
        var cards = new Card[published.Count];
        Parallel.For(0, cards.Length, i => cards[i] = Card(published[i], byKey, names, places));
        return cards.ToDictionary(c => c.Key);
    }

    private static Card Card(RecordEntry record, Dictionary<RecordKey, RecordEntry> byKey, Names names, Places places)
    {
        var collection = CollectionInfo.Of(record.Key.Collection);
        var facets = record.References
            .Where(r => r.Field.IsFacet)
            .Select(r => (r.Field.Name, Target: names.Current(r.Reference.Target)))
            .Where(r => byKey.ContainsKey(r.Target))
            .Select(r => new FacetReference(r.Name, r.Target, byKey[r.Target].Title))
            .ToImmutableArray();
        var path = Addresses.Of(record);
        var kicker = Kicker(record, byKey, names, places);
        var facts = record.Facts.Where(f => collection.IsFacet(f.Field)).ToImmutableArray();
        var hash = new KeyBuilder()
            .Add(record.Key).Add(record.Title).Add(record.Summary).Add(path.Text).Add(kicker ?? "")
            .Add(record.MainDate?.ToString() ?? "")
            .AddAll(facts, (k, f) => k.Add(f.Field).Add(f.Code).Add(f.Text))
            .AddAll(facets, (k, f) => k.Add(f.Field).Add(f.Target).Add(f.Title))
            .Add(record.MainDateUnknown?.ToString() ?? "")
            .Add(record.Code("did_not_work") ?? "")
            .AddAll(record.Duties, d => d.ToString())
            .ToHash();
        return new(record.Key, record.Title, record.Summary, path, record.Status, kicker, record.MainDate, facts, facets, hash)
        {
            DateUnknown = record.MainDate is null ? record.MainDateUnknown : null,
            DidNotWork = record.Code("did_not_work"),
            Duties = record.Duties,
        };
    }

    /// <summary>Whose it is (owner, issuer, organiser, publisher, network), else where it is.</summary>
    private static string? Kicker(RecordEntry record, Dictionary<RecordKey, RecordEntry> byKey, Names names, Places places)
    {
        foreach (var reference in record.References)
        {
            if (reference.Field.Name is "owner" or "issuer" or "organisers" or "publisher" or "network" or "plan" or "part_of"
                && byKey.TryGetValue(names.Current(reference.Reference.Target), out var whose))
                return whose.Title;
        }

        foreach (var place in places.Of(record.Key))
        {
            if (place != record.Key && byKey.TryGetValue(place, out var where))
                return where.Title;
        }

        return null;
    }

    private static Dictionary<RecordKey, List<BackLink>> BackLinks(List<RecordEntry> published, Dictionary<RecordKey, RecordEntry> byKey, Names names)
    {
        var links = new Dictionary<RecordKey, List<BackLink>>();
        foreach (var record in published)
        {
            foreach (var reference in record.References)
            {
                var target = names.Current(reference.Reference.Target);
                // What the linked record itself says under the same heading is not said twice.
                if (reference.Field.Back is not { } heading || target == record.Key || !byKey.TryGetValue(target, out var linked) || Says(linked, heading, record.Key, names))
                    continue;
                var link = new BackLink(record.Key, heading, reference.From, reference.Reference.Part);
                if (!links.TryGetValue(target, out var all))
                    links.Add(target, all = []);
                if (!Has(all, link))
                    all.Add(link);
            }
        }

        return links;
    }

    private static bool Says(RecordEntry record, string heading, RecordKey target, Names names)
    {
        foreach (var reference in record.References)
        {
            if (reference.Field.Label == heading && names.Current(reference.Reference.Target) == target)
                return true;
        }

        return false;
    }

    /// <summary>A record's links stand together, the latest record's last.</summary>
    private static bool Has(List<BackLink> links, BackLink link)
    {
        for (var i = links.Count - 1; i >= 0 && links[i].From == link.From; i--)
        {
            if (links[i] == link)
                return true;
        }

        return false;
    }
}

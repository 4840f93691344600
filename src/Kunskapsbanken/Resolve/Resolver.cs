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
        foreach (var result in results)
        {
            if (result.Entry is { } entry && names.IsHolder(result))
                new ReferenceResolver(names, entry, problems).Resolve();
        }

        var published = results
            .Where(names.IsHolder)
            .Select(r => r.Entry)
            .OfType<RecordEntry>()
            .Where(r => !r.IsDraft && (without.IsDefault || !without.Contains(r.Key.Collection)))
            .OrderBy(r => r.Key)
            .ToList();
        var places = new Places(published);
        var cards = Cards(published, names, places);
        return new(published, cards, BackLinks(published, names, cards), names.PublishedAliases(cards.ContainsKey), places);
    }

    private static Dictionary<RecordKey, Card> Cards(List<RecordEntry> published, Names names, Places places)
    {
        var titles = published.ToDictionary(r => r.Key, r => r.Title);
        var cards = new Card[published.Count];
        Parallel.For(0, cards.Length, i => cards[i] = Card(published[i], titles, names, places));
        return cards.ToDictionary(c => c.Key);
    }

    private static Card Card(RecordEntry record, Dictionary<RecordKey, string> titles, Names names, Places places)
    {
        var collection = CollectionInfo.Of(record.Key.Collection);
        var facets = record.References
            .Where(r => r.Field.IsFacet)
            .Select(r => (r.Field.Name, Target: names.Current(r.Reference.Target)))
            .Where(r => titles.ContainsKey(r.Target))
            .Select(r => new FacetReference(r.Name, r.Target, titles[r.Target]))
            .ToImmutableArray();
        var path = Addresses.Of(record);
        var title = titles[record.Key];
        var kicker = Kicker(record, titles, names, places);
        var facts = record.Facts.Where(f => collection.IsFacet(f.Field)).ToImmutableArray();
        var hash = new KeyBuilder()
            .Add(record.Key).Add(title).Add(record.Summary).Add(path.Text).Add(kicker ?? "")
            .Add(record.MainDate?.ToString() ?? "")
            .AddAll(facts, (k, f) => k.Add(f.Field).Add(f.Code).Add(f.Text))
            .AddAll(facets, (k, f) => k.Add(f.Field).Add(f.Target).Add(f.Title))
            .Add(record.MainDateUnknown?.ToString() ?? "")
            .Add(record.Code("did_not_work") ?? "")
            .AddAll(record.Duties, d => d.ToString())
            .ToHash();
        return new(record.Key, title, record.Summary, path, record.Status, kicker, record.MainDate, facts, facets, hash)
        {
            DateUnknown = record.MainDate is null ? record.MainDateUnknown : null,
            DidNotWork = record.Code("did_not_work"),
            Duties = record.Duties,
        };
    }

    /// <summary>Whose it is (owner, issuer, organiser, publisher, network), else where it is.</summary>
    private static string? Kicker(RecordEntry record, Dictionary<RecordKey, string> titles, Names names, Places places)
    {
        foreach (var reference in record.References)
        {
            if (reference.Field.Name is "owner" or "issuer" or "organisers" or "publisher" or "network" or "plan" or "part_of"
                && titles.TryGetValue(names.Current(reference.Reference.Target), out var title))
                return title;
        }

        foreach (var place in places.Of(record.Key))
        {
            if (place != record.Key && titles.TryGetValue(place, out var title))
                return title;
        }

        return null;
    }

    private static Dictionary<RecordKey, List<BackLink>> BackLinks(List<RecordEntry> published, Names names, Dictionary<RecordKey, Card> cards)
    {
        var entries = published.ToDictionary(r => r.Key);
        var links = new Dictionary<RecordKey, List<BackLink>>();
        foreach (var record in published)
        {
            foreach (var reference in record.References)
            {
                var target = names.Current(reference.Reference.Target);
                // What the linked record itself says under the same heading is not said twice.
                if (reference.Field.Back is not { } heading || target == record.Key || !cards.ContainsKey(target) || Says(entries[target], heading, record.Key, names))
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

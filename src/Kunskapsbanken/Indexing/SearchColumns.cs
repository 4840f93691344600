using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Indexing;

/// <summary>What results are counted, narrowed and sorted by: one column of the index for each, and so one small file.</summary>
/// <remarks>
/// The column <c>datum</c> holds ISO 8601 dates, perhaps without day or month. In all others a value is three parts with a tab
/// between: where it stands among the column's values when they are listed for people, in four digits; its code, as it stands in
/// the search page's address (<c>?kommun=stockholm</c>); and its label. So <c>0007 ⇥ stockholm ⇥ Stockholms kommun</c>, and sorting
/// the values ordinally gives the order to show. How a column is written is told at the shards' writer; a client fetches one
/// when it is first needed.
/// </remarks>
public static class SearchColumns
{
    /// <summary>The column that results can be sorted by.</summary>
    public const string Date = "datum";

    private const char Separator = '\t';

    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <summary>The columns that results can be narrowed by, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Facets { get; } = ["samling", "kommun", "lan", "omrade", "perspektiv", "malgrupp", "status", "evidens", "utgava"];

    /// <param name="entries">In the index's order.</param>
    public static ImmutableArray<RecordColumn> Of(Catalogue catalogue, IReadOnlyList<RecordEntry> entries)
    {
        var columns = new RecordColumn[Facets.Length + 1];
        columns[^1] = new(Date, [.. entries.Select(e => e.MainDate is { } date ? ImmutableArray.Create(date.ToString()) : [])]);
        Parallel.For(0, Facets.Length, i => columns[i] = new Facet(Facets[i], catalogue).Column(entries));
        return [.. columns];
    }

    /// <summary>The code and the label of a facet's value.</summary>
    public static (string Code, string Label) Read(string value)
    {
        var parts = value.Split(Separator, 3);
        return (parts[1], parts[2]);
    }

    /// <summary>One facet: gathers the values that records have, and then gives each the text that says where it stands among them.</summary>
    private sealed class Facet(string name, Catalogue catalogue)
    {
        private readonly Dictionary<string, Value> byCode = new(StringComparer.Ordinal);

        public RecordColumn Column(IReadOnlyList<RecordEntry> entries)
        {
            var values = new Value[entries.Count][];
            var some = new List<Value>();
            for (var i = 0; i < values.Length; i++)
            {
                Gather(entries[i], some);
                values[i] = [.. some];
                some.Clear();
            }

            var place = 0;
            foreach (var value in byCode.Values.OrderBy(v => v.Rank).ThenBy(v => v.Label, Swedish).ThenBy(v => v.Code, StringComparer.Ordinal))
                value.Text = string.Create(CultureInfo.InvariantCulture, $"{place++:0000}{Separator}{value.Code}{Separator}{value.Label}");
            return new(name, [.. values.Select(v => ImmutableArray.CreateRange(v.Select(one => one.Text)))]);
        }

        private void Gather(RecordEntry entry, List<Value> to)
        {
            switch (name)
            {
                case "samling":
                    var collection = CollectionInfo.Of(entry.Key.Collection);
                    if (!TryAdd(to, collection.Slug))
                        Add(to, new((int)collection.Collection, collection.Slug, collection.Plural));
                    break;
                case "kommun":
                    GatherPlaces(entry, Collection.Organisations, to);
                    break;
                case "lan":
                    GatherPlaces(entry, Collection.Counties, to);
                    break;
                case "omrade":
                    GatherTargets(entry, r => r.Field.Scheme == "action-area", "order", to);
                    break;
                case "perspektiv":
                    GatherTargets(entry, r => r.Field.Scheme == "perspective", "order", to);
                    break;
                case "malgrupp":
                    GatherTargets(entry, r => r.Field.Scheme == "target-group", "order", to);
                    break;
                case "status":
                    var status = entry.Status;
                    if (!TryAdd(to, Terms.Code(status)))
                        Add(to, new((int)status, Terms.Code(status), Terms.Label(status)));
                    break;
                case "evidens":
                    if (entry.Key.Collection == Collection.Practices && entry.Fact("level") is { } level && !TryAdd(to, level.Code))
                        Add(to, new(entry.Number("level", 0), level.Code, level.Text));
                    break;
                case "utgava":
                    GatherTargets(entry, r => r.Field.Name == "first_edition", "number", to);
                    break;
                default:
                    throw new InvalidOperationException($"No records are known to have {name}.");
            }
        }

        private void GatherPlaces(RecordEntry entry, Collection collection, List<Value> to)
        {
            foreach (var place in catalogue.Places.Of(entry.Key))
            {
                if (place.Collection == collection && !TryAdd(to, place.Id))
                    Add(to, new(0, place.Id, catalogue.Card(place)!.Title));
            }
        }

        private void GatherTargets(RecordEntry entry, Predicate<AuthoredReference> isWanted, string rank, List<Value> to)
        {
            foreach (var reference in entry.References)
            {
                // An old id is never another record's new one, so what is known by it need not be looked up.
                if (isWanted(reference) && !TryAdd(to, reference.Reference.Target.Id) && catalogue.Find(reference.Reference.Target) is { } target && !TryAdd(to, target.Key.Id))
                    Add(to, new(target.Number(rank, long.MaxValue), target.Key.Id, target.Title));
            }
        }

        /// <returns>False when the value has not been met before.</returns>
        private bool TryAdd(List<Value> to, string code)
        {
            if (!byCode.TryGetValue(code, out var value))
                return false;
            if (!to.Contains(value))
                to.Add(value);
            return true;
        }

        private void Add(List<Value> to, Value value)
        {
            byCode.Add(value.Code, value);
            to.Add(value);
        }
    }

    /// <param name="rank">What the values are listed by; those of equal rank in Swedish order.</param>
    private sealed class Value(long rank, string code, string label)
    {
        public long Rank => rank;

        public string Code => code;

        public string Label => label;

        /// <summary>As it stands in the column.</summary>
        public string Text { get; set; } = "";
    }
}

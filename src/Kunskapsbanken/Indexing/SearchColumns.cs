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
        Parallel.For(0, Facets.Length, i => columns[i] = Facet(Facets[i], [.. entries.Select(e => ValuesOf(Facets[i], e, catalogue))]));
        return [.. columns];
    }

    /// <summary>The code and the label of a facet's value.</summary>
    public static (string Code, string Label) Read(string value)
    {
        var parts = value.Split(Separator, 3);
        return (parts[1], parts[2]);
    }

    private static RecordColumn Facet(string name, List<Value>[] values)
    {
        var distinct = new HashSet<Value>();
        foreach (var some in values)
            distinct.UnionWith(some);
        var texts = distinct.OrderBy(v => v.Rank).ThenBy(v => v.Label, Swedish).ThenBy(v => v.Code, StringComparer.Ordinal)
            .Select((v, place) => (v, Text: string.Create(CultureInfo.InvariantCulture, $"{place:0000}{Separator}{v.Code}{Separator}{v.Label}")))
            .ToDictionary(pair => pair.v, pair => pair.Text);
        return new(name, [.. values.Select(some => some.Count == 0 ? [] : some.Distinct().Select(v => texts[v]).ToImmutableArray())]);
    }

    private static List<Value> ValuesOf(string facet, RecordEntry entry, Catalogue catalogue) => facet switch
    {
        "samling" => [new((int)entry.Key.Collection, CollectionInfo.Of(entry.Key.Collection).Slug, CollectionInfo.Of(entry.Key.Collection).Plural)],
        "kommun" => Places(entry, catalogue, Collection.Organisations),
        "lan" => Places(entry, catalogue, Collection.Counties),
        "omrade" => Concepts(entry, catalogue, "action-area"),
        "perspektiv" => Concepts(entry, catalogue, "perspective"),
        "malgrupp" => Concepts(entry, catalogue, "target-group"),
        "status" => [new((int)entry.Status, Terms.Code(entry.Status), Terms.Label(entry.Status))],
        "evidens" => entry.Key.Collection == Collection.Practices && entry.Fact("level") is { } level ? [new(entry.Number("level", 0), level.Code, level.Text)] : [],
        "utgava" => Targets(entry, catalogue, r => r.Field.Name == "first_edition", "number"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
    };

    private static List<Value> Places(RecordEntry entry, Catalogue catalogue, Collection collection)
    {
        var values = new List<Value>();
        foreach (var place in catalogue.Places.Of(entry.Key))
        {
            if (place.Collection == collection)
                values.Add(new(0, place.Id, catalogue.Card(place)!.Title));
        }

        return values;
    }

    private static List<Value> Concepts(RecordEntry entry, Catalogue catalogue, string scheme) =>
        Targets(entry, catalogue, r => r.Field.Scheme == scheme, "order");

    private static List<Value> Targets(RecordEntry entry, Catalogue catalogue, Predicate<AuthoredReference> isWanted, string rank)
    {
        var values = new List<Value>();
        foreach (var reference in entry.References)
        {
            if (isWanted(reference) && catalogue.Find(reference.Reference.Target) is { } target)
                values.Add(new(target.Number(rank, long.MaxValue), target.Key.Id, target.Title));
        }

        return values;
    }

    /// <param name="Rank">What the values are listed by; those of equal rank in Swedish order.</param>
    private readonly record struct Value(long Rank, string Code, string Label);
}

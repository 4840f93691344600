using System.Text.Json.Nodes;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Forms;

/// <summary>The lists that the form's fields choose from: the vocabularies, and the records of each collection and scheme.</summary>
internal static class FormChoices
{
    public static string NameOf(Type vocabulary) => Naming.SnakeCase(vocabulary.Name);

    public static string NameOf(Collection collection, string? scheme) =>
        scheme is null ? CollectionInfo.Of(collection).Folder : $"{CollectionInfo.Of(collection).Folder}/{scheme}";

    /// <summary>By name: the code that is written and the label that is shown. And below <c>collections</c> the collections' names.</summary>
    /// <param name="entries">Published records: what references may point to.</param>
    public static JsonObject All(IReadOnlyList<RecordEntry> entries)
    {
        var lists = new JsonObject();
        foreach (var field in CollectionInfo.All.SelectMany(c => Fields(c.Fields)).Where(f => f.Kind == FieldKind.Term))
            lists[NameOf(field.ValueType)] = new JsonArray([.. Terms.Of(field.ValueType).Select(t => (JsonNode)new JsonArray(t.Code, t.Label))]);
        var byTitle = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
        var sorted = entries.OrderBy(e => e.Title, byTitle).ThenBy(e => e.Key).ToList();
        foreach (var collection in CollectionInfo.All)
            lists[NameOf(collection.Collection, null)] = List(sorted.Where(e => e.Key.Collection == collection.Collection));
        foreach (var scheme in sorted.Where(e => e.Key.Collection == Collection.Concepts).GroupBy(e => e.Code("scheme"), StringComparer.Ordinal))
            lists[NameOf(Collection.Concepts, scheme.Key)] = List(scheme);
        lists["collections"] = new JsonArray([.. CollectionInfo.All.Select(c => (JsonNode)c.Folder)]);
        return lists;
    }

    private static JsonArray List(IEnumerable<RecordEntry> entries) => [.. entries.Select(e => (JsonNode)new JsonArray(e.Key.Id, e.Title))];

    private static IEnumerable<Field> Fields(PartType part) => part.Fields.SelectMany(f => f.Part is null ? [f] : Fields(f.Part));
}

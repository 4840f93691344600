namespace Kunskapsbanken.Records;

/// <summary>Every field of the model with a number of its own, for the cache. The numbers hold for one build of the program only.</summary>
public static class FieldTable
{
    /// <summary>The field that a claim's source counts as: a citation, so that the source's page lists the record.</summary>
    public static Field ClaimSource { get; } = PartType.Of(typeof(SourceCitation)).Fields.Single(f => f.Name == "source");

    private static readonly ImmutableArray<Field> Fields = [.. CollectionInfo.All.SelectMany(c => Below(c.Fields)).Append(ClaimSource).Distinct()];

    private static readonly Dictionary<Field, int> Numbers = Fields.Select((field, number) => (field, number)).ToDictionary(f => f.field, f => f.number);

    public static Field Of(int number) => Fields[number];

    public static int Number(Field field) => Numbers[field];

    private static IEnumerable<Field> Below(PartType part) =>
        part.Fields.SelectMany(f => f.Part is null ? [f] : Below(f.Part).Prepend(f));
}

using System.Reflection;

namespace Kunskapsbanken.Records;

/// <summary>What the engine knows of a collection: its names, its address and its fields.</summary>
public sealed class CollectionInfo
{
    private static readonly ImmutableArray<CollectionInfo> Known =
        [.. new[]
        {
            typeof(Practice), typeof(Guideline), typeof(Followup), typeof(Consultation), typeof(Seminar), typeof(Network), typeof(Meeting),
            typeof(TrainingMaterial), typeof(Organisation), typeof(County), typeof(Concept), typeof(Source), typeof(FreePage),
        }.Select(t => new CollectionInfo(t)).OrderBy(c => c.Collection)];

    private static readonly Dictionary<string, CollectionInfo> ByFolder = Known.ToDictionary(c => c.Folder, StringComparer.Ordinal);

    private readonly Lazy<PartType> fields;
    private readonly Lazy<ImmutableHashSet<string>> facets;

    private CollectionInfo(Type type)
    {
        RecordType = type;
        var attribute = type.GetCustomAttribute<CollectionAttribute>()!;
        Collection = attribute.Collection;
        Folder = attribute.Folder;
        Slug = attribute.Slug;
        Singular = attribute.Singular;
        Plural = attribute.Plural;
        Purpose = attribute.Purpose;
        fields = new(() => PartType.Of(type));
        facets = new(() => [.. Facets(fields.Value)]);
    }

    /// <summary>All collections, in the enum's order.</summary>
    public static ImmutableArray<CollectionInfo> All => Known;

    public Collection Collection { get; }

    public Type RecordType { get; }

    public string Folder { get; }

    public string Slug { get; }

    public string Singular { get; }

    public string Plural { get; }

    public string Purpose { get; }

    /// <summary>The fields that editors write, in the order of the model.</summary>
    public PartType Fields => fields.Value;

    /// <summary>Whether readers may filter by the field, in the record or in a part of it.</summary>
    public bool IsFacet(string field) => facets.Value.Contains(field);

    public static CollectionInfo Of(Collection collection) => Known[(int)collection];

    public static bool TryOfFolder(string folder, [NotNullWhen(true)] out CollectionInfo? info) => ByFolder.TryGetValue(folder, out info);

    private static IEnumerable<string> Facets(PartType type) =>
        type.Fields.Where(f => f.IsFacet).Select(f => f.Name).Concat(type.Fields.Where(f => f.Part is not null).SelectMany(f => Facets(f.Part!)));
}

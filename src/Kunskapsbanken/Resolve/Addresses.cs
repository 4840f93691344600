using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Resolve;

/// <summary>Where things stand on the site.</summary>
public static class Addresses
{
    /// <summary>A municipality stands among the municipalities rather than among all actors, so that people find it by place.</summary>
    public static PagePath Of(RecordEntry entry) =>
        entry.IsMunicipality ? new($"/kommuner/{entry.Key.Id}/") : Ordinary(entry.Key);

    /// <summary>Where a record of the collection stands if nothing else is said.</summary>
    public static PagePath Ordinary(RecordKey key) => new($"/{CollectionInfo.Of(key.Collection).Slug}/{key.Id}/");

    public static PagePath Of(Collection collection) => new($"/{CollectionInfo.Of(collection).Slug}/");

    /// <summary>The address that survives every rename and move.</summary>
    public static PagePath Permanent(RecordKey key) => new($"/id/{key}");

    public static PagePath Help(string code) => new($"/hjalp/fel/{code.ToLowerInvariant()}/");
}

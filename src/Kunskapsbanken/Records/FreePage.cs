namespace Kunskapsbanken.Records;

/// <summary>Fri sida: Markdown at an address of its own, such as <c>/om/tillganglighet/</c>.</summary>
[Collection(Collection.Pages, "pages", "om", "Sida", "Om kunskapsbanken", "Om kunskapsbanken, hur du bidrar och hur webbplatsen fungerar.")]
public sealed record FreePage : Record
{
    [Field("Ordning", "Plats i menyn under Om.", Example = "1", Indexed = true)]
    public Authored<long>? Order { get; init; }
}

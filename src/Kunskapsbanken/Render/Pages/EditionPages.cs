using Kunskapsbanken.Editions;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Render;

/// <summary>All published editions, and what has happened since the latest.</summary>
/// <param name="Editions">Latest first.</param>
/// <param name="SinceLast">What has changed since the latest edition.</param>
public sealed record EditionsPage(ImmutableArray<EditionSummary> Editions, EditionChanges? SinceLast)
    : Page(EditionInfo.ListPath, "Utgåvor", "Kunskapsbanken som den såg ut vid varje nätverksträff, och vad som har ändrats mellan träffarna.");

/// <summary>An edition in the list.</summary>
/// <param name="Counts">How many records it has in each collection that has any.</param>
/// <param name="Changes">Since the edition before; for the first all is new.</param>
public sealed record EditionSummary(EditionInfo Info, ImmutableArray<(CollectionInfo Collection, int Count)> Counts, EditionChanges Changes)
{
    public int Total => Counts.Sum(c => c.Count);
}

/// <summary>What changed between two editions, record by record and field by field; or some of it when it is much.</summary>
/// <param name="Records">Those on this page, by collection and title.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record ChangesPage(EditionChanges Changes, ImmutableArray<RecordChange> Records, int Number, int Pages)
    : Page(Changes.PageOf(Number), TitleOf(Changes), "Nya, ändrade och borttagna poster, fält för fält.")
{
    /// <summary>How many records a page tells of.</summary>
    public const int PageSize = 200;

    /// <summary>The title of a record, as it is or as it was called last.</summary>
    public string TitleOf(RecordKey key) => (Changes.After.Find(Changes.After.Current(key)) ?? Changes.Before.Find(key))?.Title ?? key.ToString();

    private static string TitleOf(EditionChanges changes) => changes switch
    {
        { To: null } => $"Ändringar sedan {changes.From!.Name}",
        { From: null } => $"{Capital(changes.To.Name)}, den första",
        _ => $"Ändringar från {changes.From.Name} till {changes.To.Name}",
    };

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.GetCultureInfo("sv-SE")) + text[1..];
}

/// <summary>Stands where a record was, and says where it can still be read.</summary>
/// <param name="Title">What the record was called last.</param>
/// <param name="Last">The last edition that has it.</param>
/// <param name="LastPath">Where it stands there.</param>
public sealed record GonePage(PagePath Path, string Title, EditionInfo Last, PagePath LastPath)
    : Page(Path, Title, $"Posten finns inte längre. Den finns kvar i {Last.Name}.");

using Kunskapsbanken.Load;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>What changed from one edition to the next.</summary>
/// <param name="From">Null when <paramref name="To"/> is the first.</param>
/// <param name="To">Null for the working edition.</param>
/// <param name="Before">The records of the edition before.</param>
/// <param name="After">The records of the later one.</param>
/// <param name="Records">By key; nothing for the first edition, in which all is new.</param>
/// <param name="Key">A hash over all that a page can tell of it.</param>
public sealed record EditionChanges(EditionInfo? From, EditionInfo? To, RecordIndex Before, RecordIndex After, ImmutableArray<RecordChange> Records, ContentHash Key)
{
    /// <summary>How many pages it takes to tell.</summary>
    public int Pages => Math.Max(1, (Records.Length + ChangesPage.PageSize - 1) / ChangesPage.PageSize);

    public int Count(RecordChangeKind kind) => Records.Count(r => r.Kind == kind);

    public PagePath PageOf(int number)
    {
        var first = To?.ChangesPath ?? EditionInfo.CurrentChangesPath;
        return number == 1 ? first : new(string.Create(CultureInfo.InvariantCulture, $"{first}sida/{number}/"));
    }

    /// <summary>The anchor of a record on its page.</summary>
    public static string AnchorOf(RecordChange change) => change.Latest.Key.ToString().Replace('/', '-');

    /// <summary>Where a record's change is told: the address with its anchor.</summary>
    /// <param name="place">Its place among <see cref="Records"/>.</param>
    public string PlaceOf(int place) => $"{PageOf((place / ChangesPage.PageSize) + 1)}#{AnchorOf(Records[place])}";
}

using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>When meetings and seminars were held, when guidelines are in force and when editions were published.</summary>
/// <param name="First">The year that the picture begins with.</param>
/// <param name="Last">The year that it ends with.</param>
/// <param name="Lanes">Those that have anything.</param>
public sealed record TimelinePage(int First, int Last, ImmutableArray<TimelineLane> Lanes)
    : Page(Address, "Tidslinje", "När styrdokument gäller och när nätverksträffar, seminarier och utgåvor har kommit.")
{
    public static readonly PagePath Address = new("/tidslinje/");

    public static TimelinePage Of(Catalogue catalogue)
    {
        ImmutableArray<TimelineLane> lanes =
        [
            Lane(Collection.Guidelines, catalogue, Guideline),
            Lane(Collection.Meetings, catalogue, Day),
            new("utgavor", "Utgåvor", "Utgåva", [.. Spans(catalogue.In(Collection.Meetings).Where(e => e.Code("published") is not null), catalogue, Edition)]),
            Lane(Collection.Seminars, catalogue, Day),
            Lane(Collection.Consultations, catalogue, Day),
        ];
        var years = lanes.SelectMany(l => l.Spans).SelectMany(s => new[] { s.From?.Year, s.To?.Year }).OfType<int>().DefaultIfEmpty(0).ToArray();
        return new(years.Min(), years.Max(), [.. lanes.Where(l => l.Spans.Length > 0)]);
    }

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey()
    {
        var key = new KeyBuilder().Add(nameof(TimelinePage));
        foreach (var span in Lanes.SelectMany(l => l.Spans))
            key.Add(span.Card.Hash).Add(span.ToString());
        return key.ToHash();
    }

    private static TimelineLane Lane(Collection collection, Catalogue catalogue, Func<RecordEntry, Card, TimelineSpan> span) => new(
        CollectionInfo.Of(collection).Slug,
        CollectionInfo.Of(collection).Plural,
        CollectionInfo.Of(collection).Singular,
        [.. Spans(catalogue.In(collection), catalogue, span)]);

    private static IEnumerable<TimelineSpan> Spans(IEnumerable<RecordEntry> entries, Catalogue catalogue, Func<RecordEntry, Card, TimelineSpan> span) =>
        entries.Select(e => span(e, catalogue.Card(e.Key)!)).OrderBy(s => s.From is null).ThenBy(s => s.From).ThenBy(s => s.Card.Key);

    private static TimelineSpan Day(RecordEntry entry, Card card) => new(card, card.Date, card.Date, false);

    /// <summary>The day when the meeting's edition was published.</summary>
    private static TimelineSpan Edition(RecordEntry entry, Card card) => new(card, Date(entry, "published"), Date(entry, "published"), false);

    /// <summary>From when it is in force, else from the decision, to the last day that it says itself.</summary>
    private static TimelineSpan Guideline(RecordEntry entry, Card card) =>
        new(card, Date(entry, "valid_from") ?? card.Date, Date(entry, "valid_to"), Date(entry, "valid_to") is null && (Date(entry, "valid_from") ?? card.Date) is not null);

    private static PartialDate? Date(RecordEntry entry, string field) => PartialDate.TryParse(entry.Code(field), out var date) ? date : null;
}

/// <param name="Id">An anchor.</param>
/// <param name="Spans">The oldest first; what has no date comes last.</param>
public sealed record TimelineLane(string Id, string Title, string Singular, ImmutableArray<TimelineSpan> Spans);

/// <param name="From">Null when it is not known.</param>
/// <param name="To">Null when it is open or not known.</param>
/// <param name="IsOpen">Whether it has begun and no end is known.</param>
public sealed record TimelineSpan(Card Card, PartialDate? From, PartialDate? To, bool IsOpen)
{
    public override string ToString() => $"{From} {To} {IsOpen}";
}

using Kunskapsbanken.Parse;
using Microsoft.AspNetCore.Components;

namespace Kunskapsbanken.Theme;

/// <summary>
/// A record while its page is written. It keeps count of the fields that have been shown, so that the rest can follow at the end
/// and nothing that an author wrote is lost, and of the sources that have been cited.
/// </summary>
public sealed class RecordView(RecordPage page, SiteFrame frame, Texts texts) : View(page, frame, texts)
{
    // What the layout itself shows, or what only addresses and menus go by.
    private readonly HashSet<string> shown = new(StringComparer.Ordinal)
    {
        "title", "summary", "status", "page_owner", "last_reviewed", "review_due", "sources", "first_edition", "aliases", "license", "order",
    };

    private readonly List<RecordKey> sources =
        [.. page.Record.Record.Sources.Select(s => s.Value.Source.ValueOrDefault.Target).Where(k => page.Links.Find(k) is not null).Distinct()];

    private readonly HashSet<RecordKey> cited = [];
    private int notes;

    public RecordPage RecordPage => page;

    public Record Record => page.Record.Record;

    public Card Card => page.Card;

    public CollectionInfo Collection => CollectionInfo.Of(page.Record.Key.Collection);

    /// <summary>The sources that the record names and those that its text cites, in the order of their numbers.</summary>
    public IReadOnlyList<RecordKey> Sources => sources;

    /// <summary>The card of a record that this one points to; null when readers don't see it.</summary>
    public Card? Find(RecordKey key) => page.Links.Find(key);

    /// <summary>A field and its value, marked as shown; null when the author left it out.</summary>
    public TakenField? Take(string name)
    {
        shown.Add(name);
        return Collection.Fields.TryGet(name, out var field) && ValueOf(field) is { } authored ? new(field, authored) : null;
    }

    /// <summary>The same, but left for the end when its value is not known: a heading over nothing helps nobody.</summary>
    public TakenField? TakeKnown(string name) =>
        Collection.Fields.TryGet(name, out var field) && ValueOf(field) is { Unknown: null } ? Take(name) : null;

    /// <summary>What the strip of facts has no value for.</summary>
    public List<TakenField> Gaps { get; } = [];

    /// <summary>The name that the comparison knows a field by; null where nothing is compared.</summary>
    public string? Mark(Field field) => ComparePage.Takes(Card.Key.Collection) ? field.Name : null;

    /// <summary>Marks fields as shown by a template of their own.</summary>
    public void MarkShown(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            shown.Add(name);
    }

    /// <summary>What no template has shown yet, in the model's order.</summary>
    public List<TakenField> TakeRest()
    {
        var rest = new List<TakenField>();
        foreach (var field in Collection.Fields.Fields)
        {
            if (!shown.Contains(field.Name) && ValueOf(field) is { } authored)
                rest.Add(new(field, authored));
        }

        return rest;
    }

    public MarkupString Text(Body body) => new(BodyWriter.Write(body, this));

    /// <summary>The number that a source has in the list at the end; a source that only the text cites is added to it.</summary>
    public int NumberOf(RecordKey source)
    {
        var index = sources.IndexOf(source);
        if (index >= 0)
            return index + 1;
        sources.Add(source);
        return sources.Count;
    }

    /// <summary>Whether the source is cited for the first time on the page.</summary>
    public bool IsFirstCitation(RecordKey source) => cited.Add(source);

    /// <summary>A number of its own for each note.</summary>
    public int NextNote() => ++notes;

    private IAuthored? ValueOf(Field field) => field.ValueIn(Record) is { } authored && !(field.IsList && authored.Span.IsNone) ? authored : null;
}

/// <summary>A field of a record and what its author wrote there.</summary>
public readonly record struct TakenField(Field Field, IAuthored Authored);

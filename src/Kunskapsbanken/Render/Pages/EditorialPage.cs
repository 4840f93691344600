using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>
/// What there is to do, for editors: each record that something is to be said of, under the organisation that answers for it.
/// Built for the working edition alone, and kept from search engines.
/// </summary>
/// <param name="Owners">Those with most to do first.</param>
public sealed record EditorialPage(ImmutableArray<OwnerWork> Owners)
    : Page(Address, "Redaktionens lista", "Vad som behöver ses över: det som har blivit gammalt, är ofullständigt eller trasigt, ordnat efter sidansvarig.")
{
    public static readonly PagePath Address = new("/redaktion/");

    /// <summary>How many records each kind of work concerns.</summary>
    public ImmutableArray<(WorkKind Kind, int Count)> Totals =>
        [.. Enum.GetValues<WorkKind>().Select(k => (k, Owners.Sum(o => o.Records.Count(r => r.Items.Any(i => i.Kind == k)))))];

    /// <param name="problems">Everything that the checks said; errors too, though a site with errors is not published.</param>
    public static EditorialPage Of(Catalogue catalogue, IEnumerable<Diagnostic> problems)
    {
        var byFile = problems.ToLookup(p => p.File, StringComparer.Ordinal);
        var owners = catalogue.Entries
            .Where(e => byFile[e.File].Any())
            .Select(e => (Owner: OwnerOf(e, catalogue), Work: new RecordWork(catalogue.Card(e.Key)!, [.. byFile[e.File].Order().Select(WorkItem.Of)])))
            .GroupBy(w => w.Owner?.Key)
            .Select(g => new OwnerWork(g.First().Owner, [.. g.Select(w => w.Work).OrderByDescending(w => w.Items.Length).ThenBy(w => w.Card.Key)]))
            .OrderByDescending(o => o.Records.Length).ThenBy(o => o.Owner?.Key);
        return new([.. owners]);
    }

    /// <summary>As a page of the site that no list names.</summary>
    public PlannedPage Planned() => new(Path, ToKey(), null, IsListed: false, () => this);

    /// <summary>Over all that the page shows.</summary>
    public ContentHash ToKey()
    {
        var key = new KeyBuilder().Add(nameof(EditorialPage));
        foreach (var owner in Owners)
            key.Add(owner.ToKey());
        return key.ToHash();
    }

    /// <summary>The organisation under <c>page_owner</c>: the one reference by that name that makes no back-link.</summary>
    private static Card? OwnerOf(RecordEntry entry, Catalogue catalogue) =>
        entry.References.FirstOrDefault(r => r.Field is { Name: "organisation", Back: null }) is { } owner ? catalogue.Card(owner.Reference.Target) : null;
}

/// <param name="Owner">Null when the record's owner is not published.</param>
public sealed record OwnerWork(Card? Owner, ImmutableArray<RecordWork> Records)
{
    internal ContentHash ToKey()
    {
        var key = new KeyBuilder().Add(Owner?.Hash ?? default);
        foreach (var record in Records)
            key.Add(record.Card.Hash).AddAll(record.Items, (k, i) => k.Add((int)i.Kind).Add(i.Line).Add(i.Code).Add(i.Text).Add(i.Cure ?? ""));
        return key.ToHash();
    }
}

public sealed record RecordWork(Card Card, ImmutableArray<WorkItem> Items);

/// <param name="Text">What to do, in Swedish.</param>
/// <param name="Line">In the record's file; 0 for all of it.</param>
public sealed record WorkItem(WorkKind Kind, string Code, string Text, string? Cure, int Line)
{
    /// <summary>A draft is named nowhere on the site, so what points to one is told without saying which.</summary>
    public static WorkItem Of(Diagnostic problem) => problem.Code == Rules.DraftReference.Code
        ? new(KindOf(problem.Code), problem.Code, $"{Rules.DraftReference.Title}.", null, problem.Span.Line)
        : new(KindOf(problem.Code), problem.Code, problem.Message, problem.Hint, problem.Span.Line);

    private static WorkKind KindOf(string code) => code switch
    {
        "KB0405" or "KB0420" => WorkKind.Stale,
        "KB0408" or "KB0421" or "KB0422" => WorkKind.Incomplete,
        ['K', 'B', '0', '3' or '5' or '7', ..] => WorkKind.Broken,
        _ => WorkKind.Language,
    };
}

/// <summary>What kind of work a record needs.</summary>
public enum WorkKind
{
    [Records.Label("har blivit gamla")] Stale,
    [Records.Label("är ofullständiga")] Incomplete,
    [Records.Label("har trasiga länkar eller hänvisningar")] Broken,
    [Records.Label("behöver en språklig genomgång")] Language,
}

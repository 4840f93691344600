using Kunskapsbanken.Links;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Links.Urls;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>Every link to another site and what is known of it, by host.</summary>
/// <param name="Counts">How many links have each state, the worst first.</param>
public sealed record LinksPage(ImmutableArray<(LinkState State, int Count)> Counts, ImmutableArray<LinkHost> Hosts)
    : Page(Address, "Länkarnas tillstånd", "Vilka länkar till andra webbplatser som fungerar, vilka som är döda, och var det finns en arkivkopia.")
{
    public static readonly PagePath Address = new("/lankar/");

    /// <param name="baseUrl">This site's own address, without the last slash.</param>
    public static LinksPage Of(Catalogue catalogue, LinkBook book, string? baseUrl)
    {
        var rows = AuthoredLink.Of(catalogue, baseUrl)
            .GroupBy(l => l.Address, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LinkRow(book.Find(g.Key) with { Span = default }, book.Ignore(g.Key), [.. g.Select(l => l.Record!.Value).Distinct().Order().Select(k => catalogue.Card(k)!)]))
            .ToArray();
        return new(
            [.. rows.CountBy(r => r.Entry.State).OrderBy(c => Rank(c.Key)).Select(c => (c.Key, c.Value))],
            [.. rows.GroupBy(r => Url.Parse(r.Entry.Address)?.Host ?? "", StringComparer.Ordinal).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => new LinkHost(h.Key, [.. h]))]);
    }

    /// <summary>A hash over all that the page shows.</summary>
    public ContentHash ToKey()
    {
        var key = new KeyBuilder().Add(nameof(LinksPage)).Add(Title);
        foreach (var row in Hosts.SelectMany(h => h.Rows))
        {
            key.Add(row.Entry.ToString()).Add(row.Exception?.ToString() ?? "");
            foreach (var card in row.UsedBy)
                key.Add(card.Hash);
        }

        return key.ToHash();
    }

    private static int Rank(LinkState state) => state switch { LinkState.Broken => 0, LinkState.Unreachable => 1, LinkState.Unchecked => 2, _ => 3 };
}

/// <param name="Rows">By address.</param>
public sealed record LinkHost(string Host, ImmutableArray<LinkRow> Rows);

/// <param name="Exception">Why the link is not asked for, when an editor has said so.</param>
/// <param name="UsedBy">The records that hold the link, by key.</param>
public sealed record LinkRow(LinkEntry Entry, IgnoreEntry? Exception, ImmutableArray<Card> UsedBy);

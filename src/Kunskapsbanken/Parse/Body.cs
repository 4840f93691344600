namespace Kunskapsbanken.Parse;

/// <summary>
/// What one Markdown pass made of a text: HTML in which each link is left open, to be written when its target is known.
/// </summary>
/// <param name="Html">UTF-8; safe by construction: no raw HTML, no attribute that an author wrote.</param>
/// <param name="Slots">The links in order; they do not nest.</param>
/// <param name="Headings">The headings in order.</param>
public sealed record Body(ReadOnlyMemory<byte> Html, ImmutableArray<LinkSlot> Slots, ImmutableArray<Heading> Headings)
{
    public static readonly Body Empty = new(ReadOnlyMemory<byte>.Empty, [], []);

    public bool IsEmpty => Html.IsEmpty;
}

/// <param name="Start">Byte offset in the HTML where the link's text begins.</param>
/// <param name="End">Byte offset after it; equal to <paramref name="Start"/> when the author gave no text.</param>
public sealed record LinkSlot(int Start, int End, ContentLink Link);

/// <param name="Level">2–6.</param>
/// <param name="Id">The anchor, unique on the page.</param>
public sealed record Heading(int Level, string Id, string Text);

using Kunskapsbanken.Links;
using Kunskapsbanken.Links.Register;

namespace Kunskapsbanken.Theme;

/// <summary>What a reader is told beside a link to another site that is dead, and where one that has moved leads.</summary>
internal static class LinkNotes
{
    /// <summary>The address to follow: the one that the author wrote, or where that page has moved for good.</summary>
    public static string Href(View view, string address) => Find(view, address) is { State: LinkState.Ok, MovedTo: { } target } ? target : address;

    /// <summary>HTML to put after the link; empty when there is nothing to say.</summary>
    public static string After(View view, string address)
    {
        if (Find(view, address) is not { State: LinkState.Broken } entry)
            return "";
        var texts = view.Texts;
        var note = new StringBuilder(" <span class=\"by\">(").Append(Encode(texts["link.dead"]));
        if (entry.LastOk is { } day)
            note.Append(", ").Append(Encode(texts.Format("link.worked", view.Date(new(day.Year, day.Month, day.Day)))));
        if ((Archived(view, address) ?? entry.Archived) is { } copy)
            note.Append(": <a href=\"").Append(Encode(copy)).Append("\" rel=\"noopener external\">").Append(Encode(texts["link.archived"])).Append("</a>");
        return note.Append(")</span>").ToString();
    }

    private static LinkEntry? Find(View view, string address) => view.Page is RecordPage page ? page.LinkNotes.GetValueOrDefault(address) : null;

    /// <summary>A source may itself name a copy of its document.</summary>
    private static string? Archived(View view, string address) =>
        view.Page is RecordPage { Record.Record: Source source } && source.Url?.ValueOrDefault.Text == address && source.ArchivedCopy is { } copy && copy.TryGet(out var known)
            ? known.Text
            : null;

    private static string Encode(string text) => PageRenderer.Encoder.Encode(text);
}

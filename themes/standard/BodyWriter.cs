using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Theme;

/// <summary>Fills the open links of a text. A link to a source becomes a note: in the margin, or opened in place.</summary>
internal static class BodyWriter
{
    public static string Write(Body body, RecordView view)
    {
        if (body.IsEmpty)
            return "";
        var source = body.Html.Span;
        var html = new StringBuilder(source.Length + (body.Slots.Length * 160));
        var at = 0;
        foreach (var slot in body.Slots)
        {
            html.Append(Encoding.UTF8.GetString(source[at..slot.Start]));
            at = slot.End;
            // A mark has brackets of its own: those that an author put around it would be double.
            if (IsNote(slot, view) && source[..slot.Start] is [.., (byte)'('] && source[slot.End..] is [(byte)')', ..])
            {
                html.Length--;
                at++;
            }

            WriteLink(html, slot.Link, Encoding.UTF8.GetString(source[slot.Start..slot.End]), view);
        }

        html.Append(Encoding.UTF8.GetString(source[at..]));
        return (source.IndexOf("<table"u8) < 0 ? html : WithTables(html)).ToString().TrimEnd();
    }

    private static bool IsNote(LinkSlot slot, RecordView view) =>
        slot.End > slot.Start && slot.Link.Target is { Collection: Collection.Sources } target && view.Find(target) is not null;

    private static void WriteLink(StringBuilder html, ContentLink link, string words, RecordView view)
    {
        switch (link.Kind)
        {
            case LinkKind.Record:
                WriteRecordLink(html, link, words, view);
                break;
            case LinkKind.Site:
                html.Append("<a href=\"").Append(Encode(view.Href(link.Address) + Fragment(link))).Append("\">").Append(words).Append("</a>");
                break;
            case LinkKind.Anchor:
                html.Append("<a href=\"").Append(Encode(Fragment(link))).Append("\">").Append(words).Append("</a>");
                break;
            case LinkKind.Web:
                html.Append("<a href=\"").Append(Encode(LinkNotes.Href(view, link.Address))).Append("\" rel=\"noopener external\">").Append(words)
                    .Append("<span class=\"vh\"> ").Append(Encode(view.Texts["link.external"])).Append("</span></a>")
                    .Append(LinkNotes.After(view, link.Address));
                break;
            case LinkKind.Mail:
                html.Append("<a href=\"").Append(Encode(link.Address)).Append("\">").Append(words).Append("</a>");
                break;
        }
    }

    private static void WriteRecordLink(StringBuilder html, ContentLink link, string words, RecordView view)
    {
        // A draft is not there for readers: its name in the text is only words.
        if (view.Find(link.Target!.Value) is not { } card)
            html.Append(words);
        else if (card.Key.Collection == Collection.Sources && words.Length > 0)
            WriteNote(html, card, words, view);
        else
            html.Append("<a href=\"").Append(Encode(view.Href(card) + Fragment(link))).Append("\">").Append(words.Length > 0 ? words : Encode(card.Title)).Append("</a>");
    }

    /// <summary>
    /// The mark twice: a button where the note opens in place, plain words where the note stands in the margin or on paper.
    /// Style sheets show one of them. No script is needed.
    /// </summary>
    private static void WriteNote(StringBuilder html, Card source, string words, RecordView view)
    {
        var note = view.NextNote();
        var isFirst = view.IsFirstCitation(source.Key);
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"c\"><button popovertarget=\"_n{note}\"><span class=\"vh\">")
            .Append(Encode(view.Texts["source.mark"])).Append(" </span>").Append(words).Append("</button>")
            .Append(CultureInfo.InvariantCulture, $"<span class=\"m\" data-n=\"{view.NumberOf(source.Key)}\">").Append(words).Append("</span>")
            .Append(isFirst ? "<span class=\"n\"" : "<span class=\"n r\"")
            .Append(CultureInfo.InvariantCulture, $" id=\"_n{note}\" popover><b>").Append(words).Append("</b> ");
        if (source.Kicker is { } publisher)
            html.Append("<span>").Append(Encode(publisher)).Append(" · </span>");
        html.Append("<a href=\"").Append(Encode(view.Href(source))).Append("\">").Append(Encode(source.Title)).Append("</a></span></span>");
    }

    /// <summary>Columns say what they head; alignment is a class, since pages carry no inline style.</summary>
    private static StringBuilder WithTables(StringBuilder html) => html
        .Replace(" style=\"text-align: left;\"", "")
        .Replace(" style=\"text-align: right;\"", " class=\"right\"")
        .Replace(" style=\"text-align: center;\"", " class=\"center\"")
        .Replace("<th>", "<th scope=\"col\">")
        .Replace("<th class=", "<th scope=\"col\" class=");

    private static string Fragment(ContentLink link) => link.Fragment is { } fragment ? "#" + Uri.EscapeDataString(fragment) : "";

    private static string Encode(string text) => PageRenderer.Encoder.Encode(text);
}

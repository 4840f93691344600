using System.Xml;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Editions;

/// <summary>The editions as an Atom feed (RFC 4287): one entry for each, with what changed since the one before.</summary>
public static class EditionFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Records named in an entry; the page tells of them all.</summary>
    private const int MaxNamed = 100;

    public static readonly PagePath Path = new("/utgavor/atom.xml");

    /// <summary>Nothing when site.yml gives no base URL: a feed is read elsewhere and needs whole addresses.</summary>
    public static IEnumerable<Output> Of(Chronicle chronicle, SiteSettings settings, SiteFrame frame)
    {
        var steps = chronicle.Steps.Where(s => s.To is not null).Reverse().ToList();
        if (steps.Count > 0 && frame.Absolute(Path) is not null)
            yield return new(Path.File, new KeyBuilder().Add("atom").Add(settings.Hash).AddAll(steps, s => $"{s.To!.Key} {s.Key}").ToHash(), () => Write(steps, settings, frame));
    }

    private static byte[] Write(List<EditionChanges> steps, SiteSettings settings, SiteFrame frame)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "sv");
            xml.WriteElementString("title", Atom, $"{settings.Title}: utgåvor");
            xml.WriteElementString("id", Atom, frame.Absolute(EditionInfo.ListPath));
            xml.WriteElementString("updated", Atom, Time(steps[0].To!));
            WriteLink(xml, "self", "application/atom+xml", frame.Absolute(Path)!);
            WriteLink(xml, "alternate", "text/html", frame.Absolute(EditionInfo.ListPath)!);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, settings.Publisher);
            xml.WriteEndElement();
            foreach (var step in steps)
                WriteEntry(xml, step, frame);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, EditionChanges step, SiteFrame frame)
    {
        var edition = step.To!;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, $"{char.ToUpper(edition.FullName[0], CultureInfo.InvariantCulture)}{edition.FullName[1..]}");
        xml.WriteElementString("id", Atom, frame.Absolute(edition.Path));
        xml.WriteElementString("updated", Atom, Time(edition));
        xml.WriteElementString("published", Atom, Time(edition));
        WriteLink(xml, "alternate", "text/html", frame.Absolute(edition.Path)!);
        WriteLink(xml, "related", "text/html", frame.Absolute(edition.ChangesPath)!);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(ContentOf(step, frame));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string ContentOf(EditionChanges step, SiteFrame frame)
    {
        if (step.From is null)
            return $"<p>Den första utgåvan, med {step.After.Entries.Length} poster.</p>";
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<p>Sedan {step.From.Name}: {Counts(step)}.</p><ul>");
        foreach (var change in step.Records.Where(r => r.Kind != RecordChangeKind.Reviewed).Take(MaxNamed))
        {
            var edition = change.After is null ? step.From : step.To!;
            var address = frame.Absolute(new(edition.Path.Text.TrimEnd('/') + change.Latest.Path.Text))!;
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Encode(address)}\">{Encode(change.Latest.Title)}</a> ({Terms.Label(change.Kind)})</li>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"</ul><p><a href=\"{Encode(frame.Absolute(step.To!.ChangesPath)!)}\">Alla ändringar, fält för fält</a></p>").ToString();
    }

    private static string Counts(EditionChanges step) =>
        $"{step.Count(RecordChangeKind.Added)} nya, {step.Count(RecordChangeKind.Changed)} ändrade, {step.Count(RecordChangeKind.Reviewed)} granskade och {step.Count(RecordChangeKind.Removed)} borttagna poster";

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Editions have a day, feeds want an instant: midnight, UTC.</summary>
    private static string Time(EditionInfo edition) => edition.Published.Earliest.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}

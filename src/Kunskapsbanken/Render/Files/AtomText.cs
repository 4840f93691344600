using System.Xml;

namespace Kunskapsbanken.Render.Files;

/// <summary>A feed (RFC 4287), written from its beginning to its end. No clock: its times are days that were said, at midnight UTC.</summary>
public sealed class AtomText : IDisposable
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private readonly MemoryStream stream = new();
    private readonly XmlWriter xml;

    /// <param name="id">The address that names the feed for ever.</param>
    /// <param name="self">Where it stands.</param>
    /// <param name="page">The page that it follows.</param>
    public AtomText(string title, string id, string self, string page, string author, DateOnly updated)
    {
        xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "sv");
        Text("title", title).Text("id", id).Time("updated", updated).Link("self", "application/atom+xml", self).Link("alternate", "text/html", page);
        xml.WriteStartElement("author", Atom);
        Text("name", author).End();
    }

    public AtomText Entry()
    {
        xml.WriteStartElement("entry", Atom);
        return this;
    }

    public AtomText End()
    {
        xml.WriteEndElement();
        return this;
    }

    public AtomText Text(string name, string text)
    {
        xml.WriteElementString(name, Atom, text);
        return this;
    }

    public AtomText Html(string html)
    {
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(html);
        return End();
    }

    public AtomText Time(string name, DateOnly day) => Text(name, day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));

    public AtomText Link(string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        return End();
    }

    public AtomText Category(string term, string label)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", term);
        xml.WriteAttributeString("label", label);
        return End();
    }

    public byte[] ToBytes()
    {
        End();
        xml.Flush();
        return stream.ToArray();
    }

    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }
}

using System.Xml;

namespace Kunskapsbanken.Render.Files;

/// <summary>The site's search as a browser can take it among its own (OpenSearch 1.1, draft 6).</summary>
public static class OpenSearch
{
    /// <summary>Where the description stands.</summary>
    public static PagePath Path { get; } = new("/opensearch.xml");

    /// <summary>The most characters that the format allows a short name.</summary>
    private const int LongestShortName = 16;

    private const int LongestDescription = 1024;

    /// <returns>Null when the site's own address is not known, which the format asks for.</returns>
    public static Output? Of(SiteFrame frame)
    {
        if (frame.Absolute(new("/sok/")) is not { } search)
            return null;
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = false }))
        {
            xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
            xml.WriteElementString("ShortName", Cut(frame.Settings.Title, LongestShortName));
            xml.WriteElementString("Description", Cut(frame.Settings.Description, LongestDescription));
            xml.WriteStartElement("Url");
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", $"{search}?q={{searchTerms}}");
            xml.WriteEndElement();
            xml.WriteElementString("Language", "sv-SE");
            xml.WriteElementString("InputEncoding", "UTF-8");
            xml.WriteElementString("OutputEncoding", "UTF-8");
            xml.WriteEndElement();
        }

        return Output.Of(Path.Text[1..], stream.ToArray());
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();
}

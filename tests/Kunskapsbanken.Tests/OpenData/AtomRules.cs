using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Kunskapsbanken.Tests.OpenData;

/// <summary>
/// What RFC 4287 demands of a feed, read strictly: each "must" of sections 3 and 4, and for what it leaves open to extensions, nothing at
/// all. No validator that works without a network can be had from the registry, and the RFC's own schema is not ours to copy.
/// </summary>
internal static partial class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] Texts = ["title", "subtitle", "summary", "rights"];
    private static readonly string[] Relations = ["alternate", "related", "self", "enclosure", "via"];

    /// <summary>The elements that a container may have, and how many of each: "1", "?", or "*".</summary>
    private static readonly Dictionary<string, string> Containers = new(StringComparer.Ordinal)
    {
        ["feed"] = "author* category* contributor* generator? icon? id1 link* logo? rights? subtitle? title1 updated1 entry*",
        ["entry"] = "author* category* content? contributor* id1 link* published? rights? source? summary? title1 updated1",
        ["author"] = "name1 uri? email?",
        ["contributor"] = "name1 uri? email?",
    };

    /// <summary>What is wrong with a feed; nothing when it is valid.</summary>
    /// <param name="address">Where the feed is served.</param>
    public static IEnumerable<string> Faults(string file, string address)
    {
        XElement feed;
        try
        {
            feed = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException e)
        {
            return [e.Message];
        }

        return feed.Name == Atom + "feed" ? Feed(feed, address) : [$"the root is {feed.Name}"];
    }

    private static IEnumerable<string> Feed(XElement feed, string address)
    {
        foreach (var fault in Container(feed))
            yield return fault;
        var entries = feed.Elements(Atom + "entry").ToList();
        // 4.1.1: a feed has an author, or each of its entries has.
        if (!feed.Elements(Atom + "author").Any() && entries.Any(e => !e.Elements(Atom + "author").Any()))
            yield return "an entry has no author";
        if (Links(feed, "self").Select(l => l.Attribute("href")?.Value).ToList() is not [{ } self] || self != address)
            yield return "the feed does not say where it stands";
        foreach (var twice in entries.GroupBy(e => (e.Element(Atom + "id")?.Value, e.Element(Atom + "updated")?.Value)).Where(g => g.Count() > 1))
            yield return $"{twice.Key} is there twice";
        foreach (var fault in entries.SelectMany(Entry))
            yield return fault;
    }

    private static IEnumerable<string> Entry(XElement entry)
    {
        var content = entry.Element(Atom + "content");
        // 4.1.2: what has no content has a page.
        if (content is null && !Links(entry, "alternate").Any())
            yield return "an entry has neither content nor an alternate link";
        if (content?.Attribute("src") is not null && !entry.Elements(Atom + "summary").Any())
            yield return "content that stands elsewhere needs a summary";
    }

    private static IEnumerable<string> Container(XElement container)
    {
        var name = container.Name.LocalName;
        foreach (var word in Containers[name].Split(' '))
        {
            var count = container.Elements(Atom + word[..^1]).Count();
            if ((word[^1] == '1' && count != 1) || (word[^1] == '?' && count > 1))
                yield return $"<{name}> has {count} <{word[..^1]}>";
        }

        if (container.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0))
            yield return $"<{name}> has text of its own";
        foreach (var attribute in container.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name != XNamespace.Xml + "lang"))
            yield return $"<{name} {attribute.Name}>";
        if (container.Attribute(XNamespace.Xml + "lang") is { } language && !Language().IsMatch(language.Value))
            yield return $"xml:lang={language.Value}";
        foreach (var alike in Links(container, "alternate").GroupBy(l => (l.Attribute("type")?.Value, l.Attribute("hreflang")?.Value)).Where(g => g.Count() > 1))
            yield return $"<{name}> has alternate links of the same kind: {alike.Key}";
        foreach (var fault in container.Elements().SelectMany(child => Child(child, Containers[name])))
            yield return fault;
    }

    private static IEnumerable<string> Child(XElement child, string allowed)
    {
        var name = child.Name.LocalName;
        if (child.Name.Namespace != Atom || !allowed.Split(' ').Any(w => w[..^1] == name))
            return [$"<{child.Parent!.Name.LocalName}> has <{child.Name}>"];
        return name switch
        {
            "author" or "contributor" or "entry" => Container(child),
            "id" or "icon" or "logo" or "uri" => Plain(child).Concat(IsAddress(child.Value) ? [] : [$"<{name}> is no whole address in its plain form: {child.Value}"]),
            "updated" or "published" => Plain(child).Concat(IsMoment(child.Value) ? [] : [$"<{name}> is no moment: {child.Value}"]),
            "link" => Link(child),
            "category" => Category(child),
            "content" => Content(child),
            _ when Texts.Contains(name) => Text(child),
            _ => Plain(child),
        };
    }

    private static IEnumerable<string> Plain(XElement element)
    {
        if (element.HasElements || element.HasAttributes || element.Value.Length == 0)
            yield return $"<{element.Name.LocalName}> is not plain text";
    }

    private static IEnumerable<string> Text(XElement text)
    {
        if (text.Attribute("type")?.Value is not (null or "text" or "html") || text.HasElements)
            yield return $"<{text.Name.LocalName}> is neither text nor HTML as text";
        if (text.Value.Length == 0)
            yield return $"<{text.Name.LocalName}> is empty";
    }

    private static IEnumerable<string> Content(XElement content)
    {
        if (content.Attribute("src") is null)
            return Text(content);
        return content.IsEmpty && IsAddress(content.Attribute("src")!.Value) ? [] : ["<content src> has content, or no whole address"];
    }

    private static IEnumerable<string> Link(XElement link)
    {
        if (!link.IsEmpty || link.Attributes().Any(a => a.Name.LocalName is not ("href" or "rel" or "type" or "hreflang" or "title" or "length")))
            yield return $"{link} has more than a link has";
        if (link.Attribute("href") is not { } href || !IsAddress(href.Value))
            yield return $"{link} leads nowhere";
        if (link.Attribute("rel") is { } relation && !Relations.Contains(relation.Value))
            yield return $"{link} is of no registered kind";
        if (link.Attribute("type") is { } type && !MediaType().IsMatch(type.Value))
            yield return $"{link} has no media type";
    }

    private static IEnumerable<string> Category(XElement category)
    {
        if (category.Attribute("term") is not { Value.Length: > 0 } || !category.IsEmpty || category.Attributes().Any(a => a.Name.LocalName is not ("term" or "scheme" or "label")))
            yield return $"{category} is no category";
    }

    private static IEnumerable<XElement> Links(XElement container, string relation) =>
        container.Elements(Atom + "link").Where(l => (l.Attribute("rel")?.Value ?? "alternate") == relation);

    /// <summary>RFC 3339 with a capital T and Z, as section 3.3 asks for.</summary>
    private static bool IsMoment(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Absolute, and written as comparing one character at a time (section 4.2.6.1) needs it.</summary>
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "tag" && Plain().IsMatch(text) && !text.Contains("/../", StringComparison.Ordinal);

    [GeneratedRegex(@"^(https?://[a-z0-9.-]+(:(?!443/|80/)[0-9]+)?/|tag:)[^\s<>""{}|\\^`]*$")]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"^[a-z]+/[a-z0-9.+-]+$")]
    private static partial Regex MediaType();
}

namespace Kunskapsbanken.Links.Html;

/// <summary>What an attribute's value is. The first four agree with <see cref="ReferenceKind"/>.</summary>
internal enum AddressKind
{
    Link = ReferenceKind.Link,
    Resource = ReferenceKind.Resource,
    Metadata = ReferenceKind.Metadata,
    Form = ReferenceKind.Form,
    Base,
    Srcset,
    Meta,
    RelatedLink,
    Document,
}

/// <summary>Which attributes of HTML hold addresses: the HTML standard's index of attributes, and the obsolete ones that browsers still follow.</summary>
internal static class AttributeTable
{
    public static AddressKind? KindOf(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute) => attribute switch
    {
        "href" => element switch
        {
            "a" or "area" => AddressKind.Link,
            "link" => AddressKind.RelatedLink,
            "base" => AddressKind.Base,
            _ => null,
        },
        "src" => element switch
        {
            "img" or "image" or "script" or "audio" or "video" or "source" or "track" or "embed" or "input" => AddressKind.Resource,
            "iframe" or "frame" => AddressKind.Link,
            _ => null,
        },
        "srcset" when element is "img" or "source" => AddressKind.Srcset,
        "imagesrcset" when element is "link" => AddressKind.Srcset,
        "content" when element is "meta" => AddressKind.Meta,
        "poster" when element is "video" => AddressKind.Resource,
        "data" when element is "object" => AddressKind.Resource,
        "action" when element is "form" => AddressKind.Form,
        "formaction" when element is "button" or "input" => AddressKind.Form,
        "srcdoc" when element is "iframe" => AddressKind.Document,
        "cite" when element is "blockquote" or "q" or "ins" or "del" => AddressKind.Metadata,
        "longdesc" when element is "img" or "iframe" or "frame" => AddressKind.Link,
        "manifest" when element is "html" => AddressKind.Resource,
        "background" when element is "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" => AddressKind.Resource,
        _ => null,
    };

    /// <returns>Null for a relation that only names a host to get ready for.</returns>
    public static ReferenceKind? KindOfRelation(string relation)
    {
        var kind = ReferenceKind.Metadata;
        foreach (var word in relation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.ToLowerInvariant())
            {
                case "preconnect" or "dns-prefetch":
                    return null;
                case "stylesheet" or "icon" or "apple-touch-icon" or "mask-icon" or "manifest" or "preload" or "modulepreload" or "prefetch":
                    kind = ReferenceKind.Resource;
                    break;
            }
        }

        return kind;
    }

    public static bool IsAddressProperty(string property) => property.ToLowerInvariant() is "og:image" or "og:image:url" or "og:image:secure_url"
        or "og:url" or "og:video" or "og:video:url" or "og:video:secure_url" or "og:audio" or "og:audio:url" or "og:audio:secure_url" or "og:see_also"
        or "twitter:image" or "twitter:image:src" or "twitter:player" or "twitter:player:stream"
        or "msapplication-tileimage" or "msapplication-config" or "msapplication-square70x70logo" or "msapplication-square150x150logo"
        or "image" or "url" or "thumbnailurl" or "contenturl" or "embedurl";

    /// <summary>The commonest without making a string each time.</summary>
    public static string Place(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute) =>
        element is "a" && attribute is "href" ? "a href"
        : element is "img" && attribute is "src" ? "img src"
        : $"{element} {attribute}";
}

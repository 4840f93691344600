using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Html;

public enum ReferenceKind
{
    /// <summary>Somewhere a reader goes: a, area, a frame, meta refresh.</summary>
    Link,

    /// <summary>Something the page needs: images, scripts, styles, fonts.</summary>
    Resource,

    /// <summary>What the page says of itself to machines: canonical, og:image, feeds.</summary>
    Metadata,

    /// <summary>Where a form is sent. Never asked for: an empty form may do something.</summary>
    Form,
}

/// <summary>An address that a page names.</summary>
/// <param name="Address">With character references and CSS escapes undone, but not resolved.</param>
/// <param name="Place"><c>img srcset</c>, <c>meta og:image</c>, <c>style url()</c>: how a person finds it in the page.</param>
/// <param name="Span">Where the address stands in the page.</param>
public sealed record Reference(string Address, ReferenceKind Kind, string Place, Span Span);

/// <summary>What a page of HTML refers to, and what can be referred to in it.</summary>
/// <param name="Anchors">Every id, and every name of an a element.</param>
/// <param name="Base">The first base element's address, or null.</param>
public sealed record PageReferences(ImmutableArray<Reference> References, AnchorSet Anchors, string? Base);

using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Internal;

namespace Kunskapsbanken.Links;

/// <summary>A reference that leads nowhere on the site.</summary>
/// <param name="File">The page's file below the site's root.</param>
public sealed record BrokenReference(string File, Reference Reference, LinkFault Fault, string? Suggestion);

/// <summary>An address on another site, and every place that names it.</summary>
/// <param name="Address">Resolved, with its fragment.</param>
public sealed record ExternalAddress(string Address, ImmutableArray<Mention> Mentions);

public sealed record Mention(string File, Reference Reference);

/// <summary>What the internal links of a site came to.</summary>
/// <param name="Pages">How many pages of HTML were read.</param>
/// <param name="References">How many addresses they name.</param>
/// <param name="Broken">By file and place.</param>
/// <param name="External">By address.</param>
public sealed record SiteReport(int Pages, int References, ImmutableArray<BrokenReference> Broken, ImmutableArray<ExternalAddress> External);

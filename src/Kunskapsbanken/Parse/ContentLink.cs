using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>Where a link in a text goes.</summary>
public enum LinkKind
{
    /// <summary>Another record, by <c>xref:</c> or by a relative path to its file.</summary>
    Record,

    /// <summary>An address on this site: <c>/sok/</c>.</summary>
    Site,

    /// <summary>A place on the same page: <c>#vem-gor-vad</c>.</summary>
    Anchor,

    /// <summary>Another site.</summary>
    Web,

    /// <summary><c>mailto:</c>.</summary>
    Mail,
}

/// <summary>A link as an author wrote it in Markdown.</summary>
/// <param name="Written">Exactly as written.</param>
/// <param name="Target">The record, for <see cref="LinkKind.Record"/>.</param>
/// <param name="Address">The address without fragment for a site link, and whole for web and mail.</param>
/// <param name="Fragment">What stands after #, decoded; null when there is none.</param>
public sealed record ContentLink(LinkKind Kind, string Written, RecordKey? Target, string Address, string? Fragment, Span Span);

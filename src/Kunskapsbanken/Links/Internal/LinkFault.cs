namespace Kunskapsbanken.Links.Internal;

/// <summary>Why an address leads nowhere on the site itself.</summary>
public enum LinkFault
{
    None,

    /// <summary>No address by the URL standard: no host, a port too large, a space in the host.</summary>
    NotAnAddress,

    /// <summary>An image or script without any address.</summary>
    Empty,

    /// <summary>A scheme that looks like a slip for http or https, or our own xref: left over.</summary>
    UnknownScheme,

    /// <summary><c>file:</c>: the author's own disk.</summary>
    LocalFile,

    Missing,

    FolderWithoutIndex,

    /// <summary>There, but for upper and lower case, which web servers tell apart.</summary>
    WrongCase,

    /// <summary>There, but the letters are composed otherwise (å as one character or as a and a ring).</summary>
    WrongForm,

    MissingAnchor,
}

/// <param name="Suggestion">What was probably meant: an address below the site's root, or an anchor. Null when nothing is near.</param>
/// <param name="External">The address to ask the web for, when it is not on the site.</param>
public readonly record struct Verdict(LinkFault Fault, string? Suggestion = null, Urls.Url? External = null)
{
    public static readonly Verdict Ok;

    public bool IsBroken => Fault != LinkFault.None;
}

namespace Kunskapsbanken.Links.External;

/// <summary>Why a link has the state it has.</summary>
public enum OutcomeReason
{
    None,

    /// <summary>The HTTP status says so.</summary>
    Status,

    /// <summary>The page is there, its anchor is not.</summary>
    MissingFragment,

    NoSuchHost,
    LookupFailed,
    ConnectionFailed,
    Certificate,
    TimedOut,
    BadAnswer,
    RedirectLoop,
    TooManyRedirects,
    BadRedirect,

    /// <summary>A redirect that comes back once a cookie is set: a browser may get through.</summary>
    NeedsCookies,

    /// <summary>It leads to an address that is not on the public internet.</summary>
    PrivateAddress,

    Robots,

    /// <summary>The host has asked us to come back later than this run lasts.</summary>
    AskedToWait,

    NotAnAddress,

    /// <summary>The host has been silent so often in this run that the link was not asked for.</summary>
    HostSilent,

    /// <summary>An editor has made an exception.</summary>
    Excluded,

    /// <summary>No host at all answered: the fault is on our side.</summary>
    NoNetwork,

    NotYet,
}

public enum OutcomeHint
{
    /// <summary>200, but the page says that there is no such page.</summary>
    SoftNotFound,

    /// <summary>A deep address that ends at the host's front page.</summary>
    RedirectsToFront,

    /// <summary>The anchor was not found in as much of the page as was read, or scripts may make it.</summary>
    FragmentUndecided,
}

/// <param name="Status">301, 302, 303, 307 or 308.</param>
/// <param name="Target">Where it leads.</param>
public sealed record Hop(int Status, string Target);

/// <summary>What asking for a link came to.</summary>
/// <param name="Address">With its fragment.</param>
/// <param name="At">When it was known.</param>
public sealed record Outcome(string Address, LinkState State, OutcomeReason Reason, DateTimeOffset At)
{
    /// <summary>The last HTTP status, or null when none came.</summary>
    public int? Status { get; init; }

    public ImmutableArray<Hop> Hops { get; init; } = [];

    /// <summary>Where the page has moved for good: as far as 301 and 308 lead. Null when nothing is permanent.</summary>
    public string? PermanentTarget { get; init; }

    public ImmutableArray<OutcomeHint> Hints { get; init; } = [];

    /// <summary>Not to be asked for before this.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

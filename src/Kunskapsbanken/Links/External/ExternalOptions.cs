namespace Kunskapsbanken.Links.External;

/// <summary>How hard and how long the web may be asked.</summary>
public sealed record ExternalOptions
{
    /// <summary>Requests under way at once, all hosts together.</summary>
    public int MaxConnections { get; init; } = 16;

    /// <summary>Requests under way at once to one host, and so connections: each is closed after its answer.</summary>
    public int MaxPerHost { get; init; } = 1;

    /// <summary>Between the starts of two requests to one host. A longer Crawl-delay in robots.txt is kept, up to <see cref="MaxDelay"/>.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one request, from lookup to the last byte that is read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a link is asked for when the answer may be different another time.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>The wait before the second attempt; doubled for each after it.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A host that asks for a longer wait than this is left until the next run.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    public int MaxRedirects { get; init; } = 10;

    /// <summary>How much of a page is read, unpacked, in search of an anchor.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Lets requests through to private addresses: for a site that is only on one's own network.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Names the program and where to read about it (RFC 9110 § 10.1.5).</summary>
    public string UserAgent { get; init; } = "Kunskapsbanken/0.1 (link checker; kb links)";

    /// <summary>The name that robots.txt may address us by.</summary>
    public string RobotsName { get; init; } = "kunskapsbanken";

    public TimeSpan FreshOk { get; init; } = TimeSpan.FromDays(7);

    public TimeSpan FreshBroken { get; init; } = TimeSpan.FromDays(1);

    public TimeSpan FreshUnreachable { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How long an answer need not be asked for again.</summary>
    public TimeSpan Fresh(LinkState state) => state switch
    {
        LinkState.Ok => FreshOk,
        LinkState.Broken => FreshBroken,
        LinkState.Unreachable => FreshUnreachable,
        _ => TimeSpan.Zero,
    };
}

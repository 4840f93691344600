namespace Kunskapsbanken.Links.External;

/// <summary>The answer to one request.</summary>
/// <param name="Fault">Why there is no answer; None when there is one.</param>
internal sealed record Reply(OutcomeReason Fault)
{
    public int Status { get; init; }

    public string? Location { get; init; }

    public bool SetsCookie { get; init; }

    public bool IsHtml { get; init; }

    /// <summary>The body as text; null when it was not asked for.</summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is all of it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The host's own word for when to come back.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public bool IsRedirect => Fault == OutcomeReason.None && Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether another time may give another answer.</summary>
    public bool MayPass => Fault switch
    {
        OutcomeReason.None => Status is 408 or 425 or 429 || Status >= 500,
        OutcomeReason.LookupFailed or OutcomeReason.ConnectionFailed or OutcomeReason.TimedOut or OutcomeReason.BadAnswer => true,
        _ => false,
    };
}

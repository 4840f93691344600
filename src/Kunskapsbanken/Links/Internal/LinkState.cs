namespace Kunskapsbanken.Links;

/// <summary>What is known of a link. Unreachable is not ok, and not broken either: nobody answered for certain.</summary>
public enum LinkState
{
    Ok,

    /// <summary>It was answered that there is nothing: no such page, no such host, no such place on the page.</summary>
    Broken,

    /// <summary>It was asked for, and no answer says whether it is there: silence, refusal, a server in trouble.</summary>
    Unreachable,

    /// <summary>It was not asked for: no network, not allowed, excluded, or not yet.</summary>
    Unchecked,
}

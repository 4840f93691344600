using Kunskapsbanken.Links.Html;
using Kunskapsbanken.Links.Urls;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.External;

/// <summary>From what happened to what it means. Broken needs an answer that says so; all other trouble is unreachable.</summary>
internal static class Verdicts
{
    public static ImmutableArray<Outcome> Of(Url page, IReadOnlyList<Url> addresses, Journey journey, DateTimeOffset now)
    {
        var (state, reason) = State(journey);
        var whole = new Outcome(page.ToString(), state, reason, now)
        {
            Status = journey.Reply.Status == 0 ? null : journey.Reply.Status,
            Hops = journey.Hops,
            NotBefore = journey.Reply.NotBefore,
            PermanentTarget = state == LinkState.Ok ? PermanentTarget(journey.Hops) : null,
            Hints = state == LinkState.Ok ? Hints(page, journey) : [],
        };
        AnchorSet? anchors = null;
        return [.. addresses.Select(a => OfFragment(whole with { Address = a.ToString() }, a.Fragment, journey, ref anchors))];
    }

    private static (LinkState State, OutcomeReason Reason) State(Journey journey) => journey.Fault switch
    {
        OutcomeReason.None => OfStatus(journey.Reply.Status),
        OutcomeReason.NoSuchHost or OutcomeReason.RedirectLoop or OutcomeReason.TooManyRedirects or OutcomeReason.BadRedirect or OutcomeReason.NotAnAddress
            => (LinkState.Broken, journey.Fault),
        OutcomeReason.PrivateAddress or OutcomeReason.Robots or OutcomeReason.AskedToWait => (LinkState.Unchecked, journey.Fault),
        var fault => (LinkState.Unreachable, fault),
    };

    /// <summary>401, 403 and 407 say that we may not see, not that nothing is there; 408, 425, 429 and 5xx that it may be there later.</summary>
    private static (LinkState State, OutcomeReason Reason) OfStatus(int status) => status switch
    {
        < 400 => (LinkState.Ok, OutcomeReason.None),
        401 or 403 or 407 or 408 or 425 or 429 or >= 500 => (LinkState.Unreachable, OutcomeReason.Status),
        _ => (LinkState.Broken, OutcomeReason.Status),
    };

    private static Outcome OfFragment(Outcome whole, string? fragment, Journey journey, ref AnchorSet? anchors)
    {
        if (whole.State != LinkState.Ok || string.IsNullOrEmpty(fragment))
            return whole;
        var moved = whole.PermanentTarget is { } target && !target.Contains('#', StringComparison.Ordinal) ? whole with { PermanentTarget = $"{target}#{fragment}" } : whole;
        // A redirect with a fragment of its own replaces ours (RFC 9110 § 10.2.2).
        var wanted = journey.Reached.Fragment ?? fragment;
        var directive = wanted.IndexOf(":~:", StringComparison.Ordinal);
        if (directive >= 0)
            wanted = wanted[..directive];
        if (wanted.Length == 0 || !journey.Reply.IsHtml || journey.Reply.Text is not { } text)
            return moved;
        anchors ??= HtmlReferences.Read(text).Anchors;
        var decoded = PercentEncoding.Decode(wanted);
        if (anchors.Contains(wanted) || anchors.Contains(decoded) || decoded.Equals("top", StringComparison.OrdinalIgnoreCase))
            return moved;
        // #! and #/ are addresses that a script reads; they were never anchors.
        return journey.Reply.IsWhole && wanted[0] is not ('!' or '/')
            ? moved with { State = LinkState.Broken, Reason = OutcomeReason.MissingFragment, PermanentTarget = null }
            : moved with { Hints = moved.Hints.Add(OutcomeHint.FragmentUndecided) };
    }

    /// <summary>As far as the redirects are permanent (301, 308), whatever comes after.</summary>
    private static string? PermanentTarget(ImmutableArray<Hop> hops) => hops.TakeWhile(h => h.Status is 301 or 308).LastOrDefault()?.Target;

    private static ImmutableArray<OutcomeHint> Hints(Url page, Journey journey)
    {
        var hints = ImmutableArray.CreateBuilder<OutcomeHint>();
        if (journey.Reply is { IsHtml: true, Text: { } text } && SoftNotFound.SaysSo(text))
            hints.Add(OutcomeHint.SoftNotFound);
        if (!journey.Hops.IsEmpty && SoftNotFound.EndsAtFront(page, journey.Reached))
            hints.Add(OutcomeHint.RedirectsToFront);
        return hints.ToImmutable();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links;
using Kunskapsbanken.Links.Register;

namespace Kunskapsbanken.Site.Linking;

/// <summary>What a check of links came to.</summary>
/// <param name="Internal">Null when there was no built site to read.</param>
/// <param name="External">Every link to another site, as the register knows it after the check.</param>
/// <param name="Excluded">How many of them an exception covers.</param>
internal sealed record LinkResult(SiteReport? Internal, ImmutableArray<LinkEntry> External, int Excluded, ImmutableArray<Diagnostic> Problems, bool IsCutOff);

/// <summary>The check in two lines.</summary>
internal static class LinkSummary
{
    public static string Of(LinkResult result)
    {
        var lines = new List<string>();
        if (result.Internal is { } site)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{site.References} hänvisningar på {site.Pages} sidor, {site.Broken.Length} leder ingenstans."));
        if (!result.External.IsEmpty)
        {
            var states = result.External.CountBy(e => e.State).OrderBy(c => c.Key).Select(c => $"{c.Value} {Word(c.Key)}");
            lines.Add($"{result.External.Length} länkar till andra webbplatser: {string.Join(", ", states)}{(result.Excluded > 0 ? $" ({result.Excluded} undantagna)" : "")}.");
            lines.AddRange(Unasked(result));
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Word(LinkState state) => state switch
    {
        LinkState.Ok => "fungerar",
        LinkState.Broken => "trasiga",
        LinkState.Unreachable => "går inte att nå",
        _ => "inte kontrollerade",
    };

    /// <summary>What was not asked for, and why: silence must not look like health.</summary>
    private static IEnumerable<string> Unasked(LinkResult result) => result.External
        .Where(e => e is { State: LinkState.Unchecked, How: not null })
        .CountBy(e => e.How!)
        .OrderBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => $"  inte kontrollerade: {c.Value}, {LinkWords.How(c.Key)}");
}

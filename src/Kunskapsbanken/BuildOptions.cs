using Kunskapsbanken.Render;

namespace Kunskapsbanken;

/// <summary>What a build is asked to do.</summary>
/// <param name="Root">The folder that holds <c>site/site.yml</c>.</param>
/// <param name="Content">The content folder.</param>
/// <param name="Output">The folder that the site is written to.</param>
/// <param name="State">Where caches and the spare generation are kept.</param>
/// <param name="BaseUrl">Goes before that of site.yml; null to leave it.</param>
/// <param name="IsIndexed">False for previews: search engines are asked to stay away.</param>
/// <param name="Today">For checks of what has gone stale.</param>
public sealed record BuildOptions(
    string Root,
    string Content,
    string Output,
    string State,
    string? BaseUrl,
    bool IsIndexed,
    int Jobs,
    DateOnly Today,
    ITheme Theme)
{
    /// <summary>Which published editions are built beside the working one: <c>all</c>, <c>current</c> for none, or a meeting's id for one.</summary>
    public string Edition { get; init; } = Editions.PublishedEditions.All;

    /// <summary>The steps from older versions of the record model.</summary>
    public ImmutableArray<Editions.Migration> Migrations { get; init; } = Editions.Migrations.All;
}

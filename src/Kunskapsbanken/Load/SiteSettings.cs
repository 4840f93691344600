namespace Kunskapsbanken;

/// <summary>What <c>site/site.yml</c> says.</summary>
public sealed record SiteSettings
{
    /// <summary>Over the file's bytes and what the command line changed.</summary>
    public required Load.ContentHash Hash { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Where the site will stand, without the last slash; null when it is not decided.</summary>
    public string? BaseUrl { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The repository's address on the web, for "Redigera den här sidan"; null when it has none.</summary>
    public string? Repository { get; init; }

    /// <summary>The address of the editing form, a site of its own; null when there is none.</summary>
    public string? Form { get; init; }

    /// <summary>The language of the interface: one of the theme's.</summary>
    public string Language { get; init; } = "sv";

    /// <summary>A function's mail address that someone reads; null when there is none.</summary>
    public string? Contact { get; init; }

    public const string CreativeCommons = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The address of the licence that texts and data are under, where a record does not say otherwise.</summary>
    public string License { get; init; } = CreativeCommons;

    public ImmutableArray<MenuItem> Menu { get; init; } = [];

    /// <summary>The links at the foot of every page; empty for the theme's own.</summary>
    public ImmutableArray<MenuItem> Footer { get; init; } = [];

    /// <summary>Collections that the site does without.</summary>
    public ImmutableArray<Records.Collection> Without { get; init; } = [];

    /// <summary>How the site looks and speaks, where that differs from the theme.</summary>
    public Load.SiteLook Look { get; init; } = Load.SiteLook.None;

    public const int DefaultMaxRecordBytes = 256 * 1024;

    /// <summary>Above this the index in lunr's own format is left out: nobody should load it in a browser.</summary>
    public long MaxLunrIndexBytes { get; init; } = 8 * 1024 * 1024;

    public int MaxRecordBytes { get; init; } = DefaultMaxRecordBytes;

    /// <summary>How dead links to other sites are judged.</summary>
    public Links.Register.LinkPolicy Links { get; init; } = Kunskapsbanken.Links.Register.LinkPolicy.Default;
}

/// <param name="Path">An address on the site.</param>
/// <param name="Span">Where the address stands in site.yml.</param>
public sealed record MenuItem(string Title, string Path, Records.Span Span);

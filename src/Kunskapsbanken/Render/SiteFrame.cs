using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render;

/// <summary>What stands around every page: the site's name, its menu, where its assets are, which edition it is.</summary>
public sealed class SiteFrame
{
    private readonly ImmutableSortedDictionary<string, string> assets;
    private readonly ImmutableArray<PagePath> absent;

    /// <param name="basePath">What stands before every address: empty, or <c>/kb</c> when the site lies in a folder, or <c>/utgavor/traff-2</c>.</param>
    /// <param name="isIndexed">Whether search engines may list the pages.</param>
    /// <param name="absent">Those of the theme's optional pages that the site does not have.</param>
    public SiteFrame(SiteSettings settings, ContentHash themeVersion, ImmutableSortedDictionary<string, string> assets, string basePath, bool isIndexed, ImmutableArray<PagePath> absent = default)
    {
        this.absent = absent.IsDefault ? [] : absent;
        Settings = settings;
        this.assets = assets;
        BasePath = basePath;
        IsIndexed = isIndexed;
        Key = new KeyBuilder().Add(settings.Hash).Add(themeVersion).AddAll(assets, a => $"{a.Key}={a.Value}").Add(basePath).Add(isIndexed ? "index" : "noindex").AddAll(this.absent, p => p.Text).ToHash();
    }

    public SiteSettings Settings { get; }

    public string BasePath { get; }

    public bool IsIndexed { get; }

    /// <summary>A hash over the frame: part of every page's key.</summary>
    public ContentHash Key { get; }

    /// <summary>Whether the site has one of the theme's optional pages.</summary>
    public bool Has(PagePath page) => !absent.Contains(page);

    /// <summary>An address for <c>href</c>.</summary>
    public string Href(PagePath path, string? anchor = null) => anchor is null ? BasePath + path.Text : $"{BasePath}{path.Text}#{anchor}";

    /// <summary>Whether the site has a logo of its own.</summary>
    public bool HasLogo => assets.ContainsKey(Files.AssetFiles.Logo);

    /// <summary>The address of an asset, with its hash in its name.</summary>
    /// <exception cref="KeyNotFoundException">The theme has no such asset.</exception>
    public string AssetAddress(string name) => BasePath + assets[name];

    /// <summary>A whole address, for feeds, canonical links and citations; null when site.yml gives no base URL.</summary>
    public string? Absolute(PagePath path) => Settings.BaseUrl is { } url ? url.TrimEnd('/') + path.Text : null;
}

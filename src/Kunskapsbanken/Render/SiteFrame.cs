using Kunskapsbanken.Editions;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.OpenData;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>What stands around every page: the site's name, its menu, where its assets are, which edition it is.</summary>
public sealed class SiteFrame
{
    private readonly ImmutableSortedDictionary<string, string> assets;
    private readonly SiteExtent extent;
    private readonly string siteBase;
    private readonly Func<PagePath, bool>? holds;
    private readonly PagePath? offline;
    private readonly ContentHash common;

    /// <param name="basePath">What stands before every address: empty, or <c>/kb</c> when the site lies in a folder.</param>
    /// <param name="isIndexed">Whether search engines may list the pages.</param>
    public SiteFrame(SiteSettings settings, ContentHash themeVersion, ImmutableSortedDictionary<string, string> assets, string basePath, bool isIndexed)
    {
        extent = SiteExtent.Whole;
        Settings = settings;
        this.assets = assets;
        siteBase = basePath;
        IsIndexed = isIndexed;
        common = new KeyBuilder().Add(settings.Hash).Add(themeVersion).AddAll(assets, a => $"{a.Key}={a.Value}").Add(basePath).ToHash();
        Key = KeyOf(common, isIndexed, extent);
    }

    private SiteFrame(SiteFrame site, SiteExtent extent)
        : this(site, null, null, null)
    {
        this.extent = extent;
        Key = KeyOf(common, IsIndexed, extent);
    }

    private SiteFrame(SiteFrame site, EditionInfo? edition, Func<PagePath, bool>? holds, PagePath? offline)
    {
        Settings = site.Settings;
        assets = site.assets;
        extent = site.extent;
        siteBase = site.siteBase;
        Edition = edition;
        this.holds = holds;
        this.offline = offline;
        IsIndexed = site.IsIndexed && edition is null;
        common = site.common;
        // Which pages the working edition has is no matter to a published one.
        Key = edition is null ? site.Key : new KeyBuilder().Add(common).Add(edition.Meeting.Id).Add($"{edition.Number} {edition.MeetingNumber} {edition.Published}").ToHash();
    }

    public SiteSettings Settings { get; }

    /// <summary>The published edition that the pages belong to; null for the working one.</summary>
    public EditionInfo? Edition { get; }

    public bool IsIndexed { get; }

    /// <summary>All feeds of the working edition; none when the site's own address is not decided.</summary>
    public ImmutableArray<RecordFeed> Feeds => extent.Feeds;

    /// <summary>Whether the pages lie in a folder that is opened without a web server: then they can only reach each other.</summary>
    public bool IsOffline => offline is not null;

    /// <summary>What stands before an address of this edition: empty, <c>/kb</c>, <c>/utgavor/traff-2</c>, or offline the way up: <c>../..</c>.</summary>
    public string BasePath => offline is { } page ? Up(page) : siteBase + EditionFolder;

    /// <summary>A hash over the frame: part of every page's key.</summary>
    public ContentHash Key { get; }

    private string EditionFolder => Edition?.Path.Text.TrimEnd('/') ?? "";

    /// <summary>The frame of a site that has no more of what a layout can point to.</summary>
    public SiteFrame With(SiteExtent extent) => new(this, extent);

    /// <summary>The frame of a published edition on the same site.</summary>
    /// <param name="isHeld">Whether the edition has a page at an address. Links to others lead to the working edition.</param>
    public SiteFrame ForEdition(EditionInfo edition, Func<PagePath, bool> isHeld) => new(this, edition, isHeld, null);

    /// <summary>The same frame for one page in a folder that is opened without a web server.</summary>
    public SiteFrame ForOffline(PagePath page) => new(this, Edition, holds, page);

    /// <summary>Whether the site has one of the theme's optional pages.</summary>
    public bool Has(PagePath page) => holds is null ? !extent.Absent.Contains(page) : holds(page) || page == EditionInfo.ListPath;

    /// <summary>The feeds that a reader of a page may want to follow: of everything, and of what the page is about. None in a published edition.</summary>
    public IEnumerable<RecordFeed> FeedsOf(Page page)
    {
        if (holds is not null || extent.Feeds.IsEmpty)
            return [];
        IEnumerable<PagePath> followed = page switch
        {
            RecordPage record => [page.Path, Addresses.Of(record.Card.Key.Collection), .. record.Places.Where(p => p.Key.Collection == Collection.Counties).Select(p => p.Path)],
            CollectionPage list => [Addresses.Of(list.Collection.Collection)],
            _ => [page.Path],
        };
        return followed.Prepend(RecordFeed.Everything).Distinct().Select(extent.FeedAt).OfType<RecordFeed>();
    }

    /// <summary>An address for <c>href</c>.</summary>
    public string Href(PagePath path, string? anchor = null)
    {
        var address = !IsHere(path) ? Outside(path) : offline is null ? BasePath + path.Text : OfflineHref(path);
        return anchor is null ? address : $"{address}#{anchor}";
    }

    /// <summary>Whether the site has a logo of its own.</summary>
    public bool HasLogo => assets.ContainsKey(Files.AssetFiles.Logo);

    /// <summary>The address of an asset, with its hash in its name. All editions share the site's.</summary>
    /// <exception cref="KeyNotFoundException">The theme has no such asset.</exception>
    public string AssetAddress(string name) => (offline is null ? siteBase : BasePath) + assets[name];

    /// <summary>The same, for other sites; null when site.yml gives no base URL.</summary>
    public string? AbsoluteAsset(string name) => Settings.BaseUrl is { } url ? url.TrimEnd('/') + assets[name] : null;

    /// <summary>A whole address, for feeds and citations; null when site.yml gives no base URL.</summary>
    public string? Absolute(PagePath path) => Settings.BaseUrl is { } url ? $"{url.TrimEnd('/')}{(IsHere(path) ? EditionFolder : "")}{path.Text}" : null;

    /// <summary>A whole address in the working edition; null when site.yml gives no base URL.</summary>
    public string? AbsoluteNow(PagePath path) => Settings.BaseUrl is { } url ? url.TrimEnd('/') + path.Text : null;

    /// <summary>An address in the working edition, for <c>href</c>; null when it can't be reached, offline.</summary>
    public string? HrefNow(PagePath path) => offline is null ? siteBase + path.Text : AbsoluteNow(path);

    private static ContentHash KeyOf(ContentHash common, bool isIndexed, SiteExtent extent) =>
        new KeyBuilder().Add(common).Add(isIndexed ? "index" : "noindex").Add(extent.Key).ToHash();

    private string Outside(PagePath path) => HrefNow(path) ?? "#";

    private string OfflineHref(PagePath path)
    {
        var (page, rest) = Split(path);
        return $"{BasePath}/{page.File}{rest}";
    }

    private bool IsHere(PagePath path) => holds is null || holds(Split(path).Page);

    private static (PagePath Page, string Tail) Split(PagePath path)
    {
        var end = path.Text.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (path, "") : (new(path.Text[..end]), path.Text[end..]);
    }

    /// <summary>From a page's file to the folder that all lie in, without the last slash.</summary>
    private static string Up(PagePath page)
    {
        var depth = page.File.Count(c => c == '/');
        return depth == 0 ? "." : string.Join('/', Enumerable.Repeat("..", depth));
    }
}

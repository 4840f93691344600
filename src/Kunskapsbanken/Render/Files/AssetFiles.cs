using Kunskapsbanken.Render.Sharing;

namespace Kunskapsbanken.Render.Files;

/// <summary>The theme's assets under names that carry their hash, so that browsers may keep them for ever.</summary>
public static class AssetFiles
{
    /// <summary>The style sheet, which a site may add to, the icon in browsers' tabs, and the logo that a site may have.</summary>
    public const string Style = "site.css", Icon = "favicon.svg", Logo = "logo.svg";

    public static (ImmutableArray<Output> Files, ImmutableSortedDictionary<string, string> Addresses) Of(ITheme theme, Load.SiteLook? look = null)
    {
        look ??= Load.SiteLook.None;
        var files = ImmutableArray.CreateBuilder<Output>();
        var addresses = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var asset in Assets(theme, look))
            Add(asset.Name, Load.ContentHash.Of(asset.Bytes.Span), () => asset.Bytes);
        foreach (var (name, key, make) in SharePictures.All([look.Style, .. theme.Assets.Where(a => a.Name == Style).Select(a => a.Bytes)]))
            Add(name, key, make);
        return (files.ToImmutable(), addresses.ToImmutable());

        void Add(string name, Load.ContentHash hash, Func<ReadOnlyMemory<byte>> make)
        {
            var extension = Path.GetExtension(name);
            var path = $"assets/{name[..^extension.Length]}.{hash.ToString()[..10]}{extension}";
            files.Add(new(path, hash, make));
            addresses.Add(name, "/" + path);
        }
    }

    /// <exception cref="InvalidOperationException">The theme has no such asset.</exception>
    public static ReadOnlyMemory<byte> Find(ITheme theme, Load.SiteLook look, string name) => Assets(theme, look).Single(a => a.Name == name).Bytes;

    private static IEnumerable<Asset> Assets(ITheme theme, Load.SiteLook look)
    {
        foreach (var asset in theme.Assets)
            yield return asset.Name == Style && !look.Style.IsEmpty ? asset with { Bytes = (byte[])[.. asset.Bytes.Span, (byte)'\n', .. look.Style.Span] } : asset;
        if (!look.Logo.IsEmpty)
            yield return new(Logo, look.Logo);
    }
}

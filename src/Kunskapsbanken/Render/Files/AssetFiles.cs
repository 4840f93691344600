namespace Kunskapsbanken.Render.Files;

/// <summary>The theme's assets under names that carry their hash, so that browsers may keep them for ever.</summary>
public static class AssetFiles
{
    public static (ImmutableArray<Output> Files, ImmutableSortedDictionary<string, string> Addresses) Of(ITheme theme)
    {
        var files = ImmutableArray.CreateBuilder<Output>();
        var addresses = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var asset in theme.Assets)
        {
            var hash = Load.ContentHash.Of(asset.Bytes.Span);
            var extension = Path.GetExtension(asset.Name);
            var path = $"assets/{asset.Name[..^extension.Length]}.{hash.ToString()[..10]}{extension}";
            files.Add(new(path, hash, () => asset.Bytes));
            addresses.Add(asset.Name, "/" + path);
        }

        return (files.ToImmutable(), addresses.ToImmutable());
    }
}

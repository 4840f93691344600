using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>Reads an address that an author wrote in a link. Only what stands here is let through.</summary>
public static class LinkReader
{
    /// <param name="address">After Markdown's own escapes and entities are undone.</param>
    /// <param name="path">The record's file, below the content folder.</param>
    /// <returns>Null when the address is of no allowed kind.</returns>
    public static ContentLink? Read(string address, string path, Span span)
    {
        if (address.AsSpan().ContainsAnyInRange('\0', ' '))
            return null;
        if (address.StartsWith("xref:", StringComparison.Ordinal))
            return ReadXref(address, address[5..], span);
        if (address.StartsWith('#'))
            return new(LinkKind.Anchor, address, null, "", Decode(address[1..]), span);
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal))
        {
            var (site, fragment) = Split(address);
            return new(LinkKind.Site, address, null, site, fragment, span);
        }

        if (WebAddress.TryParse(address, out _))
            return new(LinkKind.Web, address, null, address, null, span);
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && address.IndexOf('@', StringComparison.Ordinal) > 7)
            return new(LinkKind.Mail, address, null, address, null, span);
        return ReadRelative(address, path, span);
    }

    private static ContentLink? ReadXref(string written, string target, Span span)
    {
        var (key, part) = Split(target);
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && CollectionInfo.TryOfFolder(key[..slash], out var info)
            ? new(LinkKind.Record, TextPool.Of(written), new(info.Collection, TextPool.Of(key.AsSpan(slash + 1))), "", part, span)
            : null;
    }

    /// <summary>A relative path to another record's file: <c>../concepts/radikalisering.md#definition</c>.</summary>
    private static ContentLink? ReadRelative(string address, string path, Span span)
    {
        var (file, part) = Split(address);
        var extension = System.IO.Path.GetExtension(file);
        if (extension is not (".md" or ".yml") || file.Contains(':', StringComparison.Ordinal) || file.Contains('\\', StringComparison.Ordinal))
            return null;
        var folders = new List<string>(path.Split('/')[..^1]);
        foreach (var step in Decode(file).Split('/'))
        {
            if (step == "..")
            {
                if (folders.Count == 0)
                    return null;
                folders.RemoveAt(folders.Count - 1);
            }
            else if (step is not ("." or ""))
                folders.Add(step);
        }

        return folders.Count >= 2 && CollectionInfo.TryOfFolder(folders[0], out var info)
            ? new(LinkKind.Record, TextPool.Of(address), new(info.Collection, TextPool.Of(folders[^1].AsSpan(0, folders[^1].Length - extension.Length))), "", part, span)
            : null;
    }

    private static (string Address, string? Fragment) Split(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (address, null) : (address[..hash], Decode(address[(hash + 1)..]));
    }

    private static string Decode(string text) => PlainText.Normalized(Uri.UnescapeDataString(text));
}

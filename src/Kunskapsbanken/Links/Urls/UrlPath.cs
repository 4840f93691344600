namespace Kunskapsbanken.Links.Urls;

/// <summary>Paths by the URL standard: dots resolved, also when percent-encoded, and what must be encoded encoded.</summary>
internal static class UrlPath
{
    /// <param name="basePath">Encoded and with its dots resolved; empty for an absolute path.</param>
    /// <param name="text">As written, without query and fragment.</param>
    public static string Resolve(string basePath, ReadOnlySpan<char> text, bool isSpecial)
    {
        if (text.IsEmpty && basePath.Length == 0)
            return isSpecial ? "/" : "";
        var path = new StringBuilder(basePath.Length + text.Length + 8);
        if (basePath.Length > 0)
            path.Append(basePath.AsSpan(0, basePath.LastIndexOf('/')));
        else if (text[0] == '/' || (isSpecial && text[0] == '\\'))
            text = text[1..];
        while (true)
        {
            var end = isSpecial ? text.IndexOfAny('/', '\\') : text.IndexOf('/');
            var segment = end < 0 ? text : text[..end];
            Append(path, segment, isLast: end < 0);
            if (end < 0)
                return path.ToString();
            text = text[(end + 1)..];
        }
    }

    private static void Append(StringBuilder path, ReadOnlySpan<char> segment, bool isLast)
    {
        var dots = Dots(segment);
        if (dots == 2)
        {
            var length = path.Length;
            while (length > 0 && path[--length] != '/')
            {
            }

            path.Length = Math.Max(length, 0);
        }

        if (dots == 0)
            path.Append('/').Append(PercentEncoding.Encode(segment, PercentEncoding.Path));
        else if (isLast)
            path.Append('/');
    }

    /// <summary>1 for this folder, 2 for the one above, 0 for a name.</summary>
    private static int Dots(ReadOnlySpan<char> segment)
    {
        if (segment.Length is 0 or > 6 || segment[0] is not ('.' or '%'))
            return 0;
        var dots = 0;
        while (segment.Length > 0)
        {
            if (segment[0] == '.')
                segment = segment[1..];
            else if (segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase))
                segment = segment[3..];
            else
                return 0;
            dots++;
        }

        return dots > 2 ? 0 : dots;
    }
}

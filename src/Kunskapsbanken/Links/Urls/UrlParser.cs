using System.Buffers;

namespace Kunskapsbanken.Links.Urls;

/// <summary>
/// The basic URL parser (URL standard § 4.4), cut where its states hand over: fragment and query are split off first, since no
/// state before them may contain # or ?. Windows drive letters are left out: a file address is wrong on any web page.
/// </summary>
internal static class UrlParser
{
    private static readonly SearchValues<char> TabOrNewline = SearchValues.Create("\t\n\r");
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    public static int DefaultPort(string scheme) => scheme switch { "http" or "ws" => 80, "https" or "wss" => 443, "ftp" => 21, _ => -1 };

    public static Url? Parse(string text, Url? baseUrl)
    {
        var input = Clean(text).AsSpan();
        string? query = null, fragment = null;
        if (input.IndexOf('#') is var hash and >= 0)
        {
            fragment = PercentEncoding.Encode(input[(hash + 1)..], PercentEncoding.Fragment);
            input = input[..hash];
        }

        var scheme = Scheme(input);
        var rest = scheme is null ? input : input[(scheme.Length + 1)..];
        var isSpecial = IsSpecial(scheme ?? baseUrl?.Scheme ?? "");
        if (rest.IndexOf('?') is var mark and >= 0)
        {
            query = PercentEncoding.Encode(rest[(mark + 1)..], isSpecial ? PercentEncoding.SpecialQuery : PercentEncoding.Query);
            rest = rest[..mark];
        }

        var url = scheme is null ? ParseRelative(rest, baseUrl, query is null, fragment is not null) : ParseAbsolute(scheme, rest, baseUrl, query is null);
        return url is null ? null : url with { Query = query ?? url.Query, Fragment = fragment };
    }

    private static bool IsSpecial(string scheme) => scheme is "http" or "https" or "ws" or "wss" or "ftp" or "file";

    /// <summary>Controls and spaces at the ends go; tabs and newlines go everywhere.</summary>
    private static string Clean(string text)
    {
        var input = text.AsSpan();
        while (input.Length > 0 && input[0] <= ' ')
            input = input[1..];
        while (input.Length > 0 && input[^1] <= ' ')
            input = input[..^1];
        if (!input.ContainsAny(TabOrNewline))
            return input.Length == text.Length ? text : input.ToString();
        return string.Concat(input.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
    }

    private static string? Scheme(ReadOnlySpan<char> input)
    {
        var end = input.IndexOfAnyExcept(SchemeCharacters);
        return end > 0 && input[end] == ':' && char.IsAsciiLetter(input[0]) ? input[..end].ToString().ToLowerInvariant() : null;
    }

    private static Url? ParseAbsolute(string scheme, ReadOnlySpan<char> rest, Url? baseUrl, bool noQuery)
    {
        if (scheme == "file")
            return ParseFile(rest);
        if (IsSpecial(scheme))
        {
            // "https:om.html" on an https page is a relative address: a leftover that browsers keep.
            if (baseUrl?.Scheme == scheme && !(rest.Length > 1 && IsSlash(rest[0], true) && IsSlash(rest[1], true)))
                return ParseRelative(rest, baseUrl, noQuery, hasFragment: false);
            while (rest.Length > 0 && IsSlash(rest[0], true))
                rest = rest[1..];
            return ParseAuthority(scheme, rest);
        }

        if (rest.StartsWith("//"))
            return ParseAuthority(scheme, rest[2..]);
        if (rest.StartsWith('/'))
            return new(scheme, "", null, -1, UrlPath.Resolve("", rest, false), false, null, null);
        return new(scheme, "", null, -1, PercentEncoding.Encode(rest, PercentEncoding.Control), true, null, null);
    }

    private static Url? ParseRelative(ReadOnlySpan<char> rest, Url? baseUrl, bool noQuery, bool hasFragment)
    {
        if (baseUrl is null)
            return null;
        if (baseUrl.IsOpaque)
            return rest.IsEmpty && noQuery && hasFragment ? baseUrl : null;
        var isSpecial = IsSpecial(baseUrl.Scheme);
        if (rest.IsEmpty)
            return noQuery ? baseUrl : baseUrl with { Query = null };
        if (IsSlash(rest[0], isSpecial))
        {
            if (rest.Length > 1 && IsSlash(rest[1], isSpecial))
            {
                var authority = rest[2..];
                while (isSpecial && authority.Length > 0 && IsSlash(authority[0], true))
                    authority = authority[1..];
                return ParseAuthority(baseUrl.Scheme, authority);
            }

            return baseUrl with { Path = UrlPath.Resolve("", rest, isSpecial), Query = null };
        }

        return baseUrl with { Path = UrlPath.Resolve(baseUrl.Path, rest, isSpecial), Query = null };
    }

    private static Url? ParseAuthority(string scheme, ReadOnlySpan<char> rest)
    {
        var isSpecial = IsSpecial(scheme);
        var end = isSpecial ? rest.IndexOfAny('/', '\\') : rest.IndexOf('/');
        var authority = end < 0 ? rest : rest[..end];
        var path = rest[authority.Length..];
        var userInfo = "";
        if (authority.LastIndexOf('@') is var at and >= 0)
        {
            userInfo = UserInfo(authority[..at]);
            authority = authority[(at + 1)..];
            if (authority.IsEmpty)
                return null;
        }

        var colon = authority[(authority.LastIndexOf(']') + 1)..].LastIndexOf(':');
        var port = -1;
        if (colon >= 0)
        {
            colon += authority.LastIndexOf(']') + 1;
            if (!TryPort(authority[(colon + 1)..], scheme, out port) || colon == 0)
                return null;
            authority = authority[..colon];
        }

        if (authority.IsEmpty && isSpecial)
            return null;
        return (authority.IsEmpty ? "" : HostParser.Parse(authority, isSpecial)) is { } host
            ? new(scheme, userInfo, host, port, UrlPath.Resolve("", path, isSpecial), false, null, null)
            : null;
    }

    private static string UserInfo(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
            return PercentEncoding.Encode(text, PercentEncoding.UserInfo);
        var password = PercentEncoding.Encode(text[(colon + 1)..], PercentEncoding.UserInfo);
        var user = PercentEncoding.Encode(text[..colon], PercentEncoding.UserInfo);
        return password.Length == 0 ? user : $"{user}:{password}";
    }

    private static bool TryPort(ReadOnlySpan<char> text, string scheme, out int port)
    {
        port = -1;
        if (text.IsEmpty)
            return true;
        if (text.ContainsAnyExceptInRange('0', '9'))
            return false;
        var digits = text.TrimStart('0');
        if (digits.Length > 5)
            return false;
        port = digits.IsEmpty ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        if (port > ushort.MaxValue)
            return false;
        if (port == DefaultPort(scheme))
            port = -1;
        return true;
    }

    private static Url? ParseFile(ReadOnlySpan<char> rest)
    {
        string? host = "";
        if (rest.Length > 1 && IsSlash(rest[0], true) && IsSlash(rest[1], true))
        {
            rest = rest[2..];
            var end = rest.IndexOfAny('/', '\\');
            var name = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[end..];
            host = name.IsEmpty ? "" : HostParser.Parse(name, isSpecial: true);
        }

        return host is null ? null : new("file", "", host == "localhost" ? "" : host, -1, UrlPath.Resolve("", rest, true), false, null, null);
    }

    private static bool IsSlash(char c, bool isSpecial) => c == '/' || (isSpecial && c == '\\');
}

namespace Kunskapsbanken.Links.Urls;

/// <summary>
/// An address as browsers read it: the WHATWG URL standard, which System.Uri does not follow (backslashes, tabs, dots in
/// percent-encoding, numbers as hosts, å in a path).
/// </summary>
/// <param name="Scheme">Lower case, without colon.</param>
/// <param name="UserInfo"><c>user:password</c>, encoded; empty when there is none.</param>
/// <param name="Host">As serialized: lower case, punycode, dotted IPv4, bracketed IPv6. Null when the address has no authority.</param>
/// <param name="Port">-1 for the scheme's own port.</param>
/// <param name="Path">Encoded; begins with / unless <paramref name="IsOpaque"/>.</param>
/// <param name="Query">Without question mark; null when there is none.</param>
/// <param name="Fragment">Without #, encoded; null when there is none.</param>
public sealed record Url(string Scheme, string UserInfo, string? Host, int Port, string Path, bool IsOpaque, string? Query, string? Fragment)
{
    public bool IsWeb => Scheme is "http" or "https";

    public int EffectivePort => Port >= 0 ? Port : UrlParser.DefaultPort(Scheme);

    /// <summary><c>https://example.se:8080</c>.</summary>
    public string Origin => Port < 0 ? $"{Scheme}://{Host}" : string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{Host}:{Port}");

    /// <summary>The whole address without fragment: what is asked of a server.</summary>
    public string WithoutFragment => Serialize(withFragment: false);

    public static Url? Parse(string text, Url? baseUrl = null) => UrlParser.Parse(text, baseUrl);

    public override string ToString() => Serialize(withFragment: true);

    private string Serialize(bool withFragment)
    {
        var text = new StringBuilder(Scheme).Append(':');
        if (Host is not null)
        {
            text.Append("//");
            if (UserInfo.Length > 0)
                text.Append(UserInfo).Append('@');
            text.Append(Host);
            if (Port >= 0)
                text.Append(':').Append(Port);
        }
        else if (!IsOpaque && Path.StartsWith("//", StringComparison.Ordinal))
            text.Append("/.");
        text.Append(Path);
        if (Query is not null)
            text.Append('?').Append(Query);
        if (withFragment && Fragment is not null)
            text.Append('#').Append(Fragment);
        return text.ToString();
    }
}

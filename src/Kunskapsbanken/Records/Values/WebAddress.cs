namespace Kunskapsbanken.Records;

/// <summary>An absolute http or https address, exactly as written.</summary>
public readonly record struct WebAddress(string Text)
{
    public static bool TryParse(string text, out WebAddress address)
    {
        address = new(text);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Length > 0
            && uri.UserInfo.Length == 0;
    }

    public override string ToString() => Text;
}

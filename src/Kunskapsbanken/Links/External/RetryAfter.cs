namespace Kunskapsbanken.Links.External;

/// <summary>Retry-After (RFC 9110 § 10.2.3): seconds, or a date in any of the three forms of HTTP.</summary>
internal static class RetryAfter
{
    private static readonly string[] Dates = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy"];

    /// <returns>Null when there is none or it can't be read.</returns>
    public static DateTimeOffset? Read(string? text, DateTimeOffset now)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return now + TimeSpan.FromSeconds(text.Length > 9 ? 1_000_000_000 : int.Parse(text, CultureInfo.InvariantCulture));
        return DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date) ? date : null;
    }
}

using System.Globalization;

namespace Kunskapsbanken.Site;

/// <summary>The one place that reads the clock.</summary>
internal static class Clock
{
    /// <summary>Today in Sweden, or the day in SOURCE_DATE_EPOCH (reproducible-builds.org), so that a build can be repeated.</summary>
    public static DateOnly Today
    {
        get
        {
            var now = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : TimeProvider.System.GetUtcNow();
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).DateTime);
        }
    }
}

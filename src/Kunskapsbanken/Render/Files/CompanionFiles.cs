using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render.Calendars;
using Kunskapsbanken.Render.Qr;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render.Files;

/// <summary>What stands beside the pages of records for taking along: calendars, and QR codes to the addresses that never change.</summary>
public static class CompanionFiles
{
    public static IEnumerable<Output> Of(Catalogue catalogue, Func<RecordKey, ParsedRecord> records, SiteFrame frame)
    {
        foreach (var calendar in CalendarFiles.Of(catalogue, records, frame))
            yield return calendar;
        foreach (var entry in catalogue.Entries)
        {
            if (Qr(new($"{catalogue.Card(entry.Key)!.Path}qr.svg"), new($"{Addresses.Permanent(entry.Key)}/"), frame) is { } code)
                yield return code;
        }
    }

    /// <summary>A QR code to an address; null when the site's own is not decided, or when it is too long to be read from paper.</summary>
    public static Output? Qr(PagePath path, PagePath to, SiteFrame frame) => frame.Absolute(to) is { } address && Encoding.UTF8.GetByteCount(address) <= QrCode.MaxBytes
        ? new(path.File, new KeyBuilder().Add("qr").Add(address).ToHash(), () => Encoding.UTF8.GetBytes(QrCode.Of(address)!.ToSvg()))
        : null;
}

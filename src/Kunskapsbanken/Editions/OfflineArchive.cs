using System.IO.Compression;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Editions;

/// <summary>
/// An edition as one ZIP file that can be kept: unpacked, its pages open by a double click, with links that are relative to each page.
/// The same edition gives the same bytes: files in ordinal order, all dated the day of publication.
/// </summary>
internal static class OfflineArchive
{
    public static ReadOnlyMemory<byte> Make(EditionInfo info, EditionPlan plan, ITheme theme)
    {
        var files = plan.Offline(theme).Append(Output.Of("LÄS MIG.txt", ReadMe(info))).OrderBy(f => f.Path, StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var file in files)
                Add(zip, $"kunskapsbanken-{info.Meeting.Id}/{file.Path}", info, file.Make());
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, EditionInfo info, ReadOnlyMemory<byte> bytes)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        // ZIP has no time zone: noon is the same day everywhere.
        entry.LastWriteTime = new(info.Published.Earliest, new(12, 0), TimeSpan.Zero);
        // A plain file that its owner may write and all may read, whatever system it is packed on.
        entry.ExternalAttributes = 0x81A4 << 16;
        using var target = entry.Open();
        target.Write(bytes.Span);
    }

    private static byte[] ReadMe(EditionInfo info) => Encoding.UTF8.GetBytes($"""
        Kunskapsbanken, {info.FullName}

        Packa upp mappen och öppna filen index.html. Allt fungerar utan internet, också sökningen.
        Innehållet är detsamma som på {info.Path} på webbplatsen.

        """.ReplaceLineEndings("\r\n"));
}

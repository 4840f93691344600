using System.IO.Compression;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Editions;

/// <summary>
/// An edition as one ZIP file that can be kept: unpacked, its pages open by a double click, with links that are relative to each page.
/// The same edition gives the same bytes: files in ordinal order, all dated the day of publication.
/// </summary>
internal static class OfflineArchive
{
    public static ReadOnlyMemory<byte> Make(EditionInfo info, EditionPlan plan, ITheme theme)
    {
        var files = new SortedDictionary<string, Func<ReadOnlyMemory<byte>>>(StringComparer.Ordinal) { ["LÄS MIG.txt"] = () => ReadMe(info) };
        foreach (var file in plan.Files.Where(f => f.Kind == EditionFileKind.Data))
            files[file.Path] = () => plan.Make(file.Path);
        foreach (var page in plan.Pages)
            files[page.Path.File] = () => Encoding.UTF8.GetBytes(theme.Render(page.Make(), plan.Frame.ForOffline(page.Path)));
        foreach (var (from, to) in plan.Redirects)
            files[from.File] = SiteFiles.Redirect(from, to, plan.Frame.ForOffline(from)).Make;
        foreach (var asset in AssetFiles.Of(theme).Files)
            files[asset.Path] = asset.Make;
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (path, make) in files)
                Add(zip, $"kunskapsbanken-{info.Meeting.Id}/{path}", info, make());
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
        Kunskapsbanken, {info.Name} ({info.MeetingName}, {info.Published})

        Packa upp mappen och öppna filen index.html. Allt fungerar utan internet, också sökningen.
        Innehållet är detsamma som på {info.Path} på webbplatsen.

        """.ReplaceLineEndings("\r\n"));
}

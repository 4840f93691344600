using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Render;

namespace Kunskapsbanken;

/// <summary>
/// A record's page as the next build will make it, for the one who waits to see what was just written. It is made from the last build
/// and the one file, and so only where nothing but the text has changed: another title or date may be seen on a thousand pages.
/// </summary>
public sealed class PagePreview
{
    private readonly BuildOptions options;
    private readonly SiteSettings settings;
    private readonly SiteFrame frame;
    private readonly ImmutableArray<PlannedPage> pages;

    internal PagePreview(BuildOptions options, SiteSettings settings, ImmutableArray<PlannedPage> pages, SiteFrame frame) =>
        (this.options, this.settings, this.pages, this.frame) = (options, settings, pages, frame);

    /// <param name="file">The full path of a file that has been saved.</param>
    /// <returns>The page's file on the site and its HTML; null when it takes a build to tell.</returns>
    public (string File, string Html)? Render(string file)
    {
        var path = Path.GetRelativePath(options.Content, file).Replace(Path.DirectorySeparatorChar, '/');
        var name = $"content/{path}";
        if (pages.FirstOrDefault(p => p.MakeOf is not null && p.Entry?.File == name) is not { } page || SpecialFile.IsBehindLink(options.Content, path) || !File.Exists(file) || SpecialFile.Is(file))
            return null;
        var bytes = WorkingFolder.Read(file, settings.MaxRecordBytes);
        var problems = new List<Diagnostic>();
        var record = new RecordParser().Parse("content", new(path, ContentHash.Of(bytes.Span), () => bytes), bytes.Span, problems, out _);
        return record is not null && !problems.Any(p => p.IsError) && record.Entry.HasFactsOf(page.Entry!)
            ? (page.Path.File, options.Theme.Render(page.MakeOf!(record), frame))
            : null;
    }
}

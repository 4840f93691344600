using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Editions;

/// <summary>An edition whose records are open: its pages and redirects, ready to be made.</summary>
internal sealed class EditionPlan
{
    private readonly Dictionary<string, Func<ReadOnlyMemory<byte>>> makers = new(StringComparer.Ordinal);
    private readonly HashSet<string> held;

    public EditionPlan(EditionInfo info, SiteFrame site, ITheme theme, ImmutableArray<PlannedPage> pages, EditionContent content)
    {
        Pages = pages;
        held = pages.Select(p => p.Path.File).ToHashSet(StringComparer.Ordinal);
        Redirects = [.. SiteFiles.RedirectPages(content.Catalogue).Where(r => held.Add(r.From.File))];
        Frame = site.ForEdition(info, Holds);
        var files = ImmutableArray.CreateBuilder<EditionFile>();
        foreach (var page in pages)
        {
            foreach (var output in PageFiles.Of(page, Frame, theme))
                Add(output, output.Path == page.Path.File ? EditionFileKind.Page : EditionFileKind.Data, page.Entry?.Key);
        }

        foreach (var companion in CompanionFiles.Of(content.Catalogue, content.Records, Frame))
            Add(companion, EditionFileKind.Data, null);
        var records = pages.Where(p => p.Entry is not null).ToDictionary(p => p.Path, p => p.Entry!.Key);
        foreach (var (from, to) in Redirects)
            Add(SiteFiles.Redirect(from, to, Frame), EditionFileKind.Redirect, records[to]);
        Files = files.ToImmutable();

        void Add(Output output, EditionFileKind kind, RecordKey? record)
        {
            makers.Add(output.Path, output.Make);
            files.Add(new(output.Path, output.Key, kind, record));
        }
    }

    public SiteFrame Frame { get; }

    public ImmutableArray<PlannedPage> Pages { get; }

    public ImmutableArray<(PagePath From, PagePath To)> Redirects { get; }

    public ImmutableArray<EditionFile> Files { get; }

    public ReadOnlyMemory<byte> Make(string path) => makers[path]();

    /// <summary>Permanent addresses are written without their last slash.</summary>
    private bool Holds(PagePath path) => held.Contains(path.File) || (!path.Text.EndsWith('/') && held.Contains($"{path.File}/index.html"));
}

using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>An edition whose records are open: its pages and redirects, ready to be made.</summary>
internal sealed class EditionPlan
{
    private readonly Dictionary<string, Func<ReadOnlyMemory<byte>>> makers = new(StringComparer.Ordinal);

    public EditionPlan(SiteFrame frame, ITheme theme, ImmutableArray<PlannedPage> pages, Catalogue catalogue)
    {
        Frame = frame;
        Pages = pages;
        var files = ImmutableArray.CreateBuilder<EditionFile>();
        foreach (var page in pages)
        {
            foreach (var output in PageFiles.Of(page, frame, theme))
                Add(output, output.Path == page.Path.File ? EditionFileKind.Page : EditionFileKind.Data, page.Entry?.Key);
        }

        var paths = pages.Where(p => p.Entry is not null).ToDictionary(p => p.Path, p => p.Entry!.Key);
        Redirects = [.. SiteFiles.RedirectPages(catalogue).Where(r => !makers.ContainsKey(r.From.File)).DistinctBy(r => r.From)];
        foreach (var (from, to) in Redirects)
            Add(SiteFiles.Redirect(from, to, frame), EditionFileKind.Redirect, paths[to]);
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
}

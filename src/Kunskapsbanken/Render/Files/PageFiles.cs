using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render.Files;

/// <summary>The files of a page.</summary>
/// <param name="Html">The page itself.</param>
/// <param name="Data">For a record, its open data; null for other pages.</param>
public sealed record PageFiles(PlannedPage Page, Output Html, Output? Data)
{
    public static PageFiles Of(PlannedPage page, SiteFrame frame, ITheme theme)
    {
        var key = new KeyBuilder().Add(frame.Key).Add(page.Key).ToHash();
        if (page.Entry is null)
            return new(page, new(page.Path.File, key, () => Encoding.UTF8.GetBytes(theme.Render(page.Make(), frame))), null);
        var both = new MadeForTwo<Page>(page.Make);
        // The collection's files are made of the same data.
        var data = new MadeForTwo<ReadOnlyMemory<byte>>(() => RecordJson.Render((RecordPage)both.Take(), frame));
        return new(
            page,
            new(page.Path.File, key, () => Encoding.UTF8.GetBytes(theme.Render(both.Take(), frame))),
            new($"{page.Path.Text[1..]}index.json", key, data.Take));
    }

    public IEnumerable<Output> All()
    {
        yield return Html;
        if (Data is not null)
            yield return Data;
    }
}

using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render.Files;

/// <summary>The files of a page: its HTML, and for a record its open data.</summary>
public static class PageFiles
{
    public static IEnumerable<Output> Of(PlannedPage page, SiteFrame frame, ITheme theme)
    {
        var key = new KeyBuilder().Add(frame.Key).Add(page.Key).ToHash();
        yield return new(page.Path.File, key, () => Encoding.UTF8.GetBytes(theme.Render(page.Make(), frame)));
        if (page.Entry is not null)
            yield return new($"{page.Path.Text[1..]}index.json", key, () => RecordJson.Render((RecordPage)page.Make(), frame));
    }
}

using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render.Files;

/// <summary>The files of a page: its HTML, and for a record its open data.</summary>
public static class PageFiles
{
    public static IEnumerable<Output> Of(PlannedPage page, SiteFrame frame, ITheme theme)
    {
        yield return new(page.Path.File, KeyOf(page, frame), () => Encoding.UTF8.GetBytes(theme.Render(page.Make(), frame)));
        if (page.Entry is not null)
            yield return Data(page, frame);
    }

    /// <param name="page">A record's.</param>
    public static Output Data(PlannedPage page, SiteFrame frame) =>
        new($"{page.Path.Text[1..]}index.json", KeyOf(page, frame), () => RecordJson.Render((RecordPage)page.Make(), frame));

    private static ContentHash KeyOf(PlannedPage page, SiteFrame frame) => new KeyBuilder().Add(frame.Key).Add(page.Key).ToHash();
}

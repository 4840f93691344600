using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render.Files;

/// <summary>The files of a page: its HTML, and for a record its open data.</summary>
public static class PageFiles
{
    public static IEnumerable<Output> Of(PlannedPage page, SiteFrame frame, ITheme theme)
    {
        var key = KeyOf(page, frame);
        if (page.Entry is null)
        {
            yield return new(page.Path.File, key, () => Encoding.UTF8.GetBytes(theme.Render(page.Make(), frame)));
            yield break;
        }

        var both = new MadeForTwo(page.Make);
        yield return new(page.Path.File, key, () => Encoding.UTF8.GetBytes(theme.Render(both.Take(), frame)));
        yield return Data(page, frame) with { Make = () => RecordJson.Render((RecordPage)both.Take(), frame) };
    }

    /// <param name="page">A record's.</param>
    public static Output Data(PlannedPage page, SiteFrame frame) =>
        new($"{page.Path.Text[1..]}index.json", KeyOf(page, frame), () => RecordJson.Render((RecordPage)page.Make(), frame));

    private static ContentHash KeyOf(PlannedPage page, SiteFrame frame) => new KeyBuilder().Add(frame.Key).Add(page.Key).ToHash();

    /// <summary>A page that two files are made of, most often one right after the other: made for the first, let go by the second.</summary>
    private sealed class MadeForTwo(Func<Page> make)
    {
        private Page? made;

        public Page Take() => Interlocked.Exchange(ref made, null) ?? (made = make());
    }
}

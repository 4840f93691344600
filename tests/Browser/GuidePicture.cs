using Microsoft.Playwright;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>
/// A picture of the editors' guide (content/pages/bidra.md, BIDRA.md). Every run takes them and sees that the page under the lens is the
/// one that the guide tells of; <c>tests/guide/update</c> writes them to <c>site/static/bidra</c>.
/// </summary>
internal static class GuidePicture
{
    public const int Width = 1000, Height = 640;

    /// <summary>Some phones have little to spare.</summary>
    private const int LargestFile = 60 * 1024;

    private static readonly string Folder = Path.Combine(BuiltSite.RepositoryRoot, "site", "static", "bidra");

    /// <param name="subject">What the picture is of; it must be in view.</param>
    public static async Task TakeAsync(IPage page, string name, ILocator subject)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await subject.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(subject).ToBeInViewportAsync();
        var picture = await ToWebpAsync(page.Context.Browser!, await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
        Assert.InRange(picture.Length, 2 * 1024, LargestFile);
        var file = Path.Combine(Folder, $"{name}.webp");
        if (Environment.GetEnvironmentVariable("KB_GUIDE") == "update")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
        }

        // Another machine has other fonts, so other bytes.
        Assert.InRange(new FileInfo(file).Length, 2 * 1024, LargestFile);
    }

    /// <summary>The browser is what can write the format.</summary>
    private static async Task<byte[]> ToWebpAsync(IBrowser browser, byte[] png)
    {
        var page = await browser.NewPageAsync();
        var text = await page.EvaluateAsync<string>(
            """
            async png => {
              const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [picture.width, picture.height];
              canvas.getContext('2d').drawImage(picture, 0, 0);
              return canvas.toDataURL('image/webp', 0.8);
            }
            """,
            Convert.ToBase64String(png));
        await page.CloseAsync();
        return Convert.FromBase64String(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }
}

namespace Kunskapsbanken.Browser.Tests;

/// <summary>What a page's head tells others of it.</summary>
public sealed class SharingTests(BrowserFixture fixture)
{
    private const string Practice = "/exempel/kunskapshus-stockholm/";

    /// <summary>A block of data is no script, also to a policy that allows no inline script at all. The policy is awake: a real one is stopped.</summary>
    [Fact]
    public async Task Data_in_the_head_are_no_script_to_the_policy()
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync(Practice);
        Assert.Equal(1, await visit.Page.Locator("head script[type='application/ld+json']").CountAsync());
        visit.AssertNoFaults();
        var stopped = await visit.Page.EvaluateAsync<string>("""
            type => new Promise(done => {
              document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective))
              const script = document.createElement('script')
              if (type) script.type = type
              script.textContent = '{}'
              document.head.append(script)
              setTimeout(() => done('nothing'), 500)
            })
            """, "");
        Assert.Equal("script-src-elem", stopped);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Practice)]
    [InlineData("/styrdokument/")]
    public async Task The_picture_of_a_page_is_one_that_a_browser_can_show(string address)
    {
        await using var visit = await fixture.VisitAsync();
        await visit.OpenAsync(address);
        var picture = await visit.Page.Locator("meta[property='og:image']").GetAttributeAsync("content");
        Assert.StartsWith("https://kunskapsbanken.example/assets/dela/", picture);
        var seen = await visit.Page.EvaluateAsync<string>("""
            async path => {
              const image = new Image()
              image.src = path
              await image.decode()
              const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
              const paper = canvas.getContext('2d', { willReadFrequently: true })
              paper.drawImage(image, 0, 0)
              const colour = (x, y) => [...paper.getImageData(x, y, 1, 1).data].slice(0, 3)
              return `${image.width} × ${image.height}: ${colour(0, 0)} and ${colour(600, 525)}`
            }
            """, new Uri(picture!).AbsolutePath);
        // The ground and the shelf, in the colours of the style sheet.
        Assert.Equal("1200 × 630: 250,246,236 and 23,73,58", seen);
        visit.AssertNoFaults();
    }
}

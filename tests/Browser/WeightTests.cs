using System.Collections.Concurrent;
using System.IO.Compression;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>What a reader on a slow phone waits for: everything that a page fetches before it stands still, as a host sends it.</summary>
public sealed class WeightTests(BrowserFixture fixture)
{
    private const int Heaviest = 60 * 1024;

    public static TheoryData<string> Pages => ["/", "/sok/", "/sok/?q=samverkan", "/sok/?q=extremism", "/karta/", "/matris/", "/tidslinje/", "/jamfor/", "/min-plan/", "/kommuner/", .. CollectionInfo.All.Select(c => $"/{c.Slug}/")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_first_view_is_light(string address) => await WeighAsync(address);

    [Theory]
    [InlineData("exempel")]
    [InlineData("styrdokument")]
    [InlineData("lan")]
    [InlineData("kommuner")]
    public async Task The_fullest_record_is_light(string collection) => await WeighAsync(fixture.Site.Below($"/{collection}/")[0]);

    private async Task WeighAsync(string address)
    {
        await using var visit = await fixture.VisitAsync(360);
        var fetched = new ConcurrentDictionary<string, Task<byte[]>>(StringComparer.Ordinal);
        visit.Page.Response += (_, response) => fetched.TryAdd(response.Url, response.BodyAsync());
        await visit.OpenAsync(address);
        if (address.Contains("?q=", StringComparison.Ordinal))
            await new SearchPage(visit.Page).SettledAsync();
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var files = new List<(string Url, int Bytes)>();
        foreach (var (url, body) in fetched)
            files.Add((url, Compressed(await body)));
        Assert.True(files.Sum(f => f.Bytes) <= Heaviest, $"{address} is {files.Sum(f => f.Bytes)} bytes:\n{string.Join('\n', files.OrderByDescending(f => f.Bytes).Select(f => $"{f.Bytes,7} {f.Url}"))}");
    }

    private static int Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray().Length;
    }
}

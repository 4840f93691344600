namespace Kunskapsbanken.Tests;

/// <summary>What is kept between builds does not grow with them.</summary>
public sealed class CacheTests
{
    [Fact]
    public void Texts_that_are_no_longer_used_are_forgotten_and_the_site_is_the_same()
    {
        using var site = new TestSite();
        var largest = 0L;
        for (var n = 0; n < 30; n++)
        {
            site.Write("content/pages/lang.md", Text(n));
            Assert.NotNull(site.Build().Written);
            largest = Math.Max(largest, Texts(site));
        }

        using var clean = new TestSite();
        clean.Write("content/pages/lang.md", Text(29));
        clean.Build();
        Assert.Equal(clean.Snapshot(), site.Snapshot());
        // Thirty of the kind were written; a megabyte of them may be of no use.
        Assert.InRange(largest, 2 * Texts(clean), (1 << 20) + (3 * Texts(clean)));
        Assert.True(Texts(site) < largest);
    }

    private static long Texts(TestSite site) => new FileInfo(Path.Combine(site.Root, ".output-cache", "records-texts")).Length;

    private static string Text(int n) => $$"""
        ---
        title: En lång text
        summary: En sida med många ord.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: 2018-01-15
        sources: [{source: kalla}]
        ---

        {{string.Concat(Enumerable.Range(n * 7, 6_000).Select(i => $"Ord{i:x} "))}}
        """;
}

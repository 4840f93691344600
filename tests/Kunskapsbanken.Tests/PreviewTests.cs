namespace Kunskapsbanken.Tests;

/// <summary>What <c>serve</c> shows before the build is done is what the build then makes, or nothing.</summary>
public sealed class PreviewTests
{
    private const string Path = "content/pages/om.md";

    private const string Record = """
        ---
        title: Om provet
        summary: En sida att prova med.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: 2018-01-15
        sources: [{source: kalla}]
        ---

        Första stycket.

        ## Mål

        Se [nästa](nasta.md).

        """;

    [Fact]
    public void A_change_of_text_is_shown_as_it_will_be_built()
    {
        using var site = Site(out var preview);
        var shown = Shown(site, preview, Record.Replace("Första stycket.", "Andra *stycket*.", StringComparison.Ordinal));
        Assert.Contains("<em>stycket</em>", shown!.Value.Html, StringComparison.Ordinal);
        site.Build();
        Assert.Equal(System.Text.Encoding.UTF8.GetString(site.Snapshot()[shown.Value.File]), shown.Value.Html);
    }

    [Theory]
    [InlineData("title: Om provet", "title: Om det nya")]
    [InlineData("summary: En sida", "summary: En annan sida")]
    [InlineData("## Mål", "## Medel")]
    [InlineData("(nasta.md)", "(borta.md)")]
    [InlineData("Första stycket.", "Första <script>stycket</script>.")]
    [InlineData("---\n\nFörsta", "Första")]
    public void What_others_could_see_or_what_is_wrong_waits_for_the_build(string from, string to)
    {
        using var site = Site(out var preview);
        Assert.Null(Shown(site, preview, Record.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_no_record_of_the_site_is_not_shown()
    {
        using var site = Site(out var preview);
        site.Write("content/pages/ny.md", Record);
        site.Write("annat.md", Record);
        Assert.Null(preview.Render(Full(site, "content/pages/ny.md")));
        Assert.Null(preview.Render(Full(site, "annat.md")));
        Assert.Null(preview.Render(Full(site, "content/pages/finns-inte.md")));
        var other = Full(site, "annat.md");
        File.Delete(Full(site, Path));
        File.CreateSymbolicLink(Full(site, Path), other);
        Assert.Null(preview.Render(Full(site, Path)));
    }

    private static TestSite Site(out PagePreview preview)
    {
        var site = new TestSite();
        site.Write(Path, Record);
        site.Write("content/pages/nasta.md", Record.Replace("Om provet", "Nästa", StringComparison.Ordinal).Replace("nasta.md", "om.md", StringComparison.Ordinal));
        preview = site.Build().Preview!;
        return site;
    }

    private static string Full(TestSite site, string path) => System.IO.Path.Combine(site.Root, path);

    private static (string File, string Html)? Shown(TestSite site, PagePreview preview, string text)
    {
        Assert.NotEqual(Record, text);
        site.Write(Path, text);
        return preview.Render(Full(site, Path));
    }
}

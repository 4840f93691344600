using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kunskapsbanken.Links.Html;
using Xunit;

namespace Kunskapsbanken.Links.Tests;

public sealed class HtmlReferencesTests
{
    private static readonly string[] Pieces =
    [
        "<a href=§>", "<A HREF='§'>", "<a href=\"§&amp;x&copy=1&copyx&copy;&#229;&#xE5;&#x80;&notit;&lt\">", "<a\thref=§/>", "<a x=\"y\"href=\"§\"z>", "<a href=§ href=x>", "<a href = \"§\" id=i§>", "<a href>", "</a>",
        "<img src=§>", "<img src=\"§\"/>", "<image src=§>", "<script src=§></script>", "<script><a href=x>", "</script>", "</SCRIPT >", "<script><!--<script>", "<script><!-- <script> </script> --></script>",
        "<iframe src=§><a href=x></iframe>", "<style><a href=x></style>", "<textarea><a href=x></textarea>", "<title><a href=x></title>", "<xmp><a href=x></xmp>", "<noscript><a href=§></noscript>",
        "<!-- <a href=x> -->", "<!--><a href=§>", "<!---><a href=§>", "<!-- --!><a href=§>", "<!-- -- > <a href=x> --->", "<!doctype html>", "<!x <a href=x>", "<? <a href=x>", "</ <a href=x>", "</><a href=§>", "<>", "< a href=x>",
        "<![CDATA[<a href=§>]]>", "<svg><![CDATA[<a href=x>]]></svg>", "<svg><title><a href=§></a></title></svg>", "<svg><style><a href=§></style></svg>", "<svg><g><p><a href=§>", "<math><mi><a href=§></a></mi></math>",
        "<svg><foreignObject><title><a href=x></title></foreignObject></svg>", "<svg><script><a href=§></a></script></svg>", "<svg/>", "<template><a href=x></template>", "<link rel=canonical href=§>", "<area href=§>", "<form action=§></form>",
        "text", "\n", "&", "<p id=p§>", "<p id='å§' name=x>", "<a name=n§>", "<div title='>' id=\"d§\">", "<b =x id=b§>", "<br/ id=r§>", "<p id=>", "<p id=q§ /id=x>", "\0", "<u id=u§\0>", "<audio src=§>", "<video poster=§>", "<embed src=§>", "<object data=§></object>",
    ];

    [Fact]
    public void Soup_gives_the_addresses_and_anchors_that_a_browser_s_tree_would()
    {
        var random = new Random(1847);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        for (var i = 0; i < 5000; i++)
        {
            var html = "<body>" + Soup(random);
            using var tree = parser.ParseDocument(html);
            var page = HtmlReferences.Read(html);
            var actual = page.References.Select(r => r.Address).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(Expected(tree), string.Join(' ', actual));
            Assert.Equal(
                string.Join(' ', tree.All.Select(e => e.Id).Concat(tree.QuerySelectorAll("a[name]").OfType<IHtmlAnchorElement>().Select(e => e.GetAttribute("name"))).Where(a => !string.IsNullOrEmpty(a)).Distinct().Order(StringComparer.Ordinal)),
                string.Join(' ', page.Anchors.Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Places_lie_inside_the_page_and_show_the_address()
    {
        var random = new Random(91);
        for (var i = 0; i < 2000; i++)
        {
            var html = Soup(random);
            var lines = html.Split('\n');
            Assert.All(HtmlReferences.Read(html).References, r =>
            {
                Assert.InRange(r.Span.Line, 1, lines.Length);
                Assert.InRange(r.Span.Column, 1, lines[r.Span.Line - 1].Length + 1);
                if (!r.Address.Contains('å', StringComparison.Ordinal))
                    Assert.StartsWith(r.Address, lines[r.Span.Line - 1][(r.Span.Column - 1)..], StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<svg><g>")]
    [InlineData("<a href=")]
    [InlineData("<!--")]
    [InlineData("<!-- --")]
    [InlineData("<script>")]
    [InlineData("<script><!--<script>")]
    [InlineData("<title>")]
    [InlineData("</x <")]
    [InlineData("<svg><title><style>")]
    [InlineData("<a a=1 b=2 c=3 ")]
    [InlineData("<a href=\"&amp;&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">")]
    [InlineData("<img srcset=\"a 1x(, \">")]
    [InlineData("<style>url(a\\</style>")]
    [InlineData("<p style=\"a:url(x);b:c(\">")]
    [InlineData("<iframe srcdoc=\"<iframe srcdoc='<a href=x>'>\">")]
    public void Hostile_pages_cost_time_in_proportion(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        HtmlReferences.Read(html);
        HtmlReferences.Read($"<p style=\"{html.Replace('"', ' ')}\">");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 4000);
    }

    private static string Soup(Random random)
    {
        var number = 0;
        return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)].Replace("§", $"s{number++}", StringComparison.Ordinal)));
    }

    private static string Expected(IDocument tree)
    {
        (string Selector, string Attribute)[] places =
        [
            ("a[href], area[href], link[href]", "href"), ("img[src], script[src], iframe[src], audio[src], embed[src]", "src"), ("form", "action"), ("video", "poster"), ("object", "data"),
        ];
        return string.Join(' ', places.SelectMany(p => tree.QuerySelectorAll(p.Selector).Select(e => e.GetAttribute(p.Attribute)).OfType<string>()).Distinct().Order(StringComparer.Ordinal));
    }
}

using System.Text;

namespace Kunskapsbanken.Theme.Tests;

public sealed class CompactWriterTests
{
    [Theory]
    [InlineData("<p>a</p>\n\n    <p>b</p>\n", "<p>a</p>\n<p>b</p>\n")]
    [InlineData("<pre><code>a\n\n    b</code></pre>\n  <p>c</p>", "<pre><code>a\n\n    b</code></pre>\n<p>c</p>")]
    [InlineData("<pre>unfinished\n  ", "<pre>unfinished\n  ")]
    [InlineData("<br /><hr/><input name=\"q\" />", "<br><hr><input name=\"q\">")]
    [InlineData("<svg><path d=\"M0 0\" /></svg>", "<svg><path d=\"M0 0\" /></svg>")]
    [InlineData("", "")]
    public void Only_what_means_nothing_is_taken_out(string html, string expected)
    {
        char[] buffer = [];
        Assert.Equal(expected, CompactWriter.Write(new StringBuilder(html), ref buffer));
    }
}

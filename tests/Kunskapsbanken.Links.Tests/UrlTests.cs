using System.Diagnostics;
using System.Text.Json;
using Kunskapsbanken.Links.Urls;
using Xunit;

namespace Kunskapsbanken.Links.Tests;

public sealed class UrlTests
{
    // Pieces that the URL standard treats specially; addresses are strung together from them.
    private static readonly string[] Pieces =
    [
        "http:", "https:", "HTTPS:", "mailto:", "data:", "javascript:", "x-y+z.1:", "ftp:", "//", "/", "\\", "\\\\", "?", "#", "@", ":", ":80", ":443", ":8080", ":99999", ":0",
        ".", "..", "%2e", "%2E%2e", ".%2e", "./", "../", "a", "B", "å", "a\u030A", "Ö", "%C3%A5", "%E5", "%zz", "%", "%25", " ", "\t", "\n", "\"", "<", ">", "`", "{", "}", "'", "|", "[", "]",
        "exempel.se", "EXEMPEL.se", "www.å.se", "xn--5ca.se", "localhost", "127.0.0.1", "127.1", "0x7f.1", "2130706433", "0177.0.0.01", "0x", "256.1.1.1", "1.2.3.4.5", "1.2.3.08", "[::1]", "[::ffff:1.2.3.4]",
        "[1:2:3:4:5:6:7:8]", "[1:0:0:2:0:0:0:3]", "[::1%25eth0]", "exempel.se.", "a..b", "a_b", "ex%61mpel.se", "user:pass@", "user@", "~!$&'()*+,;=", "😀", "\uFF41.se", "#:~:text=x",
    ];

    [Fact]
    public async Task Addresses_are_read_as_Node_reads_them()
    {
        var cases = Cases(20_000).ToArray();
        if (await AskNode(cases) is not { } expected)
        {
            Assert.Skip("node is not installed.");
            return;
        }

        var faults = new List<string>();
        for (var i = 0; i < cases.Length; i++)
        {
            var actual = Url.Parse(cases[i][0], cases[i][1].Length == 0 ? null : Url.Parse(cases[i][1]))?.ToString();
            if (actual != expected[i] && !IsLeftOut(cases[i], expected[i]))
                faults.Add($"{JsonSerializer.Serialize(cases[i])} → {actual ?? "fel"}, not {expected[i] ?? "fel"}");
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n" + string.Join('\n', faults.Take(25)));
    }

    [Theory]
    [InlineData("http://2130706433/", "127.0.0.1")]
    [InlineData("http://0x7f.0x0.0x0.0x1/", "127.0.0.1")]
    [InlineData("http://0177.0.0.1/", "127.0.0.1")]
    [InlineData("http://127.1/", "127.0.0.1")]
    [InlineData("http://１２７.0.0.1/", "127.0.0.1")]
    [InlineData("http://%31%32%37.0.0.1/", "127.0.0.1")]
    [InlineData("http://[0:0:0:0:0:ffff:7f00:1]/", "[::ffff:7f00:1]")]
    public void Every_spelling_of_an_address_becomes_one(string text, string host) => Assert.Equal(host, Url.Parse(text)!.Host);

    /// <summary>Node 20 resolves "x#y" against mailto:, which the standard calls a failure (§ 4.4, no scheme state).</summary>
    private static bool IsLeftOut(string[] written, string? expected) => written[1].StartsWith("mailto:", StringComparison.Ordinal) && expected is not null;

    private static IEnumerable<string[]> Cases(int count)
    {
        var random = new Random(2018);
        string[] bases = ["", "https://exempel.se/a/b?c#d", "http://exempel.se", "https://exempel.se:8443/å/", "mailto:a@b.se", "x-y+z.1:/a/b"];
        for (var i = 0; i < count; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            yield return [random.Next(3) == 0 ? "https://" + text : text, bases[random.Next(bases.Length)]];
        }
    }

    private static async Task<string?[]?> AskNode(string[][] cases)
    {
        const string Script = "let s='';process.stdin.setEncoding('utf8').on('data',d=>s+=d).on('end',()=>console.log(JSON.stringify(JSON.parse(s).map(([u,b])=>{try{return new URL(u,b||undefined).href}catch{return null}}))))";
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, cases, cancellationToken: TestContext.Current.CancellationToken);
            node.StandardInput.Close();
            return JsonSerializer.Deserialize<string?[]>(await output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

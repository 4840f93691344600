using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Safety.Tests.Attacks;

/// <summary>
/// Each attack as a record of its own. What is held here is work, not time: little stack, bounded memory, an end. How long they take
/// is told by <c>tests/Fuzz</c>.
/// </summary>
public sealed class BoundedReadingTests
{
    /// <summary>A fifth of what a thread of .NET has on Linux, so that nothing recurses with the input.</summary>
    private const int Stack = 256 * 1024;

    private const long MostAllocated = 300L << 20;

    public static TheoryData<string> Markdown => [.. AttackText.Load("markdown.txt").Select(a => a.Line)];

    public static TheoryData<string> Yaml => [.. AttackText.Load("yaml.txt").Select(a => a.Line)];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void A_text(string line) => Read("---\ntitle: Prov\n---\n" + TextOf("markdown.txt", line));

    [Theory]
    [MemberData(nameof(Markdown))]
    public void A_text_in_a_field(string line) => Read($"---\ntitle: Prov\ndefinition: |\n  {TextOf("markdown.txt", line).Replace("\n", "\n  ", StringComparison.Ordinal)}\n---\n");

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Fields(string line) => Read($"---\n{TextOf("yaml.txt", line)}\n---\nText.\n");

    /// <summary>All of them in one site: each told of, and an honest mistake beside them too.</summary>
    [Fact]
    public void A_site_full_of_attacks_is_checked_as_usual()
    {
        using var site = new GoldenCopy();
        var attacks = AttackText.Load("markdown.txt").Select(a => "---\ntitle: Prov\n---\n" + a.Text)
            .Concat(AttackText.Load("yaml.txt").Select(a => $"---\n{a.Text}\n---\n")).ToList();
        for (var i = 0; i < attacks.Count; i++)
            site.Write($"content/concepts/angrepp-{i}.md", attacks[i]);
        site.Change("content/practices/cykelkompisar.md", "owner: bjorkasen", "owner: bjorkaasen");
        var report = site.Build();
        Assert.Null(report.Written);
        var told = report.Problems.Where(p => p.IsError).Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Enumerable.Range(0, attacks.Count).Where(i => !told.Contains($"content/concepts/angrepp-{i}.md")).Select(i => attacks[i][..80]));
        Assert.Contains(report.Problems, p => p.File == "content/practices/cykelkompisar.md" && p.Hint?.Contains("bjorkasen", StringComparison.Ordinal) == true);
        Assert.All(report.Problems, p => Assert.False(p.ToString().AsSpan().ContainsAnyInRange('\0', '\u001F'), p.Code));
    }

    private static string TextOf(string file, string line) => AttackText.Load(file).First(a => a.Line == line).Text;

    private static void Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var source = new SourceFile("concepts/prov.md", bytes);
        ParseResult? result = null;
        long allocated = 0;
        var thread = new Thread(
            () =>
            {
                var reader = new RecordReader(new DocumentAnalyzer(SiteSearch.Schema));
                var before = GC.GetAllocatedBytesForCurrentThread();
                result = reader.Read("content", source).Result;
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            Stack);
        thread.Start();
        thread.Join();
        Assert.NotNull(result);
        Assert.Contains(result.Problems, p => p.IsError);
        Assert.All(result.Problems, p => Assert.InRange(p.Message.Length, 1, 2000));
        Assert.InRange(allocated, 0, MostAllocated);
    }
}

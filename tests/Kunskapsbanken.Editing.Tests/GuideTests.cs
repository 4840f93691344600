using System.Text;
using System.Text.RegularExpressions;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Tests;

/// <summary>The editors' guide is a page of the site, and the same as a file where the repository is read: BIDRA.md is written from the page.</summary>
public sealed partial class GuideTests
{
    private const string Page = "pages/bidra.md";

    [Fact]
    public void BIDRA_md_says_what_the_page_says()
    {
        var file = Path.Combine(Repository.Root, "BIDRA.md");
        var guide = Guide();
        if (Environment.GetEnvironmentVariable("KB_GUIDE") == "update")
            File.WriteAllText(file, guide);
        Assert.True(File.ReadAllText(file) == guide, "BIDRA.md is not what content/pages/bidra.md says. Run tests/guide/update.");
        // What it leads to is there.
        Assert.All(FileLink().Matches(guide), m => Assert.True(File.Exists(Path.Combine(Repository.Root, m.Groups[1].Value)), m.Value));
    }

    [Fact]
    public void The_guide_names_every_collection_and_what_it_requires()
    {
        var guide = Guide();
        foreach (var info in CollectionInfo.All)
        {
            var row = guide.Split('\n').Single(l => l.StartsWith($"| `content/{info.Folder}` ", StringComparison.Ordinal));
            Assert.All(info.Fields.Fields.Where(f => f.IsRequired).Skip(6), f => Assert.Contains(f.Label, row, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string Guide()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Content, Page)).ReplaceLineEndings("\n");
        var (parsed, problems) = Repository.Read(Page, text);
        Assert.DoesNotContain(problems, p => p.IsError);
        var page = (FreePage)parsed!.Record;
        var guide = new StringBuilder($"<!-- Skrivs av tests/guide/update ur content/{Page}. Ändra där. -->\n# {page.Title.ValueOrDefault}\n\n{page.Summary.ValueOrDefault}\n");
        guide.Append(SiteLink().Replace(RecordLink().Replace(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..], m => $"]({FileOf(m.Groups[1].Value)})"), "$1 (`$2`)"));
        guide.Append("\n## I bilder\n");
        foreach (var (picture, number) in page.Pictures.Select((p, i) => (p.Value, i + 1)))
            guide.Append($"\n{number}. {picture.Caption.ValueOrDefault}\n\n   ![{picture.Alt.ValueOrDefault}](site/static{picture.File.ValueOrDefault})\n");
        return guide.ToString();
    }

    private static string FileOf(string record) =>
        File.Exists(Path.Combine(Repository.Content, $"{record}.md")) ? $"content/{record}.md" : $"content/{record}.yml";

    /// <summary>But for the one in the example, where a record's text is shown.</summary>
    [GeneratedRegex(@"\]\(xref:([a-z]+/[a-z0-9-]+)\)(?!\.\n```)")]
    private static partial Regex RecordLink();

    [GeneratedRegex(@"\[([^\]]+)\]\((/[^)]*)\)")]
    private static partial Regex SiteLink();

    [GeneratedRegex(@"\]\((?!xref:)([^)]+)\)")]
    private static partial Regex FileLink();
}

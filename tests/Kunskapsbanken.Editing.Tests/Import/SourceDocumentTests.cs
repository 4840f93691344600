using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kunskapsbanken.Editing.Import;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Tests.Import;

/// <summary>
/// What import makes of the two documents that the knowledge base has records of, against those records. guideline.txt and
/// consultation.txt hold what the documents say of themselves, laid out and damaged as there, between sentences of our own;
/// two-pages.txt is two scanned pages, with each misread word followed by the right one in braces.
/// </summary>
public sealed partial class SourceDocumentTests
{
    private static readonly Lazy<ImmutableArray<KnownBody>> Bodies = new(() =>
    [
        .. WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []).Files.Where(f => f.Path.StartsWith("organisations/", StringComparison.Ordinal))
            .Select(f => new RecordParser().Parse("content", f, f.Read().Span, [], out _)).OfType<ParsedRecord>().Select(KnownBody.Of),
    ]);

    [Theory]
    [InlineData("doc_type")]
    [InlineData("issuer")]
    [InlineData("decided_by")]
    [InlineData("decided_on")]
    [InlineData("dnr")]
    [InlineData("version")]
    public void The_guideline_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("guidelines/stockholm-riktlinjer-2016.md"), field), Values(Import("guideline.txt"), field));

    [Theory]
    [InlineData("issuer")]
    [InlineData("due")]
    [InlineData("exceptions")]
    [InlineData("dnr")]
    public void The_consultation_agrees_with_its_record(string field) =>
        Assert.Equal(Values(Record("consultations/stockholm-strategi-remiss-2015.md"), field), Values(Import("consultation.txt"), field));

    [Fact]
    public void The_bodies_that_were_consulted_are_those_of_the_record()
    {
        var record = Values(Record("consultations/stockholm-strategi-remiss-2015.md"), "consulted");
        var draft = Values(Import("consultation.txt"), "consulted");
        Assert.Equal(32, record.Count);
        Assert.Empty(draft.Except(record));
        // Its name is torn apart by the columns beside it.
        Assert.Equal(["stockholm-arbetsmarknadsnamnden"], record.Except(draft));
    }

    [Fact]
    public void Nothing_is_taken_from_the_other_documents_at_the_end()
    {
        var draft = ImportedDraft.Of(SourceText.Of(Text("guideline.txt")), Bodies.Value, Lexicon.Swedish, null, new(2018, 3, 1));
        Assert.DoesNotContain("annan kommun", draft.Body(), StringComparison.Ordinal);
        Assert.DoesNotContain("valid_to", draft.Fields.Keys);
        Assert.Contains("3 andra dokument", draft.Unread[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_scanned_pages_are_mended_and_no_sound_word_is_spoilt()
    {
        var key = Key().Matches(Text("two-pages.txt")).Select(m => (Read: m.Groups["read"].Value, Meant: m.Groups[m.Groups["meant"].Success ? "meant" : "read"].Value)).ToList();
        var draft = ImportedDraft.Of(SourceText.Of(Correction().Replace(Text("two-pages.txt"), "")), Bodies.Value, Lexicon.Swedish, null, new(2018, 3, 1));
        var mended = string.Join(' ', draft.Text.Select(p => p.Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(key.Count, mended.Length);
        var words = key.Zip(mended, (k, m) => (k.Read, k.Meant, Mended: m.Replace("[?]", "", StringComparison.Ordinal))).ToList();
        var spoilt = words.FindAll(w => w.Read == w.Meant && w.Mended != w.Meant);
        Assert.Empty(spoilt);
        var unmended = words.Where(w => w.Mended != w.Meant).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{words.Count} words, right before: {words.Count(w => w.Read == w.Meant)}, after: {words.Count - unmended.Count}; not mended: {string.Join(", ", unmended)}");
        Assert.Equal(148, words.Count(w => w.Read != w.Meant));
        Assert.InRange(unmended.Count, 0, 16);
    }

    private static YamlMapping Import(string file)
    {
        var draft = ImportedDraft.Of(SourceText.Of(Text(file)), Bodies.Value, Lexicon.Swedish, null, new(2018, 3, 1));
        return Yaml(string.Concat(draft.Fields.Select(f => $"{f.Key}: {f.Value.Yaml}\n")));
    }

    private static YamlMapping Record(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Content, path)).ReplaceLineEndings("\n");
        return Yaml(text[4..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)]);
    }

    private static YamlMapping Yaml(string text) => (YamlMapping)YamlReader.Read("", text, 0, [])!;

    private static List<string> Values(YamlMapping fields, string name) => [.. Values(fields.Entries.Single(e => e.Key.Text == name).Value)];

    private static IEnumerable<string> Values(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items.SelectMany(Values),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Values(e.Value).Select(v => $"{e.Key.Text}={v}")),
        YamlScalar scalar => [scalar.Text],
        _ => throw new InvalidDataException(),
    };

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Kunskapsbanken.Editing.Tests", "Import", file));

    [GeneratedRegex(@"(?<read>[^\s{}]+)(?:\{(?<meant>[^}]*)\})?")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Correction();
}

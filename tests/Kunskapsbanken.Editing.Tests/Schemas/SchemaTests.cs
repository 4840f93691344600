using System.Text;
using System.Text.Json.Nodes;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editing.Schemas;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Tests.Schemas;

/// <summary>The schemas and the parser are two readers of one model: they must say the same of every record.</summary>
public sealed class SchemaTests
{
    /// <summary>What the parser says of fields: everything that a schema can see.</summary>
    private static readonly HashSet<string> FieldCodes =
        ["KB0207", "KB0208", "KB0209", "KB0210", "KB0211", "KB0212", "KB0213", "KB0214", "KB0215", "KB0216", "KB0217", "KB0218", "KB0219", "KB0302", "KB0303"];

    private static readonly string[] Values =
    [
        "text", "\"text\"", "\"\"", "\" \"", "~", "null", "\"null\"", "true", "yes", "no", "NO", "0", "5", "\"5\"", "-3", "1.20", "\"1,5\"", "12", "1280", "\"1280\"", "\"128\"", "99999",
        "2016", "2016-03", "2016-02-30", "2016-02-29", "2015-02-29", "2000-02-29", "1900-02-29", "2016-13", "2016-3-1", "0000", "igår", "20160315", "\"2016\"",
        "\"09:30\"", "09:30", "24:00", "9:30", "9.30", "https://example.se", "http://example.se/a?b#c", "example.se", "ftp://example.se", "https://", "https://a@b.se", "HTTPS://EXAMPLE.SE",
        "practices/prov", "guidelines/prov", "guidelines/prov#del", "organisations/skl", "sources/kalla", "skl", "skl#del", "#del", "finns/inte", "a/b#c/d",
        "published", "publicerad", "Published", "action-plan", "universal", "ongoing", "SEK", "sek", "Europe/Stockholm", "212000-1124", "2120001124", "Å-fel", "ett-id",
        "[]", "[ett, två]", "[text, ~]", "[universal]", "[skl]", "[organisations/skl]", "[[a]]", "{}", "{a: b}",
        "{unknown: not-stated}", "{unknown: kanske}", "{unknown: not-stated, a: b}", "{unknown: [not-stated]}",
        "[{value: text, source: kalla}, {value: annat, source: kalla, locator: s. 1}]", "[{value: 2015, source: kalla}, {value: 2016-03, source: kalla}]", "[{value: 2015, source: kalla}]",
        "[{value: 2015}, {value: 2016, source: kalla}]", "[{value: 2015, source: kalla, sida: 1}, {value: 2016, source: kalla}]", "[{value: 2015, source: practices/prov}, {value: 2016, source: kalla}]",
        "{organisation: skl, role: redaktionen}", "{organisation: skl}", "[{source: kalla}]", "[{source: kalla, sida: 1}]", "{level: 0}", "{level: \"3\"}", "{level: 7}", "{exists: yes}",
    ];

    public static TheoryData<string> Collections => [.. CollectionInfo.All.Select(c => c.Folder)];

    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_field_judges_every_value_as_the_parser_does(string folder)
    {
        CollectionInfo.TryOfFolder(folder, out var collection);
        var schema = JsonSchema.Of(collection!);
        var evaluator = new SchemaEvaluator(schema);
        var disagreements = new List<string>();
        foreach (var field in collection!.Fields.Fields)
        {
            var property = (JsonObject)schema["properties"]![field.Name]!;
            foreach (var value in Values)
            {
                // Unquoted, 0114 and 114 are one number to a schema; the parser reads digits. Editors are told to quote codes.
                if (field is { Kind: FieldKind.Text, Pattern: not null } && value.All(char.IsAsciiDigit))
                    continue;
                var yaml = $"{field.Name}: {value}\n";
                var node = ((YamlMapping)YamlReader.Read("", yaml, 0, [])!).Entries[0].Value;
                var byParser = FieldProblems($"{folder}/prov.yml", yaml).Where(p => p.Code != "KB0208" || p.Message.Contains('”', StringComparison.Ordinal) && !p.Message.Contains("i samlingen", StringComparison.Ordinal)).ToList();
                var bySchema = evaluator.IsValid(property, YamlAsJson.Of(node));
                if (bySchema != (byParser.Count == 0))
                    disagreements.Add($"{yaml.Trim()}: schema {bySchema}, parser {string.Join("; ", byParser)}");
            }
        }

        Assert.Empty(disagreements);
    }

    [Fact]
    public void Schema_and_parser_agree_on_every_spec_case()
    {
        var disagreements = new List<string>();
        var compared = 0;
        foreach (var spec in Repository.SpecCases())
        {
            foreach (var (path, bytes) in spec.Files.Where(f => f.Key.StartsWith("content/", StringComparison.Ordinal)))
            {
                if (Judge(path["content/".Length..], Encoding.UTF8.GetString(bytes)) is not { } verdicts)
                    continue;
                compared++;
                if (verdicts.Schema != verdicts.Parser)
                    disagreements.Add($"{spec}: {path}: schema {verdicts.Schema}, parser {verdicts.Parser}");
            }
        }

        Assert.Empty(disagreements);
        Assert.True(compared > 50, $"{compared} files compared");
    }

    [Fact]
    public void Every_record_of_the_knowledge_base_fits_its_schema()
    {
        var tree = WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []);
        var unfit = tree.Files.Where(f => Judge(f.Path, Encoding.UTF8.GetString(f.Read().Span)) is not { Schema: true, Parser: true });
        Assert.Empty(unfit.Select(f => f.Path));
    }

    [Fact]
    public void The_schemas_in_the_repository_are_those_of_the_model()
    {
        foreach (var (name, bytes) in SchemaFiles.All())
        {
            var file = Path.Combine(Repository.Root, SchemaFiles.Folder, name);
            Assert.True(File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes.Span), $"{SchemaFiles.Folder}/{name} is old: run dotnet run --project site -- schema");
        }
    }

    /// <returns>Null when the file's fields can't be read as YAML: then no schema gets to see them.</returns>
    private static (bool Schema, bool Parser)? Judge(string path, string text)
    {
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var problems = new List<Diagnostic>();
        if (!CollectionInfo.TryOfFolder(path.Split('/')[0], out var collection)
            || Yaml(path, text) is not { } yaml || YamlReader.Read(path, yaml, 0, problems) is not YamlMapping mapping || problems.Count > 0)
            return null;
        return (new SchemaEvaluator(JsonSchema.Of(collection)).IsValid(YamlAsJson.Of(mapping)), FieldProblems(path, text).Count == 0);
    }

    private static string? Yaml(string path, string text)
    {
        if (path.EndsWith(".yml", StringComparison.Ordinal))
            return text;
        var end = text.IndexOf("\n---", StringComparison.Ordinal);
        return text.StartsWith("---\n", StringComparison.Ordinal) && end > 0 ? text[4..(end + 1)] : null;
    }

    private static List<Diagnostic> FieldProblems(string path, string text) =>
        [.. Repository.Read(path, text).Problems.Where(p => FieldCodes.Contains(p.Code))];
}

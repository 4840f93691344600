using System.Text;
using YamlDotNet.RepresentationModel;

namespace Kunskapsbanken.Tests;

/// <summary>
/// One behaviour, as a few lines of YAML in tests/specs: the files of a small site, what the build should say of them,
/// and what its pages should contain. How to write one: tests/specs/README.md.
/// </summary>
public sealed record SpecCase(
    string Area,
    string Name,
    IReadOnlyDictionary<string, byte[]> Files,
    IReadOnlyDictionary<string, string> Links,
    IReadOnlyList<string> Problems,
    IReadOnlyDictionary<string, string[]> Html)
{
    /// <summary>For each file, the line before which the head's fields were put in, and how many.</summary>
    private Dictionary<string, (int Line, int Count)> Inserted { get; init; } = [];

    /// <summary>A line as the case counts it: without the lines that were put in for it.</summary>
    public int Line(string file, int line) =>
        Inserted.TryGetValue(file, out var put) && line >= put.Line + put.Count ? line - put.Count : line;

    /// <summary>What every record needs; the specs leave it out unless it is the point.</summary>
    private static readonly (string Field, string Line)[] Head =
    [
        ("title", "title: Provpost"),
        ("summary", "summary: En post för prov."),
        ("status", "status: published"),
        ("page_owner", "page_owner: {organisation: skl, role: redaktionen}"),
        ("last_reviewed", "last_reviewed: 2018-01-15"),
        ("sources", "sources: [{source: kalla}]"),
    ];

    /// <summary>Every case below a folder, by file and then in order.</summary>
    public static IEnumerable<SpecCase> LoadAll(string folder) => Directory
        .EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)
        .SelectMany(file =>
        {
            var yaml = new YamlStream();
            using var reader = File.OpenText(file);
            yaml.Load(reader);
            return yaml.Documents.Select(d => Read(Path.GetFileNameWithoutExtension(file), (YamlMappingNode)d.RootNode)).ToList();
        });

    private static SpecCase Read(string area, YamlMappingNode node)
    {
        foreach (var key in node.Children.Keys.Select(k => ((YamlScalarNode)k).Value))
        {
            if (key is not ("name" or "files" or "bytes" or "repeat" or "links" or "problems" or "html"))
                throw new InvalidDataException($"{area}: unknown key {key}");
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var inserted = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var (path, text) in Map(node, "files"))
            files[path] = Encoding.UTF8.GetBytes(path.StartsWith("content/", StringComparison.Ordinal) ? WithHead(path, text, inserted) : text);
        foreach (var (path, text) in Map(node, "bytes"))
            files[path] = Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        foreach (var (path, text) in Map(node, "repeat"))
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var body = string.Concat(Enumerable.Repeat(text[(space + 1)..], int.Parse(text[..space])));
            files[path] = Encoding.UTF8.GetBytes(WithHead(path, path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{Required(path)}---\n{body}\n" : body, inserted));
        }

        return new(
            area,
            Text(node, "name") ?? throw new InvalidDataException($"{area}: a case has no name"),
            files,
            Map(node, "links").ToDictionary(StringComparer.Ordinal),
            [.. Items(node, "problems")],
            node.Children.TryGetValue("html", out var html)
                ? ((YamlMappingNode)html).Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => ((YamlSequenceNode)c.Value).Select(i => ((YamlScalarNode)i).Value!).ToArray())
                : [])
        { Inserted = inserted };
    }

    private static string Required(string path) => path.Contains("/concepts/", StringComparison.Ordinal)
        ? "scheme: term\npref_label: prov\ndefinition: Ett prov.\n"
        : "";

    /// <summary>Adds the head's fields that the record leaves out, last among its fields so that line numbers stay as written.</summary>
    private static string WithHead(string path, string text, Dictionary<string, (int Line, int Count)> inserted)
    {
        var isYaml = path.EndsWith(".yml", StringComparison.Ordinal);
        var end = isYaml ? text.Length : text.IndexOf("\n---", 4 <= text.Length ? 3 : 0, StringComparison.Ordinal) + 1;
        if (text.Contains("# no head", StringComparison.Ordinal) || (!isYaml && (end <= 0 || !text.StartsWith("---\n", StringComparison.Ordinal))))
            return text;
        var front = text[..end];
        var missing = Head.Where(h => !front.Split('\n').Any(l => l.StartsWith(h.Field + ":", StringComparison.Ordinal))).ToList();
        inserted[path] = (front.Count(c => c == '\n') + 1, missing.Count);
        return front + string.Concat(missing.Select(h => h.Line + "\n")) + text[end..];
    }

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<string> Items(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlSequenceNode)value).Select(i => ((YamlScalarNode)i).Value!) : [];

    private static IEnumerable<KeyValuePair<string, string>> Map(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value)
            ? ((YamlMappingNode)value).Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, ((YamlScalarNode)c.Value).Value ?? ""))
            : [];

    public override string ToString() => $"{Area}: {Name}";
}

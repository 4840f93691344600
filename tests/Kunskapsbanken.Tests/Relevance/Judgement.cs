using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Kunskapsbanken.Tests.Relevance;

/// <summary>A search and what a person says that it should find: a document of tests/relevance/searches.yml.</summary>
/// <param name="Grades">Two points for what answers the question, one for what is worth seeing too.</param>
/// <param name="About">What the text of any fitting record has.</param>
internal sealed record Judgement(string Query, IReadOnlyDictionary<string, int> Grades, Regex About)
{
    public static IReadOnlyList<Judgement> LoadAll(string file)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(file);
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Cast<YamlMappingNode>().Select(Read)];
    }

    private static Judgement Read(YamlMappingNode node)
    {
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, grade) in new[] { ("best", 2), ("good", 1) })
        {
            foreach (var record in node.Children.TryGetValue(key, out var list) ? (YamlSequenceNode)list : [])
                grades.Add(((YamlScalarNode)record).Value!, grade);
        }

        return new(Text(node, "query"), grades, new(Text(node, "about"), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;
}

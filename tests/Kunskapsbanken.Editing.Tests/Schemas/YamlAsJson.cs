using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kunskapsbanken.Parse.Yaml;

namespace Kunskapsbanken.Editing.Tests.Schemas;

/// <summary>YAML as an editor's tools see it: unquoted scalars by the core schema of YAML 1.2.2, § 10.3.2.</summary>
internal static partial class YamlAsJson
{
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Of(e.Value)))),
        YamlScalar { IsQuoted: false, IsBlock: false } scalar => Plain(scalar.Text),
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidDataException(),
    };

    private static JsonNode? Plain(string text) =>
        text is "" or "~" or "null" or "Null" or "NULL" ? null
        : text is "true" or "True" or "TRUE" ? true
        : text is "false" or "False" or "FALSE" ? false
        : Number().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}

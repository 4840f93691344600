using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kunskapsbanken.Editing.Tests.Schemas;

/// <summary>Judges a JSON value by the keywords of draft-07 that our schemas use; any other keyword that asserts is an error here.</summary>
internal sealed class SchemaEvaluator(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "title", "description", "examples", "enumDescriptions", "definitions", "properties"];

    public bool IsValid(JsonNode? value) => IsValid(root, value);

    public bool IsValid(JsonObject schema, JsonNode? value)
    {
        foreach (var (keyword, expected) in schema)
        {
            if (!Annotations.Contains(keyword) && !Holds(schema, keyword, expected!, value))
                return false;
        }

        return schema["properties"] is not JsonObject properties || value is not JsonObject given
            || given.All(p => properties[p.Key] is not JsonObject property || IsValid(property, p.Value));
    }

    private bool Holds(JsonObject schema, string keyword, JsonNode expected, JsonNode? value) => keyword switch
    {
        "$ref" => IsValid((JsonObject)root["definitions"]![expected.GetValue<string>()["#/definitions/".Length..]]!, value),
        "type" => (expected is JsonArray types ? types.Select(t => t!.GetValue<string>()) : [expected.GetValue<string>()]).Any(t => IsOfType(t, value)),
        "enum" => ((JsonArray)expected).Any(e => JsonNode.DeepEquals(e, value)),
        "anyOf" => ((JsonArray)expected).Any(s => IsValid((JsonObject)s!, value)),
        "pattern" => !IsOfType("string", value) || Regex.IsMatch(value!.GetValue<string>(), expected.GetValue<string>(), RegexOptions.ECMAScript),
        "maxLength" => !IsOfType("string", value) || new StringInfo(value!.GetValue<string>()).LengthInTextElements <= expected.GetValue<int>(),
        "minimum" => !IsOfType("number", value) || value!.GetValue<decimal>() >= Number(expected),
        "maximum" => !IsOfType("number", value) || value!.GetValue<decimal>() <= Number(expected),
        "minItems" => value is not JsonArray array || array.Count >= expected.GetValue<int>(),
        "items" => value is not JsonArray array || array.All(i => IsValid((JsonObject)expected, i)),
        "required" => value is not JsonObject given || ((JsonArray)expected).All(r => given.ContainsKey(r!.GetValue<string>())),
        "additionalProperties" => value is not JsonObject given || given.All(p => ((JsonObject)schema["properties"]!).ContainsKey(p.Key)),
        _ => throw new InvalidDataException($"unknown keyword {keyword}"),
    };

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue v && v.TryGetValue<string>(out _),
        "boolean" => value is JsonValue v && v.TryGetValue<bool>(out _),
        "number" => value is JsonValue v && v.TryGetValue<decimal>(out _),
        "integer" => value is JsonValue v && v.TryGetValue<decimal>(out var n) && n == Math.Truncate(n),
        _ => throw new InvalidDataException(type),
    };
}

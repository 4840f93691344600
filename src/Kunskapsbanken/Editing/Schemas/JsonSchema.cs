using System.Text.Json.Nodes;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Schemas;

/// <summary>
/// A collection's fields as JSON Schema draft-07, the newest draft that yaml-language-server reads.
/// It says what <see cref="Parse.RecordParser"/> says of a record's fields; a test holds them to the same verdict.
/// </summary>
public sealed class JsonSchema
{
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    private JsonSchema()
    {
    }

    public static JsonObject Of(CollectionInfo collection)
    {
        var schema = new JsonSchema();
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = collection.Singular,
            ["description"] = collection.Purpose,
        };
        foreach (var (key, value) in schema.Part(collection.Fields).ToList())
            root[key] = value?.DeepClone();
        // The file's name is the id; a field that repeats it may stay.
        ((JsonObject)root["properties"]!).Insert(0, "id", Titled("Id", "Filens namn utan ändelse. Fältet behövs inte.", ValueSchema.Scalar()));
        root["definitions"] = new JsonObject(schema.definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return root;
    }

    private JsonObject Part(PartType part)
    {
        var properties = new JsonObject();
        foreach (var field in part.Fields)
            properties[field.Name] = Property(field);
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. part.Fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name)]),
            ["additionalProperties"] = false,
        };
    }

    /// <summary>A field: its value or list, or the word that it is unknown, or what sources claim.</summary>
    private JsonObject Property(Field field)
    {
        var name = ValueSchema.NameOf(field);
        var value = Define(name, () => field.Part is { } part ? Part(part) : ValueSchema.Of(field));
        var unknown = Define("unknown", Unknown);
        var property = Titled(field.Label, FieldText.Describe(field), []);
        if (FieldText.ExampleAsJson(field) is { } example)
            property["examples"] = new JsonArray(example);
        property["anyOf"] = field.IsList
            ? new JsonArray(new JsonObject { ["type"] = "array", ["items"] = value }, unknown)
            : new JsonArray(value, unknown, Define($"claims_{name}", () => Claims(name)));
        return property;
    }

    private JsonObject Claims(string value) => new()
    {
        ["title"] = "Omstridd uppgift",
        ["description"] = "När källor säger olika: en rad för var och en, med value, source och gärna locator.",
        ["type"] = "array",
        ["minItems"] = 2,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["value"] = Reference(value),
                ["source"] = Define("ref_sources", () => ValueSchema.Reference([Collection.Sources])),
                ["locator"] = Titled("Plats", "Sida, avsnitt eller rad i källan.", []),
            },
            ["required"] = new JsonArray("value", "source"),
            ["additionalProperties"] = false,
        },
    };

    private static JsonObject Unknown() => new()
    {
        ["title"] = "Okänt",
        ["description"] = "Källan lämnar värdet öppet, och varför.",
        ["type"] = "object",
        ["properties"] = new JsonObject { ["unknown"] = ValueSchema.Terms(Terms.Of(typeof(UnknownReason))) },
        ["required"] = new JsonArray("unknown"),
        ["additionalProperties"] = false,
    };

    private JsonObject Define(string name, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
            definitions[name] = make();
        return Reference(name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonObject Titled(string title, string description, JsonObject schema)
    {
        schema.Insert(0, "title", title);
        schema.Insert(1, "description", description);
        return schema;
    }
}

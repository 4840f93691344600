using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Schemas;

/// <summary>
/// One value of each kind as JSON Schema. YAML gives an unquoted 2015 or 1280 as a number where the parser reads text,
/// so a kind allows each JSON type that its texts can come as.
/// </summary>
internal static class ValueSchema
{
    private const string LeapDay = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";

    private const string Date =
        "^(?!0000)(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2])|-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|-02-(?:0[1-9]|1[0-9]|2[0-8]))?|" + LeapDay + ")$";

    public static JsonObject Of(Field field) => field.Kind switch
    {
        FieldKind.Text => TextOf(field),
        FieldKind.Prose => Scalar(),
        FieldKind.Integer => IntegerOf(field),
        FieldKind.Number => new() { ["type"] = Types("number", "string"), ["pattern"] = @"^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$" },
        FieldKind.Term => Terms(Records.Terms.Of(field.ValueType)),
        FieldKind.Date => new() { ["type"] = Types("string", "integer"), ["pattern"] = Date, ["minimum"] = 1000, ["maximum"] = 9999 },
        FieldKind.Time => new() { ["type"] = "string", ["pattern"] = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$" },
        FieldKind.Address => new() { ["type"] = "string", ["pattern"] = @"^\s*[hH][tT][tT][pP][sS]?://[^/?#@\s\\]+(?:[/?#].*)?$" },
        FieldKind.Reference => Reference(field.Collections),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "A part is described by its own fields."),
    };

    /// <summary>Fields whose values are judged alike share a definition of this name.</summary>
    public static string NameOf(Field field) => field.Kind switch
    {
        FieldKind.Reference => $"ref_{string.Join("_or_", field.Collections.Select(c => CollectionInfo.Of(c).Folder))}",
        FieldKind.Term or FieldKind.Part => Naming.SnakeCase(field.ValueType.Name),
        var kind when field.Pattern is not null => $"{Naming.SnakeCase($"{kind}")}_{field.Name}",
        FieldKind.Text when field.MaxLength > 0 => string.Create(CultureInfo.InvariantCulture, $"text_{field.MaxLength}"),
        var kind => Naming.SnakeCase($"{kind}"),
    };

    /// <summary>Any text with something in it; null and empty text are no value.</summary>
    public static JsonObject Scalar() => new() { ["type"] = Types("string", "number", "boolean"), ["pattern"] = @"\S" };

    /// <summary>An id, or a collection and an id, and perhaps a part: as <see cref="Parse.Fields.ReferenceReader"/> reads it.</summary>
    public static JsonObject Reference(ImmutableArray<Collection> collections)
    {
        var folders = string.Join('|', collections.Select(c => CollectionInfo.Of(c).Folder));
        return collections.Length == 1
            ? new() { ["type"] = Types("string", "number", "boolean"), ["pattern"] = $@"^(?=\s*\S)\s*(?:(?:{folders})/[^#]*|[^/#]*)(?:#[\s\S]*)?$" }
            : new() { ["type"] = "string", ["pattern"] = $@"^\s*(?:{folders})/[^#]*(?:#[\s\S]*)?$" };
    }

    /// <summary>A closed vocabulary. The labels show beside the words in VS Code.</summary>
    public static JsonObject Terms(ImmutableArray<Term> terms) => new()
    {
        ["enum"] = new JsonArray([.. terms.Select(t => (JsonNode)t.Code)]),
        ["enumDescriptions"] = new JsonArray([.. terms.Select(t => (JsonNode)t.Label)]),
    };

    private static JsonObject TextOf(Field field)
    {
        var schema = Scalar();
        if (field.MaxLength > 0)
            schema["maxLength"] = field.MaxLength;
        if (field.Pattern is null)
            return schema;
        schema["pattern"] = field.Pattern;
        var longest = LongestNumber(field);
        schema["type"] = longest is null ? "string" : Types("string", "integer");
        if (longest is not null)
        {
            schema["minimum"] = 0;
            schema["maximum"] = longest;
        }

        return schema;
    }

    private static JsonObject IntegerOf(Field field)
    {
        if (field.Pattern is null)
            return new() { ["type"] = Types("integer", "string"), ["pattern"] = "^[+-]?[0-9]+$" };
        var allowed = Enumerable.Range(0, 1000).Where(n => Fits(field, n.ToString(CultureInfo.InvariantCulture))).ToList();
        return new()
        {
            ["enum"] = new JsonArray([.. allowed.Select(n => (JsonNode)n), .. allowed.Select(n => (JsonNode)n.ToString(CultureInfo.InvariantCulture))]),
        };
    }

    /// <summary>The largest number whose digits fit a code's pattern, or null when the code is never digits alone.</summary>
    private static long? LongestNumber(Field field)
    {
        for (var digits = 18; digits > 0; digits--)
        {
            if (Fits(field, new string('9', digits)))
                return (long)Math.Pow(10, digits) - 1;
        }

        return null;
    }

    private static bool Fits(Field field, string text) => Regex.IsMatch(text, field.Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static JsonArray Types(params string[] types) => new([.. types.Select(t => (JsonNode)t)]);
}

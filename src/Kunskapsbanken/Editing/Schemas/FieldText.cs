using System.Globalization;
using System.Text.Json.Nodes;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Schemas;

/// <summary>What an editor is told of a field, wherever it is edited: in VS Code, in a new record, in the form.</summary>
internal static class FieldText
{
    /// <summary>The help text, whether the field is required, and what may be written.</summary>
    public static string Describe(Field field) => field.IsRequired ? $"Obligatoriskt. {Help(field)}" : Help(field);

    /// <summary>The help text, and what may be written: length, words of the vocabulary, collections, form.</summary>
    public static string Help(Field field)
    {
        var text = new StringBuilder(field.Help);
        if (field.MaxLength > 0 && !field.Help.Contains($"{field.MaxLength} tecken", StringComparison.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $" Högst {field.MaxLength} tecken.");
        if (Form(field) is { } form)
            text.Append(' ').Append(form);
        return text.ToString();
    }

    /// <summary>How a value is written, or null when any text will do.</summary>
    public static string? Form(Field field) => field.Kind switch
    {
        FieldKind.Term => $"Välj bland {string.Join(", ", Terms.Of(field.ValueType).Select(t => $"{t.Code} ({t.Label})"))}.",
        FieldKind.Date => "Skrivs 2016-03-15, 2016-03 eller 2016.",
        FieldKind.Time => "Skrivs med citattecken: \"09:30\".",
        FieldKind.Address => "Hela adressen, från https://.",
        FieldKind.Prose => "Markdown.",
        FieldKind.Reference when field.Collections.Length > 1 =>
            $"Skrivs samling/id, där samlingen är {string.Join(" eller ", field.Collections.Select(c => CollectionInfo.Of(c).Folder))}.",
        FieldKind.Reference => $"Skrivs som id ur {CollectionInfo.Of(field.Collections[0]).Folder}.",
        _ => null,
    };

    /// <summary>The model's example as the value that YAML makes of it.</summary>
    public static JsonNode? ExampleAsJson(Field field) =>
        field.Example is null ? null : ToJson(YamlReader.Read("", field.Example, 0, []), field);

    private static JsonNode? ToJson(YamlNode? node, Field field) => node switch
    {
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(i => ToJson(i, field))]),
        YamlScalar scalar when field.Kind is FieldKind.Integer or FieldKind.Number && decimal.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => scalar.Text,
        _ => null,
    };
}

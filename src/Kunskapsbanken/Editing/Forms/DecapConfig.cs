using System.Text.Json.Nodes;
using Kunskapsbanken.Editing.Schemas;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Forms;

/// <summary>
/// Decap CMS's configuration, made from the record types: one collection each, Swedish labels and help, an editorial workflow
/// in which every change is a pull request. JSON is YAML, so it is written as JSON.
/// </summary>
public static class DecapConfig
{
    public static JsonObject Of(FormBackend backend) => new()
    {
        ["backend"] = backend.ToJson(),
        ["locale"] = "sv",
        ["publish_mode"] = "editorial_workflow",
        ["media_folder"] = "site/static/filer",
        ["public_folder"] = "/filer",
        ["show_preview_links"] = false,
        ["slug"] = new JsonObject { ["encoding"] = "ascii", ["clean_accents"] = true, ["sanitize_replacement"] = "-" },
        ["collections"] = new JsonArray([.. CollectionInfo.All.Select(c => (JsonNode)Of(c))]),
    };

    private static JsonObject Of(CollectionInfo collection)
    {
        // Decap takes a field named body for the text below the fields, so a collection with such a field has no text there.
        var isMarkdown = collection.Collection is not (Collection.Organisations or Collection.Counties) && !collection.Fields.TryGet("body", out _);
        var fields = collection.Fields.Fields.Where(f => f.Name != "edition").Select(f => (JsonNode)Field(f, isOuterRequired: true)).ToList();
        if (isMarkdown)
            fields.Add(Text());
        return new()
        {
            ["name"] = collection.Folder,
            ["label"] = collection.Plural,
            ["label_singular"] = collection.Singular,
            ["description"] = collection.Purpose,
            ["folder"] = $"content/{collection.Folder}",
            ["extension"] = isMarkdown ? "md" : "yml",
            ["format"] = isMarkdown ? "frontmatter" : "yml",
            ["create"] = true,
            ["slug"] = "{{title}}",
            ["identifier_field"] = "title",
            ["summary"] = "{{title}}",
            ["sortable_fields"] = new JsonArray("title", "last_reviewed"),
            ["fields"] = new JsonArray([.. fields]),
        };
    }

    /// <summary>The text below the fields; with the marks that the parser reads, and so without pictures.</summary>
    private static JsonObject Text() => new()
    {
        ["name"] = "body",
        ["label"] = "Text",
        ["hint"] = "Det som inte ryms i fälten. Rubriker börjar på nivå 2.",
        ["widget"] = "markdown",
        ["required"] = false,
        ["modes"] = new JsonArray("raw", "rich_text"),
        ["buttons"] = new JsonArray("bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"),
        ["editor_components"] = new JsonArray(),
    };

    /// <param name="isOuterRequired">Decap asks for what is required inside a part also when the part itself is left out; so there nothing is.</param>
    private static JsonObject Field(Field field, bool isOuterRequired)
    {
        var isRequired = field.IsRequired && isOuterRequired;
        var json = new JsonObject
        {
            ["name"] = field.Name,
            ["label"] = field.Label,
            ["hint"] = FieldText.Help(field),
            ["required"] = isRequired && !field.IsList,
        };
        if (field.Part is { } part)
        {
            json["widget"] = field.IsList ? "list" : "object";
            json["collapsed"] = !isRequired;
            json["fields"] = new JsonArray([.. part.Fields.Select(f => (JsonNode)Field(f, isRequired))]);
            return json;
        }

        // Our own widget: it knows that a value may be unknown, and leaves what sources disagree about as it stands.
        json["widget"] = "kb-uppgift";
        var kind = new JsonObject
        {
            ["list"] = field.IsList,
            ["lines"] = field.Kind == FieldKind.Prose ? 6 : field.MaxLength > 200 ? 3 : 1,
            ["number"] = field.Kind is FieldKind.Integer or FieldKind.Number,
        };
        if (Choices(field) is { } choices)
            kind["choices"] = choices;
        json["kb"] = kind;
        if (Default(field) is { } start)
            json["default"] = start;
        if (!field.IsList && field.Pattern is { } pattern)
            json["pattern"] = new JsonArray($"{pattern}|^\\[object Object\\]$", $"Skriv {field.PatternMeaning}.");
        return json;
    }

    private static string? Default(Field field) => field.Name == "status" && field.ValueType == typeof(RecordStatus) ? "draft" : null;

    /// <summary>The lists of <see cref="FormChoices"/> that a value is chosen from; null when anything may be written.</summary>
    private static JsonArray? Choices(Field field) => field.Kind switch
    {
        FieldKind.Term => [FormChoices.NameOf(field.ValueType)],
        FieldKind.Reference => [.. field.Collections.Select(c => (JsonNode)FormChoices.NameOf(c, field.Scheme))],
        _ => null,
    };
}

using Kunskapsbanken.Editing.Schemas;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.New;

/// <summary>A record as text to fill in: what is known stands there, every other field is explained, the optional ones commented out.</summary>
public sealed class RecordTemplate
{
    private const int Width = 100;

    private readonly StringBuilder text = new();

    private RecordTemplate()
    {
    }

    /// <param name="path">Below the root, with forward slashes; its folders say how to reach the schema.</param>
    /// <param name="drafts">What is already known, by field name.</param>
    /// <param name="body">Markdown below the fields; null for a hint of what to write there.</param>
    /// <param name="isShort">Only the fields that a record must have.</param>
    public static string Write(CollectionInfo collection, string path, IReadOnlyDictionary<string, FieldDraft> drafts, string? body = null, bool isShort = false)
    {
        var template = new RecordTemplate();
        var isMarkdown = path.EndsWith(".md", StringComparison.Ordinal);
        if (isMarkdown)
            template.text.Append("---\n");
        var up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        template.text.Append($"# yaml-language-server: $schema={up}{SchemaFiles.Folder}/{SchemaFiles.NameOf(collection)}\n");
        template.Comment($"{collection.Singular}. {collection.Purpose}");
        template.Comment("Fyll i fälten. Rader som börjar med # är förklaringar och valfria fält: ta bort # framför ett fält för att använda det. Står uppgiften inte i källan, skriv {unknown: not-stated}.");
        foreach (var field in collection.Fields.Fields.Where(f => f.IsRequired || !isShort))
            template.Add(field, drafts.GetValueOrDefault(field.Name));
        if (isMarkdown)
            template.text.Append("---\n").Append(body ?? "\n<!-- Här skriver du resten i Markdown. Rubriker börjar på ##. Länka till en annan post med [text](xref:samling/id). -->\n");
        return template.text.ToString();
    }

    private void Add(Field field, FieldDraft? draft)
    {
        text.Append('\n');
        Comment($"{field.Label} ({(field.IsRequired ? "obligatoriskt" : "valfritt")}). {FieldText.Help(field)}");
        foreach (var evidence in draft?.Evidence ?? [])
            Comment(evidence);
        if (draft is not null)
            text.Append($"{field.Name}:{(draft.Yaml.StartsWith('\n') ? "" : " ")}{draft.Yaml}\n");
        else if (!field.IsRequired)
            text.Append(Commented(Example(field, 0)));
        else if (field.Part is null)
            text.Append($"{field.Name}:\n");
        else
            text.Append(Required(field));
    }

    /// <summary>The required fields of a required part, empty, for the editor to fill in.</summary>
    private static string Required(Field field)
    {
        var lines = new StringBuilder($"{field.Name}:\n");
        foreach (var (inner, index) in field.Part!.Fields.Select((f, i) => (f, i)))
        {
            var margin = field.IsList ? index == 0 ? "  - " : "    " : "  ";
            var mark = inner.IsRequired ? "" : "# ";
            lines.Append($"{(mark.Length > 0 ? margin.Replace("- ", "  ", StringComparison.Ordinal) : margin)}{mark}{inner.Name}:  # {inner.Label}. {inner.Help}\n");
        }

        return lines.ToString();
    }

    /// <summary>A field with its example and, inside a part, an explanation on each line.</summary>
    private static string Example(Field field, int indent)
    {
        var margin = new string(' ', indent);
        if (field.Part is not { } part)
            return $"{margin}{field.Name}: {ExampleOf(field)}\n";
        var lines = new StringBuilder($"{margin}{field.Name}:\n");
        var inside = indent + (field.IsList ? 4 : 2);
        foreach (var (inner, index) in part.Fields.Select((f, i) => (f, i)))
        {
            var example = Example(inner, inside);
            if (inner.Part is null)
                example = $"{example.TrimEnd('\n')}  # {inner.Label}. {inner.Help}\n";
            lines.Append(field.IsList && index == 0 ? $"{new string(' ', indent + 2)}- {example[inside..]}" : example);
        }

        return lines.ToString();
    }

    private static string ExampleOf(Field field)
    {
        var value = field.Example ?? field.Kind switch
        {
            FieldKind.Integer or FieldKind.Number => "1",
            FieldKind.Term => Terms.Of(field.ValueType)[0].Code,
            FieldKind.Date => "2018-03-20",
            FieldKind.Time => "\"09:30\"",
            FieldKind.Address => "https://example.se/",
            FieldKind.Reference => field.Collections.Length > 1 ? $"{CollectionInfo.Of(field.Collections[0]).Folder}/id" : "id",
            _ => "Text",
        };
        return field.IsList && value[0] != '[' ? $"[{value}]" : value;
    }

    private static string Commented(string lines) =>
        string.Concat(lines.TrimEnd('\n').Split('\n').Select(l => $"# {l}\n"));

    /// <summary>A comment, broken where lines grow long.</summary>
    private void Comment(string comment)
    {
        var line = new StringBuilder();
        foreach (var word in comment.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length > Width)
            {
                text.Append("# ").Append(line).Append('\n');
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        text.Append("# ").Append(line).Append('\n');
    }
}

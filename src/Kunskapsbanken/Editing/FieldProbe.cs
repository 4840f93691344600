using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing;

/// <summary>Asks the parser what it thinks of one field's value before there is a file.</summary>
public static class FieldProbe
{
    /// <param name="yaml">The value as it will stand after the field's name.</param>
    /// <returns>What is wrong, in the words of the diagnostics; null when nothing is.</returns>
    public static string? Problem(Field field, string yaml)
    {
        var problems = new List<Diagnostic>();
        if (YamlReader.Read("", $"{field.Name}: {yaml}\n", 0, problems) is YamlMapping { Entries: [{ } entry] } && problems.Count == 0)
            FieldReader.Of(field).Read(entry.Value, new FieldContext("", new RecordText("", "", problems), new MarkdownReader(), problems));
        return problems is [var first, ..] ? $"{first.Message} {first.Hint}".TrimEnd() : null;
    }
}

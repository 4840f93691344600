using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Site.Reports;

/// <summary>SARIF 2.1.0 (OASIS), the form that code hosts read.</summary>
internal static class Sarif
{
    public static string Of(IReadOnlyList<Diagnostic> problems)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, problems);
            json.WriteStartArray("results");
            foreach (var problem in problems)
                WriteResult(json, problem);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<Diagnostic> problems)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Kunskapsbanken");
        json.WriteStartArray("rules");
        foreach (var code in problems.Select(p => p.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var rule = Rules.All[code];
            json.WriteStartObject();
            json.WriteString("id", code);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Cause);
            WriteText(json, "help", rule.Cure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Code);
        json.WriteString("level", problem.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteText(json, "message", problem.Hint is null ? problem.Message : $"{problem.Message} {problem.Hint}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", problem.File);
        json.WriteEndObject();
        if (!problem.Span.IsNone)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", problem.Span.Line);
            json.WriteNumber("startColumn", problem.Span.Column);
            json.WriteNumber("endColumn", problem.Span.Column + problem.Span.Length);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}

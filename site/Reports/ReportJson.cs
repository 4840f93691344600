using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Site.Reports;

/// <summary>A problem as other programs read it.</summary>
internal sealed record ProblemJson(string Code, string Severity, string File, int? Line, int? Column, int? Length, string Message, string? Hint)
{
    public static ProblemJson Of(Diagnostic d) => new(
        d.Code,
        d.Severity.ToString().ToLowerInvariant(),
        d.File,
        d.Span.IsNone ? null : d.Span.Line,
        d.Span.IsNone ? null : d.Span.Column,
        d.Span.IsNone ? null : d.Span.Length,
        d.Message,
        d.Hint);
}

/// <summary>A build as other programs read it.</summary>
/// <param name="Stages">Milliseconds, in order.</param>
internal sealed record BuildJson(
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyDictionary<string, double> Stages,
    int Errors,
    int Warnings,
    int Files,
    int Rendered,
    long Bytes,
    IEnumerable<ProblemJson> Problems);

[JsonSerializable(typeof(IEnumerable<ProblemJson>))]
[JsonSerializable(typeof(BuildJson))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>On one line.</summary>
    public static ReportJson Line { get; } = new(Written(isIndented: false));

    /// <summary>On many lines.</summary>
    public static ReportJson Readable { get; } = new(Written(isIndented: true));

    /// <summary>With å ä ö as letters.</summary>
    private static JsonSerializerOptions Written(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = isIndented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Writes <c>--report</c>.</summary>
internal static class ReportFile
{
    public static async Task WriteAsync(BuildReport report, string file)
    {
        var json = new BuildJson(
            report.Counts,
            report.Stages.ToDictionary(s => s.Stage, s => Math.Round(s.Milliseconds, 1), StringComparer.Ordinal),
            report.Errors,
            report.Warnings,
            report.Written?.Files ?? 0,
            report.Written?.Rendered ?? 0,
            report.Written?.Bytes ?? 0,
            report.Problems.Select(ProblemJson.Of));
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(json, ReportJson.Readable.BuildJson) + "\n");
    }
}

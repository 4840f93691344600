using System.Text.RegularExpressions;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing;

/// <summary>Writes values as YAML that reads back as the same text, in the plainest form that does.</summary>
public static partial class YamlText
{
    /// <summary>A text on one line: bare where that is safe, else in quotation marks.</summary>
    public static string Scalar(string text)
    {
        text = text.ReplaceLineEndings(" ").Trim();
        return IsPlain(text) ? text : Quoted(text);
    }

    /// <summary>A text of several lines as a block below its key.</summary>
    /// <param name="indent">The columns before the key.</param>
    public static string Block(string text, int indent = 0)
    {
        var margin = new string(' ', indent + 2);
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n').Select(l => l.TrimEnd());
        return "|\n" + string.Join('\n', lines.Select(l => l.Length == 0 ? "" : margin + l));
    }

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(InList))}]";

    public static string Unknown(UnknownReason reason) => $"{{unknown: {Terms.Code(reason)}}}";

    /// <summary>A value as its field wants it: dates and numbers bare, times quoted, long Markdown as a block.</summary>
    /// <param name="indent">The columns before the field's name.</param>
    public static string Value(Field field, string text, int indent = 0) => field.Kind switch
    {
        FieldKind.Integer or FieldKind.Number or FieldKind.Date or FieldKind.Term or FieldKind.Reference => text.Trim(),
        FieldKind.Time => $"\"{text.Trim()}\"",
        FieldKind.Prose when text.Contains('\n', StringComparison.Ordinal) || text.Length > 100 => Block(text, indent),
        _ => Scalar(text),
    };

    private static string InList(string text) =>
        IsPlain(text) && text.AsSpan().IndexOfAny(",[]{}") >= 0 ? Quoted(text) : Scalar(text);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", " ", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string text) =>
        Safe().IsMatch(text) && !NotText().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !text.EndsWith(':');

    // A letter first: no indicator of YAML's is a letter. No control characters.
    [GeneratedRegex(@"^[\p{L}][^\p{C}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Safe();

    // What other readers of YAML take for a truth value or nothing.
    [GeneratedRegex(@"^(true|false|null|yes|no|on|off|y|n)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotText();
}

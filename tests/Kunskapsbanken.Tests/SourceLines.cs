using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Tests;

/// <summary>A source file's lines as editors count them, to hold spans against.</summary>
internal sealed class SourceLines(string[] lines)
{
    public static SourceLines Of(SourceFile file)
    {
        var bytes = file.Read().Span;
        return Of(Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes));
    }

    public static SourceLines Of(string text) => new(text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'));

    public void AssertHolds(IEnumerable<Diagnostic> problems)
    {
        foreach (var problem in problems.Where(p => !p.Span.IsNone))
            AssertHolds(problem.Span, problem.ToString());
    }

    /// <summary>Every value that the author wrote, and every link in the text.</summary>
    public void AssertHolds(ParsedRecord record)
    {
        AssertHolds(record.Record, CollectionInfo.Of(record.Key.Collection).Fields);
        foreach (var reference in record.Entry.References)
            AssertHolds(reference.Span, reference.ToString());
        foreach (var link in record.Entry.Links)
            AssertHolds(link.Span, link.ToString());
    }

    /// <summary>The span begins in a line, or just after it, and ends in the same line.</summary>
    public void AssertHolds(Span span, string what)
    {
        var isLine = span.Line >= 1 && span.Line <= lines.Length;
        var length = isLine ? lines[span.Line - 1].Length : 0;
        var isInside = isLine && span.Column >= 1 && span.Column <= length + 1 && span.Length >= 0 && span.Column - 1 + span.Length <= Math.Max(length, span.Column);
        Assert.True(isInside, $"{what}: line {span.Line}, column {span.Column}, length {span.Length} is not in\n{string.Join("⏎\n", lines)}");
    }

    private void AssertHolds(object part, PartType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.ValueIn(part) is not { Span.IsNone: false } authored)
                continue;
            AssertHolds(authored.Span, field.Name);
            foreach (var value in authored.Values)
            {
                AssertHolds(value.Span, field.Name);
                if (field.Part is not null)
                    AssertHolds(value.Value, field.Part);
            }
        }
    }
}

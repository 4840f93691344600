using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kunskapsbanken.Parse.Yaml;

/// <summary>
/// Reads YAML from the parser's events into nodes with places, within bounds that no honest record reaches.
/// YamlDotNet's own object model recurses without limit and dies on 20 KB of brackets. Its parser does not recurse: it gives
/// events, and this stops asking for them at <see cref="MaxDepth"/>.
/// </summary>
public sealed class YamlReader
{
    public const int MaxDepth = 32;
    public const int MaxNodes = 20_000;

    private readonly string file;
    private readonly string text;
    private readonly int lineOffset;
    private readonly List<Diagnostic> problems;
    private readonly Parser parser;
    private int nodes;

    private YamlReader(string file, string text, int lineOffset, List<Diagnostic> problems)
    {
        this.file = file;
        this.text = text;
        this.lineOffset = lineOffset;
        this.problems = problems;
        parser = new Parser(new StringReader(text));
    }

    /// <param name="text">The YAML alone, without invisible characters (<see cref="PlainText"/>): some are line breaks to YAML only.</param>
    /// <param name="lineOffset">Lines of the file before the YAML.</param>
    /// <returns>The top node, or null when there is none or it can't be read; then a diagnostic says why.</returns>
    public static YamlNode? Read(string file, string text, int lineOffset, List<Diagnostic> problems)
    {
        var reader = new YamlReader(file, text, lineOffset, problems);
        try
        {
            return reader.ReadDocument();
        }
        // A bracket that is never closed makes YamlDotNet read past its own end, and half a surrogate pair ("\ud800") makes a number
        // that is no character: neither is a YamlException.
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            var mistake = YamlMistakes.Explain(text, lineOffset, e);
            problems.Add(Errors.BadYaml(file, new(mistake.Line + lineOffset, mistake.Column, mistake.Length), mistake.Reason, mistake.Hint));
            return null;
        }
        catch (BoundsException e)
        {
            problems.Add(e.Problem);
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        parser.MoveNext();
        if (!parser.MoveNext() || parser.Current is not DocumentStart)
            return null;
        parser.MoveNext();
        var node = ReadNode(0);
        if (parser.Current is DocumentEnd && parser.MoveNext() && parser.Current is DocumentStart second)
            throw new BoundsException(Errors.BadYaml(file, SpanOf(second.Start, 3), "Fälten innehåller en andra rad ---.", "Ta bort den, eller flytta texten under fälten."));
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = parser.Current!;
        if (depth > MaxDepth)
            throw new BoundsException(Errors.TooDeep(file, SpanOf(current.Start, 1), $"Fälten har fler än {MaxDepth} nivåer."));
        if (++nodes > MaxNodes)
            throw new BoundsException(Errors.TooDeep(file, SpanOf(current.Start, 1), $"Fälten har fler än {MaxNodes} värden."));
        if (current is AnchorAlias)
            throw new BoundsException(Errors.YamlFeature(file, SpanOf(current.Start, 1), "Alias (*)"));
        if (current is NodeEvent { Anchor.IsEmpty: false })
            throw new BoundsException(Errors.YamlFeature(file, SpanOf(current.Start, 1), "Ankare (&)"));
        if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw new BoundsException(Errors.YamlFeature(file, SpanOf(current.Start, 1), "Taggar (!)"));
        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => throw new BoundsException(Errors.BadYaml(file, SpanOf(current.Start, 1), "Här väntades ett värde.", null)),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        parser.MoveNext();
        var start = scalar.Start;
        var length = scalar.End.Line == start.Line ? (int)(scalar.End.Column - start.Column) : LineRest(start);
        var isBlock = scalar.Style == ScalarStyle.Literal;
        var span = SpanOf(start, Math.Max(length, 0));
        // The file itself has none (RecordParser), but a quoted text can spell one out: "\u0007".
        var invisible = PlainText.IndexOfInvisible(scalar.Value);
        if (invisible >= 0)
            problems.Add(Errors.InvisibleCharacter(file, span, scalar.Value[invisible], PlainText.CountInvisible(scalar.Value)));
        return new(
            invisible < 0 ? scalar.Value : PlainText.WithoutInvisible(scalar.Value),
            span,
            scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted,
            isBlock,
            isBlock ? BlockIndent(start) : 0);
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        parser.MoveNext();
        return new(items.ToImmutable(), SpanOf(start.Start, 1));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        parser.MoveNext();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, Span>(StringComparer.Ordinal);
        while (parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw new BoundsException(Errors.BadYaml(file, SpanOf(parser.Current!.Start, 1), "Ett fältnamn måste vara en text.", null));
            if (key.Text == "<<" && !key.IsQuoted)
                throw new BoundsException(Errors.YamlFeature(file, key.Span, "Sammanslagning (<<)"));
            var value = ReadNode(depth + 1);
            if (seen.TryGetValue(key.Text, out var first))
                problems.Add(Errors.DuplicateKey(file, key.Span, key.Text, first));
            else
            {
                seen.Add(key.Text, key.Span);
                entries.Add(new(key, value));
            }
        }

        parser.MoveNext();
        return new(entries.ToImmutable(), SpanOf(start.Start, 1));
    }

    private Span SpanOf(Mark mark, int length)
    {
        if (mark.Index < text.Length)
            return new((int)mark.Line + lineOffset, (int)mark.Column, length);
        // After the end YamlDotNet counts a line that is not there.
        return new(text.AsSpan().Count('\n') + 1 + lineOffset, text.Length - text.LastIndexOf('\n'), 0);
    }

    private int LineRest(Mark start)
    {
        var end = text.IndexOf('\n', (int)Math.Min(start.Index, text.Length));
        return (end < 0 ? text.Length : end) - (int)start.Index;
    }

    /// <summary>The indent of a block scalar: that of its first line with text.</summary>
    private int BlockIndent(Mark start)
    {
        var position = text.IndexOf('\n', (int)Math.Min(start.Index, text.Length));
        while (position >= 0 && position + 1 < text.Length)
        {
            var indent = 0;
            while (position + 1 + indent < text.Length && text[position + 1 + indent] == ' ')
                indent++;
            var next = position + 1 + indent;
            if (next < text.Length && text[next] is not ('\n' or '\r'))
                return indent;
            position = text.IndexOf('\n', next);
        }

        return 0;
    }

    private sealed class BoundsException(Diagnostic problem) : Exception
    {
        public Diagnostic Problem => problem;
    }
}

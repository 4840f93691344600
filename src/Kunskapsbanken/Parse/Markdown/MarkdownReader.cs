using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigMarkdown = Markdig.Markdown;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>
/// Markdown once through Markdig: from the one syntax tree come the HTML, the headings, the links, the words and the diagnostics.
/// Extensions are picked by hand; nothing lets an author write an attribute or a tag. One a thread.
/// </summary>
public sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .Build();

    private readonly BodyRenderer renderer = new(Pipeline);

    public Body Read(string text, TextOrigin origin, RecordText record)
    {
        if (text.AsSpan().Trim().IsEmpty)
            return Body.Empty;
        if (MarkdownBounds.Excess(text) is { } excess)
        {
            record.Problems.Add(Errors.TooSlow(record.File, origin.At(excess.Line, 0, 1), excess.What));
            return Body.Empty;
        }

        try
        {
            return new TreeWalk(text, origin, record).Read(MarkdigMarkdown.Parse(text, Pipeline), renderer);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting, which both its parser and its renderer have; it has no exception type of its own.
            record.Problems.Add(Errors.MarkdownTooDeep(record.File, origin.At(0, 0, 1)));
            return Body.Empty;
        }
    }

    private sealed class TreeWalk(string text, TextOrigin origin, RecordText record)
    {
        private readonly ImmutableArray<int> lineStarts = LineStarts(text);
        private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
        private int headingLevel = 1;
        private WordKind kind = WordKind.Text;
        private bool isInTable;

        public Body Read(MarkdownDocument document, BodyRenderer renderer)
        {
            Visit(document);
            var (html, slots) = renderer.Render(document);
            return new(html, slots, headings.ToImmutable());
        }

        private void Visit(MarkdownObject node)
        {
            switch (node)
            {
                case HtmlBlock block:
                    Report(block, Errors.RawHtml(record.File, SpanOf(block.Span), text[block.Span.Start..Math.Min(block.Span.End + 1, text.Length)]));
                    return;
                case LeafBlock { Inline: { } inline } leaf:
                    var start = record.Words.Length;
                    kind = leaf is HeadingBlock ? WordKind.Heading : isInTable ? WordKind.Cell : WordKind.Text;
                    foreach (var child in inline)
                        Visit(child);
                    if (leaf is HeadingBlock heading)
                        AddHeading(heading, record.Words.ToString(start, record.Words.Length - start));
                    record.Words.Append('\n');
                    return;
                case CodeBlock code:
                    record.Add(code.Lines.ToString(), SpanOf(code.Span), WordKind.Code);
                    record.Words.Append('\n');
                    return;
                case ContainerBlock container:
                    var isOuterTable = isInTable;
                    isInTable |= container is Table;
                    foreach (var child in container)
                        Visit(child);
                    isInTable = isOuterTable;
                    return;
                case HtmlInline html:
                    Report(html, Errors.RawHtml(record.File, SpanOf(html.Span), html.Tag));
                    return;
                case LinkInline link:
                    VisitLink(link);
                    return;
                case AutolinkInline auto:
                    ReadLink(auto, auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, SpanOf(auto.Span));
                    record.Add(auto.Url, SpanOf(auto.Span), WordKind.Address);
                    return;
                case LiteralInline literal:
                    record.Add(literal.Content.AsSpan(), SpanOf(literal.Span), kind, origin.IsExact);
                    return;
                case CodeInline code:
                    record.Add(code.Content, SpanOf(code.Span), WordKind.Code);
                    return;
                case LineBreakInline:
                    record.Words.Append(' ');
                    return;
                case HtmlEntityInline entity:
                    record.Words.Append(entity.Transcoded.AsSpan());
                    return;
                case ContainerInline container:
                    foreach (var child in container)
                        Visit(child);
                    return;
            }
        }

        private void VisitLink(LinkInline link)
        {
            if (link.IsImage)
            {
                record.Problems.Add(Errors.NoImages(record.File, SpanOf(link.Span)));
                return;
            }

            var span = SpanOf(link.Span);
            ReadLink(link, link.Url ?? "", span);
            var start = record.Words.Length;
            foreach (var child in link)
                Visit(child);
            record.LinkTexts.Add(new(start, record.Words.Length - start, span));
        }

        private void ReadLink(MarkdownObject node, string address, Span span)
        {
            if (LinkReader.Read(address, record.Path, span) is not { } link)
            {
                record.Problems.Add(Errors.BadScheme(record.File, span, address));
                return;
            }

            node.SetData(typeof(ContentLink), link);
            record.Links.Add(link);
        }

        private void AddHeading(HeadingBlock heading, string words)
        {
            if (heading.Level == 1 || heading.Level > headingLevel + 1)
                record.Problems.Add(Errors.HeadingLevel(record.File, SpanOf(heading.Span), heading.Level, Math.Max(2, headingLevel + 1)));
            headingLevel = heading.Level;
            var id = record.NewAnchor(words);
            heading.GetAttributes().Id = id;
            headings.Add(new(heading.Level, id, words.Trim()));
        }

        private void Report(MarkdownObject node, Diagnostic problem)
        {
            // A comment tells readers nothing and does no harm; it is dropped.
            if (node is HtmlBlock { Type: HtmlBlockType.Comment } or HtmlInline { Tag: ['<', '!', '-', '-', ..] })
                return;
            record.Problems.Add(problem);
        }

        /// <remarks>Markdig's own line number is off in some blocks, such as a heading that is underlined; its offset is not.</remarks>
        private Span SpanOf(SourceSpan span)
        {
            var start = Math.Clamp(span.Start, 0, text.Length);
            var found = lineStarts.BinarySearch(start);
            var line = found < 0 ? ~found - 1 : found;
            var end = line + 1 < lineStarts.Length ? lineStarts[line + 1] - 1 : text.Length;
            return origin.At(line, start - lineStarts[line], Math.Max(Math.Min(span.Length, end - start), 0));
        }

        /// <summary>Counted once: counting anew for each node would take time with the square of the text.</summary>
        private static ImmutableArray<int> LineStarts(string text)
        {
            var starts = ImmutableArray.CreateBuilder<int>();
            starts.Add(0);
            for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
                starts.Add(end + 1);
            return starts.ToImmutable();
        }
    }
}

using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>Writes a syntax tree as HTML with its links left open (<see cref="Body"/>).</summary>
internal static class BodyRenderer
{
    public static (ReadOnlyMemory<byte> Html, ImmutableArray<LinkSlot> Slots) Render(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        var buffer = new StringBuilder(8 * 1024);
        using var writer = new StringWriter(buffer, CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        var links = new OpenLinkRenderer(buffer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(links);
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new OpenAutolinkRenderer(links));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new NoHtmlInline());
        renderer.Render(document);
        writer.Flush();
        return Encode(buffer.ToString(), links.Slots);
    }

    /// <summary>The slots were counted in characters while writing; readers of the body count bytes.</summary>
    private static (ReadOnlyMemory<byte>, ImmutableArray<LinkSlot>) Encode(string html, List<LinkSlot> slots)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(html)];
        var result = ImmutableArray.CreateBuilder<LinkSlot>(slots.Count);
        int chars = 0, written = 0;
        foreach (var slot in slots)
        {
            var start = Advance(slot.Start);
            result.Add(slot with { Start = start, End = Advance(slot.End) });
        }

        Advance(html.Length);
        return (bytes, result.MoveToImmutable());

        int Advance(int to)
        {
            written += Encoding.UTF8.GetBytes(html.AsSpan(chars, to - chars), bytes.AsSpan(written));
            chars = to;
            return written;
        }
    }

    private sealed class OpenLinkRenderer(StringBuilder html) : HtmlObjectRenderer<LinkInline>
    {
        public List<LinkSlot> Slots { get; } = [];

        public StringBuilder Html => html;

        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.GetData(typeof(ContentLink)) is not ContentLink target)
            {
                renderer.WriteChildren(link);
                return;
            }

            var start = html.Length;
            renderer.WriteChildren(link);
            Slots.Add(new(start, html.Length, target));
        }
    }

    private sealed class OpenAutolinkRenderer(OpenLinkRenderer links) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline auto)
        {
            if (auto.GetData(typeof(ContentLink)) is not ContentLink target)
            {
                renderer.WriteEscape(auto.Url);
                return;
            }

            // A bare <xref:…> shows its target's title, which is known when the page is rendered: no text here.
            var start = links.Html.Length;
            if (target.Kind != LinkKind.Record)
                renderer.WriteEscape(auto.Url);
            links.Slots.Add(new(start, links.Html.Length, target));
        }
    }

    private sealed class NoHtmlBlock : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
        }
    }

    private sealed class NoHtmlInline : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline tag)
        {
        }
    }
}

using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>Writes a syntax tree as HTML with its links left open (<see cref="Body"/>). One a thread: its buffers are used again.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A writer into memory holds nothing that must be let go.")]
internal sealed class BodyRenderer
{
    private readonly StringBuilder buffer = new(16 * 1024);
    private readonly StringWriter writer;
    private readonly HtmlRenderer renderer;
    private readonly OpenLinkRenderer links;
    private char[] chars = new char[16 * 1024];

    public BodyRenderer(MarkdownPipeline pipeline)
    {
        writer = new StringWriter(buffer, CultureInfo.InvariantCulture) { NewLine = "\n" };
        renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        links = new OpenLinkRenderer(buffer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(links);
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new OpenAutolinkRenderer(links));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new NoHtmlInline());
    }

    public (ReadOnlyMemory<byte> Html, ImmutableArray<LinkSlot> Slots) Render(MarkdownDocument document)
    {
        buffer.Clear();
        links.Slots.Clear();
        // Setting the writer makes the renderer forget how the last text ended.
        renderer.Writer = writer;
        renderer.Render(document);
        if (chars.Length < buffer.Length)
            chars = new char[buffer.Length * 2];
        buffer.CopyTo(0, chars, buffer.Length);
        return Encode(chars.AsSpan(0, buffer.Length), links.Slots);
    }

    /// <summary>The slots were counted in characters while writing; readers of the body count bytes.</summary>
    private static (ReadOnlyMemory<byte>, ImmutableArray<LinkSlot>) Encode(ReadOnlySpan<char> html, List<LinkSlot> slots)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(html)];
        var result = ImmutableArray.CreateBuilder<LinkSlot>(slots.Count);
        int read = 0, written = 0;
        foreach (var slot in slots)
        {
            var start = Advance(html, slot.Start, bytes, ref read, ref written);
            result.Add(slot with { Start = start, End = Advance(html, slot.End, bytes, ref read, ref written) });
        }

        Advance(html, html.Length, bytes, ref read, ref written);
        return (bytes, result.MoveToImmutable());

        static int Advance(ReadOnlySpan<char> html, int to, byte[] bytes, ref int read, ref int written)
        {
            written += Encoding.UTF8.GetBytes(html[read..to], bytes.AsSpan(written));
            read = to;
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

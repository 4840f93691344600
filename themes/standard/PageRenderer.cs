// The renderer's own base class stands in a namespace that Blazor keeps for itself; StaticHtmlRenderer, which is public and made to be
// built upon, hands on its members from there. Nothing here touches the types that may change.
#pragma warning disable BL0006
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kunskapsbanken.Theme;

/// <summary>
/// Writes a template as HTML, on the renderer that <c>HtmlRenderer</c> itself stands on. That class keeps every root component
/// until it is thrown away; this one lets each page go when it is written, so that one renderer serves thousands of pages.
/// Used by one thread at a time.
/// </summary>
internal sealed class PageRenderer() : StaticHtmlRenderer(Services.Instance, NullLoggerFactory.Instance)
{
    private readonly StringWriter writer = new(new StringBuilder(16 * 1024), CultureInfo.InvariantCulture);

    private char[] buffer = new char[32 * 1024];

    /// <summary>å ä ö stay letters.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    // Nothing is awaited while a page is written, so its thread is the only one there is.
    public override Dispatcher Dispatcher { get; } = new SameThread();

    public string Render(Template template)
    {
        var id = AssignRootComponentId(template);
        try
        {
            var rendering = RenderRootComponentAsync(id, ParameterView.Empty);
            if (!rendering.IsCompleted)
                throw new InvalidOperationException($"{template.GetType().Name} is not written in one go.");
            rendering.GetAwaiter().GetResult();
            WriteComponentHtml(id, writer);
            return CompactWriter.Write(writer.GetStringBuilder(), ref buffer);
        }
        finally
        {
            RemoveRootComponent(id);
            writer.GetStringBuilder().Clear();
        }
    }

    protected override void HandleException(Exception exception) =>
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            writer.Dispose();
    }

    private sealed class SameThread : Dispatcher
    {
        public override bool CheckAccess() => true;

        public override Task InvokeAsync(Action workItem)
        {
            workItem();
            return Task.CompletedTask;
        }

        public override Task InvokeAsync(Func<Task> workItem) => workItem();

        public override Task<TResult> InvokeAsync<TResult>(Func<TResult> workItem) => Task.FromResult(workItem());

        public override Task<TResult> InvokeAsync<TResult>(Func<Task<TResult>> workItem) => workItem();
    }

    /// <summary>The one service that the renderer asks for.</summary>
    private sealed class Services : IServiceProvider
    {
        public static readonly Services Instance = new();

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
    }
}

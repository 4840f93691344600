using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Kunskapsbanken.Theme;

/// <summary>
/// A component that is written once and never again: no state, no events, nothing to wait for.
/// Leaner than <see cref="ComponentBase"/>, whose life cycle a static page has no use for.
/// </summary>
public abstract class Template : IComponent
{
    private RenderHandle handle;

    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        Prepare();
        handle.Render(BuildRenderTree);
        return Task.CompletedTask;
    }

    /// <summary>Works out what the markup needs, before it is written.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>What the compiler makes of the .razor file.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder __builder)
    {
    }
}

/// <summary>The template of a whole page.</summary>
public abstract class PageTemplate<TPage> : Template
    where TPage : Page
{
    public required View View { get; init; }

    public required TPage Page { get; init; }

    protected Texts T => View.Texts;
}

/// <summary>The template of a record's page.</summary>
public abstract class RecordTemplate<TRecord> : Template
    where TRecord : Record
{
    public required RecordView View { get; init; }

    protected Texts T => View.Texts;

    protected TRecord Record => (TRecord)View.Record;
}

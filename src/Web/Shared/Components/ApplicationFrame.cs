using Microsoft.AspNetCore.Components;

namespace Platform.Web.Shared.Components;

/// <summary>Which layout pages of the shared library, such as refusals, stand in; each application names its own.</summary>
public sealed record Frame(Type Layout);

/// <summary>The layout of shared pages: the application's.</summary>
public sealed class ApplicationFrame : LayoutComponentBase
{
    [Inject]
    public Frame Frame { get; set; } = null!;

    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenComponent<LayoutView>(0);
        builder.AddComponentParameter(1, nameof(LayoutView.Layout), Frame.Layout);
        builder.AddComponentParameter(2, nameof(LayoutView.ChildContent), Body);
        builder.CloseComponent();
    }
}

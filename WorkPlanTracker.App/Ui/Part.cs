using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace WorkPlanTracker.App.Ui;

/// <summary>A part of a page that is drawn again by itself, where the rest of the page has not changed.</summary>
/// <remarks>What it holds has to read the page's own fields: what the page took aside while it was drawn is of that time.</remarks>
public sealed class Part : ComponentBase
{
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>Draws it again.</summary>
    public void Refresh() => StateHasChanged();

    protected override void BuildRenderTree(RenderTreeBuilder builder) => ChildContent(builder);
}

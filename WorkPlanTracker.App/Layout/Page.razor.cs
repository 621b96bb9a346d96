using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace WorkPlanTracker.App.Layout;

/// <summary>The document. Account and error pages are static, all others live.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private IComponentRenderMode? Mode => Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}

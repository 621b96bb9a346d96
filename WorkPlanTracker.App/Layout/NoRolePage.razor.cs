using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Layout;

/// <summary>Shown to those who are signed in and may see nothing internal.</summary>
public sealed partial class NoRolePage
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    protected override void OnInitialized()
    {
        if (Context is { Response.HasStarted: false })
        {
            Context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}

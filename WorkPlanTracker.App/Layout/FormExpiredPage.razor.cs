using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Layout;

/// <summary>Shown where a form could not be taken: what happened, and a fresh one.</summary>
public sealed partial class FormExpiredPage
{
    internal const string Path = "/account/form-expired";

    private bool _signedIn;

    [CascadingParameter]
    public HttpContext? Context { get; set; }

    protected override void OnInitialized() => _signedIn = Context?.User.Identity is { IsAuthenticated: true };
}

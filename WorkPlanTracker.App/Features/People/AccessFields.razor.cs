using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.People;

/// <summary>Roles and scopes to tick.</summary>
public sealed partial class AccessFields
{
    [Parameter, EditorRequired]
    public required PersonForm Form { get; set; }

    [Parameter, EditorRequired]
    public required ScopeNames Scopes { get; set; }

    [Parameter]
    public Outcome? Outcome { get; set; }
}

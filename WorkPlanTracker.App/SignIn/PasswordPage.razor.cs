using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Where the link of an administrator leads: the person chooses their own password.</summary>
public sealed partial class PasswordPage(PasswordLinks links)
{
    [SupplyParameterFromQuery]
    public string? Link { get; set; }

    [SupplyParameterFromQuery]
    public string? Problem { get; set; }
}

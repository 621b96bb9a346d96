using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Makes the first administrator, by the link printed in the log.</summary>
public sealed partial class SetUpPage(SetUpLink link)
{
    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromQuery]
    public string? Problem { get; set; }

    [SupplyParameterFromQuery]
    public string? Name { get; set; }

    [SupplyParameterFromQuery]
    public string? Email { get; set; }

    private bool Opens => link.Opens(Token);
}

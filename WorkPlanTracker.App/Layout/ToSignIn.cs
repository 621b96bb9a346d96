using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Layout;

/// <summary>Sends whoever is not signed in (any more) to the sign-in page, and back afterwards.</summary>
public sealed class ToSignIn(NavigationManager navigation) : ComponentBase
{
    protected override void OnInitialized() =>
        navigation.NavigateTo($"account/sign-in?returnUrl={Uri.EscapeDataString($"/{navigation.ToBaseRelativePath(navigation.Uri)}")}", forceLoad: true);
}

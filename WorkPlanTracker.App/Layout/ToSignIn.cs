using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Layout;

/// <summary>Sends whoever is not signed in (any more) to the sign-in page, and back afterwards; whoever is, but may see nothing, to the page that says so.</summary>
public sealed class ToSignIn(NavigationManager navigation, CurrentPerson current) : ComponentBase
{
    protected override async Task OnInitializedAsync() =>
        navigation.NavigateTo(
            (await current.GetAsync()).Email.Length > 0 ? "account/no-role" : $"account/sign-in?returnUrl={Uri.EscapeDataString($"/{navigation.ToBaseRelativePath(navigation.Uri)}")}",
            forceLoad: true);
}

using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Layout;

/// <summary>Renders nothing. Leaves for the sign-in page when this person signs out elsewhere, or their account is closed or changed.</summary>
public sealed class SessionGuard(CurrentPerson current, SignOuts signOuts, NavigationManager navigation) : CircuitComponent, IDisposable
{
    private IDisposable? _watching;

    public void Dispose() => _watching?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            var person = await current.GetAsync();
            _watching = signOuts.Watch(person.Email, person.Stamp, why => Start(() =>
            {
                navigation.NavigateTo($"account/sign-in?reason={why}", forceLoad: true);
                return Task.CompletedTask;
            }));
        }
    }
}

using Microsoft.AspNetCore.Components.Authorization;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Who this circuit belongs to.</summary>
public sealed class CurrentPerson(AuthenticationStateProvider authentication)
{
    public async Task<Person> GetAsync() => Person.Of((await authentication.GetAuthenticationStateAsync()).User);
}

using Microsoft.AspNetCore.Components.Authorization;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Who this circuit belongs to.</summary>
public sealed class CurrentPerson(AuthenticationStateProvider authentication, CoverShelf covers)
{
    /// <summary>Tells this open page from the others, so that the page that signs out is not told to leave as well.</summary>
    public string Page { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The person, with what those lend whom they act for today.</summary>
    public async Task<Person> GetAsync()
    {
        var person = Person.Of((await authentication.GetAuthenticationStateAsync()).User);
        return person.Email.Length == 0 ? person : person with { ActsFor = await covers.ActsForAsync(person.Email) };
    }
}

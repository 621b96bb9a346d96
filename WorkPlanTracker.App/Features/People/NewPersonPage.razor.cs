using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.People;

/// <summary>Opens an account; the person chooses their password by the link that is shown.</summary>
public sealed partial class NewPersonPage(OpenAccount open, ResetPassword reset, PeopleQueries queries, CurrentPerson current, NavigationManager navigation)
{
    private DraftOffer? _offer;
    private Person _person = Person.Nobody;
    private ScopeNames _scopes = new([], []);
    private PersonForm _form = new();
    private Outcome? _outcome;
    private string? _link;
    private string _opened = "";

    protected override async Task OnInitializedAsync()
    {
        _person = await current.GetAsync();
        _scopes = _person.Administers ? await queries.ScopesAsync(CancellationToken.None) : _scopes;
    }

    private async Task SaveAsync()
    {
        _outcome = await open.RunAsync(_person.Actor, _form.Email, _form.Name, password: null, _form.ToScopes(), onlyFirst: false, CancellationToken.None);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            (_outcome, var link) = await reset.RunAsync(_person.Actor, saved.Ref, CancellationToken.None);
            (_opened, _link) = (saved.Ref, link is null ? null : $"{navigation.BaseUri}{link}");
        }
    }

    /// <summary>The link that was to be shown is lost then: the account's own page makes another.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft) => await queries.FindAsync(draft.Value("email").Trim().ToLowerInvariant(), CancellationToken.None) is not null;

    private void Another() => (_form, _outcome, _link) = (new PersonForm(), null, null);
}

using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.People;

/// <summary>One account: roles and scopes, password, lock, tokens, and its end.</summary>
public sealed partial class PersonPage(PeopleQueries queries, CurrentPerson current, NavigationManager navigation, AccountCommands commands)
{
    private readonly PageLoads _loads = new();
    private DraftOffer? _offer;
    private Person _person = Person.Nobody;
    private PersonFile? _file;
    private PersonForm _form = new();
    private ScopeNames _scopes = new([], []);
    private Outcome? _outcome;
    private string _said = "";
    private string? _link;
    private int _seen;
    private bool _closing;
    private bool _loaded;

    [Parameter]
    public string Email { get; set; } = "";

    private bool IsSelf => _person.Email == Email;

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        if (_person.Administers)
        {
            _scopes = await queries.ScopesAsync(CancellationToken.None);
            await LoadAsync(andForm: true);
        }

        _loaded = true;
    }

    private async Task LoadAsync(bool andForm)
    {
        using var load = _loads.Begin();
        _file = await queries.FindAsync(Email, CancellationToken.None);
        if (_file is { } file && andForm)
        {
            (_form, _seen) = (PersonForm.Of(file.Line), file.Version);
        }
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_person.Administers && notices.SelectMany(n => n.Touched).Any(t => t.Kind == ApiToken.LogKind || (t.Kind == "person" && t.Ref == Email)))
        {
            // What is ticked and not saved stays; the version seen stays with it, so that a conflict is told.
            await LoadAsync(andForm: false);
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        await EndAsync(await commands.Access.RunAsync(_person.Actor, Email, _seen, _form.ToScopes(), CancellationToken.None), andForm: true);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Conflict conflict)
        {
            _seen = conflict.Version;
        }
    }

    private async Task CloseAsync()
    {
        _closing = false;
        await EndAsync(await commands.Close.RunAsync(_person.Actor, Email, null, CancellationToken.None));
    }

    private async Task ReopenAsync() => await EndAsync(await commands.Reopen.RunAsync(_person.Actor, Email, null, CancellationToken.None));

    private async Task UnlockAsync() => await EndAsync(await commands.Unlock.RunAsync(_person.Actor, Email, CancellationToken.None));

    private async Task RevokeAsync(TokenLine token) => await EndAsync(await commands.Revoke.RunAsync(_person.Actor, token.Id, CancellationToken.None));

    private async Task ResetAsync()
    {
        var (outcome, link) = await commands.Reset.RunAsync(_person.Actor, Email, CancellationToken.None);
        await EndAsync(outcome);
        _link = link is null ? null : $"{navigation.BaseUri}{link}";
    }

    private async Task EndAsync(Outcome outcome, bool andForm = false)
    {
        var saved = outcome as Outcome.Saved;
        (_outcome, _said, _link) = (outcome, saved?.Sentence ?? "", null);
        if (saved is not null)
        {
            var untouched = _seen == _file?.Version;
            await LoadAsync(andForm);
            _seen = untouched && _file is { } file ? file.Version : _seen;
        }
    }
}

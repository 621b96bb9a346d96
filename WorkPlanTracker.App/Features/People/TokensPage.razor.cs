using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.People;

/// <summary>Tokens: an administrator sees and issues all, everyone else sees and revokes their own.</summary>
public sealed partial class TokensPage(PeopleQueries queries, CurrentPerson current, IssueToken issue, RevokeToken revoke)
{
    private readonly PageLoads _loads = new();
    private DraftOffer? _offer;
    private Person _person = Person.Nobody;
    private PageOf<TokenLine>? _list;
    private IReadOnlyList<(string Email, string Name)> _people = [];
    private Outcome? _outcome;
    private string _said = "";
    private string? _token;
    private string _user = "";
    private string _name = "";
    private string _days = "365";
    private int _number = 1;

    /// <summary>The page of the list, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? Number { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _number = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        _people = _person.Administers ? await queries.OpenAccountsAsync(CancellationToken.None) : [];
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _list = await queries.TokensAsync(_person.Administers ? null : _person.Email, _number, CancellationToken.None);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (notices.SelectMany(n => n.Touched).Any(t => t.Kind == ApiToken.LogKind))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task IssueAsync()
    {
        (_said, _token) = ("", null);
        if (_user.Length == 0)
        {
            _outcome = InputErrors.Of("user", "Choose whom the program is to act as.");
            await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
            return;
        }

        var days = int.TryParse(_days.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        (_outcome, _token) = await issue.RunAsync(_person.Actor, _user, _name, days, CancellationToken.None);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            (_said, _name) = (saved.Sentence, "");
            await LoadAsync();
        }
    }

    private async Task RevokeAsync(TokenLine token)
    {
        _outcome = await revoke.RunAsync(_person.Actor, token.Id, CancellationToken.None);
        (_said, _token) = ((_outcome as Outcome.Saved)?.Sentence ?? "", null);
        await LoadAsync();
    }
}

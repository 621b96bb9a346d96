using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Adds a body that meets.</summary>
public sealed partial class NewCommitteePage(CommitteeQueries queries, CurrentPerson current, EstablishCommittee establish, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private readonly CommitteeDraft _draft = new(CommitteeSection.Body) { Kind = ApiWords.Of(CommitteeKind.Committee) };
    private DraftOffer? _offer;
    private CommitteeBoard? _board;
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private string _code = "";

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _board = await queries.BoardAsync();
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (ForwardPlans.Concerns(notices))
        {
            _board = await queries.BoardAsync();
        }
    }

    private async Task SaveAsync()
    {
        var (input, wrong) = _draft.ToInput();
        _outcome = wrong ?? await establish.RunAsync(_person.Actor, _code, input! with { Abbreviation = _draft.Abbreviation.Length > 0 ? _draft.Abbreviation : null }, CancellationToken.None);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            navigation.NavigateTo($"committees/{saved.Ref}");
        }
    }
}

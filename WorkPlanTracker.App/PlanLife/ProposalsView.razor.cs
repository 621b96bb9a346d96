using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>What is put forward for the next year, and what became of it.</summary>
public sealed partial class ProposalsView(ProposeForNextYear propose, AgreeProposal agree, DropProposal drop)
{
    private const int Most = 20;

    private DraftOffer? _offer;
    private Outcome? _outcome;
    private string? _dropping;
    private string _why = "";
    private string _action = "";
    private string _rationale = "";
    private string _area = "";
    private string _committee = "";
    private string _due = "";
    private int _shown = Most;
    private bool _open;

    [Parameter, EditorRequired]
    public required PlanStory Story { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    /// <summary>Printed abbreviations by code.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Committees { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string DraftKey => $"plan:{Story.Plan.Ref}:proposal";

    private bool MayPropose => Story.Past.Length == 0 && Person.May(Act.PreparePlan, Story.Plan.Project);

    private bool MayDecide => Story.Past.Length == 0 && Person.May(Act.AgreePlan, "");

    /// <summary>Whether there is a plan for the next year that they can go into.</summary>
    private bool TakesProposals => Story.After is { State: not PlanState.Closed } || (Story.Before is not null && Story.Plan.State is PlanState.Draft or PlanState.Submitted);

    /// <summary>Opens the fields.</summary>
    public void Open()
    {
        (_open, _outcome) = (MayPropose, null);
        StateHasChanged();
    }

    private string AreaOf(NextYearProposal proposal) => proposal.Area is null ? "All areas" : Areas.FirstOrDefault(a => a.Ref == proposal.Area)?.Name ?? proposal.Area;

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task ProposeAsync()
    {
        if (await TookAsync(await propose.RunAsync(Person.Actor, Story.Plan.Ref, new ProposalInput(_action, _rationale, _area, _committee, _due), CancellationToken.None)))
        {
            (_open, _action, _rationale, _area, _committee, _due) = (false, "", "", "", "", "");
        }
    }

    private async Task AgreeAsync(NextYearProposal proposal) => await TookAsync(await agree.RunAsync(Person.Actor, proposal.Ref, proposal.Version, null, CancellationToken.None));

    private async Task DropAsync(NextYearProposal proposal)
    {
        if (await TookAsync(await drop.RunAsync(Person.Actor, proposal.Ref, proposal.Version, _why, CancellationToken.None)))
        {
            (_dropping, _why) = (null, "");
        }
    }

    private async Task<bool> TookAsync(Outcome outcome)
    {
        _outcome = StaleWords.Of(outcome);
        if ((_open || _dropping is not null) && _offer is not null)
        {
            await _offer.EndedAsync(outcome);
        }

        if (outcome is not Outcome.Saved saved)
        {
            return false;
        }

        _outcome = null;
        await OnSaved.InvokeAsync(saved);
        return true;
    }
}

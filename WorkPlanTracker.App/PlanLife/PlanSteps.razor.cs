using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Where a plan is in its life, and the step that comes next.</summary>
public sealed partial class PlanSteps(SubmitPlan submit, SendBackPlan sendBack, AgreePlan agree, ClosePlan close, NavigationManager navigation)
{
    /// <summary>How many milestones are named.</summary>
    private const int Most = 20;

    private DraftOffer? _offer;
    private Outcome? _outcome;
    private string _open = "";
    private string _decision = "";
    private string _why = "";
    private string _achievements = "";
    private string _effectiveness = "";
    private string _cost = "";
    private bool _busy;

    [Parameter, EditorRequired]
    public required PlanStory Story { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private WorkPlan Plan => Story.Plan;

    private bool MayPrepare => Person.May(Act.PreparePlan, Plan.Project);

    private bool MaySendBack => Person.May(Act.SendBackPlan, Plan.Project);

    private bool MayAgree => Person.May(Act.AgreePlan, "");

    private int Dated => Story.Unfinished.Count(m => m.Forecast.IsKnown || m.Baseline.IsSet);

    private int Early => Story.Unfinished.Count(m => !m.Baseline.IsSet && m.Forecast.HasPassed(Plan.From));

    private int Undated => Story.Unfinished.Count - Dated;

    private string Standing => Plan.State switch
    {
        PlanState.Draft => $"A draft: dates change freely. {(MayPrepare ? "" : "Its leads submit it when it is ready.")}",
        PlanState.Submitted => $"Submitted {Plan.Submitted.Text}. It waits for the Business Management Group to agree it.",
        PlanState.Agreed => $"Agreed: {Plan.AgreedBy}. Baseline {Plan.BaselineNumber} stands. Dates move by change control alone.",
        _ => $"Closed{(Plan.ClosedAt is { } at ? $" by {Plan.ClosedBy} on {LondonTime.Day(LondonTime.DayOf(at))}" : "")}: {ClosePlan.Said(Plan)}{(Story.After is null && Story.Past.Length == 0 ? " What was not met is carried by rolling it over." : "")}",
    };

    /// <summary>Opens the form of a step, where it may be taken.</summary>
    public void Open(string step)
    {
        var may = Story.Past.Length == 0 && step switch
        {
            "agree" => MayAgree && Plan.State is PlanState.Submitted,
            "sendback" => MaySendBack && Plan.State is PlanState.Submitted,
            "close" => MayAgree && Plan.State is PlanState.Agreed,
            "rollover" => MayPrepare && Story.After is null && Plan.State is PlanState.Agreed or PlanState.Closed,
            _ => false,
        };
        if (!may)
        {
            return;
        }

        (_open, _outcome) = (step, null);
        (_achievements, _effectiveness, _cost) = (Plan.Achievements, Plan.Effectiveness, Plan.Cost);
        StateHasChanged();
    }

    private string DraftOf(string step) => $"plan:{Plan.Ref}:{step}";

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private void Close() => (_open, _outcome) = ("", null);

    private Task SubmitAsync() => TakeAsync(() => submit.RunAsync(Person.Actor, Plan.Ref, Plan.Version, CancellationToken.None));

    private Task SendBackAsync() => TakeAsync(() => sendBack.RunAsync(Person.Actor, Plan.Ref, Plan.Version, _why, CancellationToken.None));

    private Task AgreeAsync() => TakeAsync(() => agree.RunAsync(Person.Actor, Plan.Ref, Plan.Version, _decision, CancellationToken.None));

    private Task CloseAsync() => TakeAsync(() => close.RunAsync(Person.Actor, Plan.Ref, Plan.Version, new PlanAccount(_achievements, _effectiveness, _cost), CancellationToken.None));

    private async Task KeyAsync(KeyboardEventArgs key, Func<Task> send)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await send();
        }
        else if (key.Key == "Escape")
        {
            Close();
        }
    }

    private async Task TakeAsync(Func<Task<Outcome>> step)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = StaleWords.Of(await step());
        }
        finally
        {
            _busy = false;
        }

        await (_open.Length > 0 && _offer is not null ? _offer.EndedAsync(_outcome) : ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Close();
            await OnSaved.InvokeAsync(saved);
        }
    }

    private async Task RolledAsync(Outcome.Saved? saved)
    {
        Close();
        if (saved is not null)
        {
            await OnSaved.InvokeAsync(saved);
            navigation.NavigateTo($"plans/{saved.Ref}");
        }
    }
}

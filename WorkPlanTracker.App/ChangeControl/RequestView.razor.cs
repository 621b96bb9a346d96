using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>One request: what is asked and why, what depends on it, and how it was decided or can be.</summary>
public sealed partial class RequestView(WithdrawRequest withdraw)
{
    private Outcome? _outcome;
    private bool _deciding;

    [Parameter, EditorRequired]
    public required ChangeRequest Request { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>Whether to say what it is about: not on that record's own page.</summary>
    [Parameter]
    public bool ShowsAbout { get; set; } = true;

    /// <summary>Whether the decision is asked for at once.</summary>
    [Parameter]
    public bool Opens { get; set; }

    /// <summary>The instant shown, for addresses; empty for now. Nothing of the past is decided.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private bool MayDecide => Past.Length == 0 && Person.May(Act.DecideChange, "");

    private bool MayWithdraw => string.Equals(Request.AskedByEmail, Person.Email, StringComparison.OrdinalIgnoreCase) || Person.May(Act.AskChange, ProjectOf(Request.Plan));

    private string AboutAddress => AsAt.Carry($"{(Request.Asks is ChangeRequestKind.WithdrawReport ? "reports" : "milestones")}/{Request.About}", Past);

    private string StateWords => Request.State switch
    {
        ChangeRequestState.Asked => "waits for a decision",
        ChangeRequestState.Amended => "approved with another date",
        _ => ChangeRequestWords.Of(Request.State).ToLowerInvariant(),
    };

    /// <summary>Opens the decision.</summary>
    public void Decide()
    {
        _deciding = MayDecide && Request.IsOpen;
        StateHasChanged();
    }

    protected override void OnInitialized() => _deciding = Opens && MayDecide && Request.IsOpen;

    /// <summary>The project's code, with which the references of its plans begin.</summary>
    private static string ProjectOf(string plan) => plan.Split('-')[0];

    private void DecidedAsync(Outcome.Saved? saved)
    {
        (_deciding, _outcome) = (false, null);
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }
    }

    private async Task WithdrawAsync()
    {
        _outcome = StaleWords.Of(await withdraw.RunAsync(Person.Actor, Request.Ref, Request.Version, CancellationToken.None));
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            _outcome = null;
        }
    }
}

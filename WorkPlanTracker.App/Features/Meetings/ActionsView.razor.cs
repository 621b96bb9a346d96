using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What the meeting asks for, what is outstanding from earlier ones, and what was done between meetings and is to be reported.</summary>
public sealed partial class ActionsView
{
    private const int MostShown = 8;

    private IReadOnlyList<ActionLine> _urgent = [];
    private IReadOnlyList<ActionLine> _outstanding = [];

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>Whether the page shows a past day, which nobody changes.</summary>
    [Parameter]
    public bool Past { get; set; }

    /// <summary>Told what was saved.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private bool MayRecord => !Past && Board.Meeting.IsAhead && Person.May(Act.RecordAction, "");

    protected override void OnParametersSet()
    {
        var kinds = Board.Outstanding.ToLookup(a => a.Kind is ActionKind.UrgentAction);
        (_urgent, _outstanding) = ([.. kinds[true]], [.. kinds[false]]);
    }
}

using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Actions;

/// <summary>Closes an action: by a meeting, by the report that came of it, or with a word on what was done. An urgent action is reported to a meeting.</summary>
public sealed partial class ActionClosing(CloseAction close, ActionQueries queries)
{
    private CommitteeAction? _action;
    private IReadOnlyList<ActionChoice> _closers = [];
    private string _closedBy = "";
    private string _note = "";
    private string _by = "";
    private int _seen;
    private bool _gone;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>The meeting on whose page it is closed; empty elsewhere.</summary>
    [Parameter]
    public string Meeting { get; set; } = "";

    protected override bool IsReady => _action is not null;

    private bool IsUrgent => _action is { Nature: ActionKind.UrgentAction };

    private string DraftKey => $"action:{Reference}:close";

    private string Title => IsUrgent ? $"Say where {Reference} was reported" : $"Close {Reference}";

    protected override async Task OnInitializedAsync()
    {
        if (await queries.NewestAsync(Reference, Person, CancellationToken.None) is not { } action)
        {
            _gone = true;
            return;
        }

        _closers = await queries.ClosersAsync(action, CancellationToken.None);
        _closedBy = _closers.Any(c => c.Ref == Meeting) ? Meeting : "";
        (_action, _seen) = (action, action.Version);
    }

    protected override async Task<Outcome> SendAsync() => IsUrgent && _closedBy.Length == 0 && _closers.Count > 0
        ? InputErrors.Of("closedBy", "Choose the meeting it was reported to.")
        : await close.RunAsync(Person.Actor, Reference, _seen, _closedBy, _note, CancellationToken.None);

    protected override async Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        (_by, _seen) = (conflict.By, conflict.Version);
        _action = await queries.NewestAsync(Reference, Person, CancellationToken.None) ?? _action;
    }

    private async Task<bool> IsOnRecordAsync(DraftText draft) => await queries.NewestAsync(Reference, Person, CancellationToken.None) is { State: ActionState.Done };
}

using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Collects an action, or a report back, that the meeting asks for under an item.</summary>
public sealed partial class AskForm(AskAtMeeting ask)
{
    private string _text = "";
    private string _owner = "";
    private string _due = "";
    private ActionKind _kind;

    private string Title => ItemOf() is { } item ? $"Asked for under {MeetingBoard.NameOf(item.Item, begins: false)}" : "Asked for";

    protected override Task<Outcome> SendAsync() => ask.RunAsync(Actor, Form.Ref, new AskInput(_text, _owner, _due, _kind is ActionKind.ReportBack) { Urgent = _kind is ActionKind.UrgentAction }, CancellationToken.None);

    private Task<bool> IsOnRecordAsync(DraftText draft) => Task.FromResult(Board.Asked.Any(a => a.Text == draft.Value("text").Trim()));
}

using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Rehearsals;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Moves or cancels a meeting: first what would happen, then one step that does it.</summary>
public sealed partial class ChangeForm(RehearseChange rehearse, MoveMeeting move, CancelMeeting cancel)
{
    private string _date = "";
    private string _time = "";
    private string _reason = "";
    private string? _problem;
    private MeetingRehearsal? _rehearsal;

    private bool Moves => Form.Kind is FormKind.Move;

    private string Title => Moves ? "What if it moves?" : "What if it is cancelled?";

    protected override void OnInitialized() => Seen = Board.Meeting.Version;

    protected override Task<Outcome> SendAsync() => Moves
        ? move.RunAsync(Actor, Board.Meeting.Ref, Seen, _date, _time, _reason, CancellationToken.None)
        : cancel.RunAsync(Actor, Board.Meeting.Ref, Seen, _reason, _date, CancellationToken.None);

    /// <summary>Another day is another rehearsal.</summary>
    private void Forget() => (_rehearsal, _problem, Ended) = (null, null, null);

    private Task NextAsync() => _rehearsal is { Refusal: null } ? SaveAsync() : RehearseAsync();

    private async Task RehearseAsync() => (_rehearsal, _problem) = Moves
        ? await rehearse.OfMoveAsync(Board.Meeting.Ref, _date, CancellationToken.None)
        : await rehearse.OfCancelAsync(Board.Meeting.Ref, _date, CancellationToken.None);

    private Task KeysAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) ? NextAsync() : key.Key == "Escape" ? CloseAsync() : Task.CompletedTask;
}

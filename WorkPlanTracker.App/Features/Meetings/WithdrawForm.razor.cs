using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Takes an item off the agenda: before publication it goes, after it it keeps its number.</summary>
public sealed partial class WithdrawForm(WithdrawItem withdraw)
{
    private BoardItem? _item;
    private string _reason = "";
    private string _consulted = "";

    private bool Published => Board.Meeting.State is MeetingState.AgendaPublished;

    private bool ReasonNeeded => Published || (_item?.Report is { } report && StageRules.IsCommissioned(report.Stage));

    private string Title => _item is null ? "This item is gone" : $"{(Published ? "Withdraw" : "Take off")} {MeetingBoard.NameOf(_item.Item, begins: false)}";

    private string What => _item is null ? "Somebody has taken it off already."
        : Published ? "It stays on the agenda as withdrawn and keeps its number."
        : _item.Report is not null ? "The report loses its slot and waits for a meeting again. Its trail says so."
        : "It goes from the agenda.";

    protected override void OnInitialized()
    {
        _item = ItemOf();
        Seen = _item?.Item.Version ?? 0;
    }

    protected override Task<Outcome> SendAsync() => withdraw.RunAsync(Actor, Form.Ref, Seen, _reason, _consulted, CancellationToken.None);
}

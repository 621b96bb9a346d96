using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Collects who was there, from and to which item.</summary>
public sealed partial class AttendanceForm(RecordAttendance record)
{
    private AttendanceDraft _draft = new();

    protected override void OnInitialized()
    {
        Seen = Board.Meeting.Version;
        _draft = AttendanceDraft.Of(Board.Meeting.Attendance);
    }

    protected override Task<Outcome> SendAsync() => record.RunAsync(Actor, Board.Meeting.Ref, Seen, _draft.ToInput(), CancellationToken.None);
}

using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Collects who was there, from and to which item.</summary>
public sealed partial class AttendanceForm(RecordAttendance record)
{
    private string _members = "";
    private string _others = "";
    private string _apologies = "";

    protected override void OnInitialized()
    {
        Seen = Board.Meeting.Version;
        (_members, _others, _apologies) = (Said(AttendanceSort.Member), Said(AttendanceSort.Other), Said(AttendanceSort.Apologies));
    }

    protected override Task<Outcome> SendAsync() => record.RunAsync(
        Actor, Board.Meeting.Ref, Seen,
        [.. AttendanceLines.Read(_members, AttendanceSort.Member), .. AttendanceLines.Read(_others, AttendanceSort.Other), .. AttendanceLines.Read(_apologies, AttendanceSort.Apologies)],
        CancellationToken.None);

    private string Said(AttendanceSort sort) => AttendanceLines.Write(Board.Meeting.Attendance.Where(a => a.Sort == sort));
}

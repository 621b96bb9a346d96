using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Ui;

/// <summary>An attendance while it is typed: one name a line in each of three fields.</summary>
public sealed class AttendanceDraft
{
    public string Members { get; set; } = "";

    public string Others { get; set; } = "";

    public string Apologies { get; set; } = "";

    /// <summary>As it is recorded.</summary>
    internal static AttendanceDraft Of(IReadOnlyList<Attendant> attendance)
    {
        string Said(AttendanceSort sort) => AttendanceLines.Write(attendance.Where(a => a.Sort == sort));
        return new AttendanceDraft { Members = Said(AttendanceSort.Member), Others = Said(AttendanceSort.Other), Apologies = Said(AttendanceSort.Apologies) };
    }

    /// <summary>Everyone, in the order in which a paper names them.</summary>
    internal IReadOnlyList<AttendantInput> ToInput() =>
        [.. AttendanceLines.Read(Members, AttendanceSort.Member), .. AttendanceLines.Read(Others, AttendanceSort.Other), .. AttendanceLines.Read(Apologies, AttendanceSort.Apologies)];
}

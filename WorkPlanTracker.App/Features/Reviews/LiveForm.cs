namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The forms of the room.</summary>
public enum LiveForm
{
    Decision,
    Action,
    Attendance,
}

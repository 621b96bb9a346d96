using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Actions;

/// <summary>The words of actions on pages.</summary>
internal static class ActionWords
{
    internal static string Of(ActionKind kind) => kind switch
    {
        ActionKind.ReportBack => "Report back",
        ActionKind.UrgentAction => "Urgent action",
        _ => "Action",
    };

    /// <summary>What closing one is called: an urgent action is reported, and closed by that.</summary>
    internal static string Closing(ActionKind kind) => kind is ActionKind.UrgentAction ? "Reported" : "Close";
}

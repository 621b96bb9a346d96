using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Says what to do where somebody was quicker and there is nothing to merge: look again, then send again.</summary>
internal static class StaleWords
{
    internal static Outcome Of(Outcome outcome) => outcome is Outcome.Conflict conflict
        ? new Outcome.Refused("stale", $"{conflict.By} has changed {conflict.Ref} since you looked at it. The page shows it as it stands now: look again, then send. What you typed is still here.", null)
        : outcome;
}

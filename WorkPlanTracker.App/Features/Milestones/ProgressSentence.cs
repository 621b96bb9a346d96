using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>An update in one sentence, for the log and for whoever watches.</summary>
internal static class ProgressSentence
{
    internal static string Of(Milestone milestone, PlanDate forecastBefore)
    {
        var status = StatusWords.Of(milestone.Status).ToLowerInvariant();
        return milestone.Status is MilestoneStatus.Complete ? $"{milestone.Ref} complete, met {milestone.Actual.Text}."
            : milestone.Forecast == forecastBefore ? $"{milestone.Ref} {status}."
            : !milestone.Forecast.IsSet ? $"{milestone.Ref} {status}, no forecast any more."
            : forecastBefore.IsSet ? $"{milestone.Ref} {status}, forecast moved from {forecastBefore.Text} to {milestone.Forecast.Text}."
            : $"{milestone.Ref} {status}, forecast {milestone.Forecast.Text}.";
    }
}

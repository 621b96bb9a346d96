using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What an update must satisfy before a milestone takes it.</summary>
internal static class UpdateRules
{
    internal static void Check(Milestone milestone, WorkPlan plan, Progress progress, DateOnly today, ProvingSlot? slot)
    {
        CheckWords(progress);
        CheckStatus(milestone, plan, progress);
        CheckActual(progress, today);
        CheckForecast(milestone, progress, slot);
    }

    internal static void RefuseCancellingAgreed(Milestone milestone, WorkPlan plan)
    {
        if (plan.IsAgreed && milestone.Baseline.IsSet)
        {
            throw new RuleBrokenException("changeControl", $"{milestone.Ref} is part of an agreed plan, so dropping it needs change control. Ask for a change on its page, or defer it for now.", "status");
        }
    }

    private static void CheckWords(Progress progress)
    {
        if (progress.Narrative.Length > ProgressUpdate.MaxNarrativeLength)
        {
            throw new RuleBrokenException(
                "tooLong",
                $"Shorten the narrative: it has {progress.Narrative.Length:N0} characters and {ProgressUpdate.MaxNarrativeLength:N0} is the most.",
                "narrative");
        }
    }

    private static void CheckStatus(Milestone milestone, WorkPlan plan, Progress progress)
    {
        var said = progress.Narrative.Length > 0;
        if (milestone.Status is MilestoneStatus.Cancelled)
        {
            throw new RuleBrokenException("cancelled", $"{milestone.Ref} was cancelled and takes no more updates.", "status");
        }

        if (progress.Status is MilestoneStatus.Cancelled)
        {
            RefuseCancellingAgreed(milestone, plan);
        }

        if (!said && progress.Status is MilestoneStatus.AtRisk or MilestoneStatus.OffTrack or MilestoneStatus.Cancelled)
        {
            throw new RuleBrokenException(
                "narrativeNeeded",
                progress.Status is MilestoneStatus.Cancelled ? "Say why it is cancelled." : $"{StatusWords.Of(progress.Status)} needs a sentence: what happened, and the path back to green.",
                "narrative");
        }

        if (!said && milestone.Status is MilestoneStatus.Complete && progress.Status is not MilestoneStatus.Complete)
        {
            throw new RuleBrokenException("narrativeNeeded", $"{milestone.Ref} is complete. Say why it is opened again.", "narrative");
        }
    }

    private static void CheckActual(Progress progress, DateOnly today)
    {
        if (progress.Status is not MilestoneStatus.Complete)
        {
            if (progress.Actual.IsSet)
            {
                throw new RuleBrokenException("actualWithoutComplete", "An actual date belongs to a complete milestone. Choose Complete, or clear the date.", "actual");
            }

            return;
        }

        if (progress.Actual.Precision is not PlanDatePrecision.Day)
        {
            throw new RuleBrokenException("actualNeeded", "Complete needs the day it was met, such as “9 December 2010”.", "actual");
        }

        if (progress.Actual.End > today)
        {
            throw new RuleBrokenException("actualInFuture", $"The day it was met cannot be after today, {LondonTime.Day(today)}.", "actual");
        }
    }

    private static void CheckForecast(Milestone milestone, Progress progress, ProvingSlot? slot)
    {
        if (slot is null || progress.Status is MilestoneStatus.Complete or MilestoneStatus.Cancelled
            || progress.Forecast == milestone.Forecast || progress.Forecast == PlanDate.OnDay(slot.Date))
        {
            return;
        }

        throw new RuleBrokenException(
            "forecastFollowsMeeting",
            $"{slot.Report} is on the agenda of {slot.Committee} {LondonTime.Day(slot.Date)}, and the forecast follows it. Say that it will miss this meeting, or ask the clerk to move the report.",
            "forecast");
    }
}

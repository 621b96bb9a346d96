using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What to ask about a forecast before it is saved. A doubt is never a refusal: a lead may mean it.</summary>
public static class ForecastDoubt
{
    /// <summary>The doubt about a forecast that is over although the work is not; null where there is none.</summary>
    /// <param name="forecast">The forecast as it is read.</param>
    /// <param name="status">The status it would stand beside.</param>
    /// <param name="today">The plan's day.</param>
    public static string? Of(PlanDate forecast, MilestoneStatus status, DateOnly today)
    {
        if (status is MilestoneStatus.Complete or MilestoneStatus.Cancelled || !forecast.HasPassed(today))
        {
            return null;
        }

        return $"{(forecast.Precision is PlanDatePrecision.Day ? "That day has passed" : "All of that has passed")}: today is {LondonTime.Day(today)}.";
    }
}

namespace WorkPlanTracker.Domain.Dates;

/// <summary>What a reader of dates stands on: today, and what the milestone says now.</summary>
public sealed record PlanDateContext(DateOnly Today, PlanDate Forecast, PlanDate Baseline)
{
    /// <summary>Where relative dates count from, and what a date without a year is nearest to.</summary>
    public DateOnly Anchor => Forecast.End ?? Baseline.End ?? Today;

    /// <summary>Only today is known.</summary>
    public static PlanDateContext On(DateOnly today) => new(today, PlanDate.NotSet, PlanDate.NotSet);
}

namespace WorkPlanTracker.Domain.Dates;

/// <summary>How exactly a date was said.</summary>
public enum PlanDatePrecision
{
    Day = 1,
    Month,
    Quarter,
    Season,
    Year,
    Range,
    Unknown,
}

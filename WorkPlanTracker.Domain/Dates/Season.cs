namespace WorkPlanTracker.Domain.Dates;

/// <summary>Three whole months. Winter is named for the year it starts in.</summary>
public enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

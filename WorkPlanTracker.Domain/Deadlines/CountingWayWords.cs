namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>The words of a way of counting.</summary>
public static class CountingWayWords
{
    /// <summary><c>clear working days</c>, or <c>clear working day</c> for one.</summary>
    public static string Of(CountingWay way, int count = 2) =>
        (way switch
        {
            CountingWay.CalendarDays => "day",
            CountingWay.CalendarWeeks => "week",
            CountingWay.WorkingDays => "working day",
            CountingWay.ClearWorkingDays => "clear working day",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "No such way of counting."),
        }) + (count == 1 ? "" : "s");
}

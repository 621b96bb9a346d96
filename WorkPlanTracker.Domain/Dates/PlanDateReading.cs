namespace WorkPlanTracker.Domain.Dates;

/// <summary>How typed words were read: a date, or what is wrong with them.</summary>
/// <param name="Date">The date; null where there is a problem.</param>
/// <param name="Problem">What is wrong and what to type instead; null where there is a date.</param>
public sealed record PlanDateReading(PlanDate? Date, string? Problem)
{
    /// <summary>The stretch of days in plain words; empty where no days are named.</summary>
    public string Meaning => Date is { IsKnown: true } known ? known.Meaning : "";

    internal static PlanDateReading As(PlanDate date) => new(date, null);

    internal static PlanDateReading Wrong(string problem) => new(null, problem);
}

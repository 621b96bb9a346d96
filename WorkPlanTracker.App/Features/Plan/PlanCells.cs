using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What the cells of a row say, on the screen and on paper.</summary>
internal static class PlanCells
{
    /// <summary>Stands where there is nothing to say.</summary>
    internal const string Nothing = "–";

    internal static string Baseline(PlanRow row) => row.Baseline.IsSet ? Short(row.Baseline) : Nothing;

    internal static string Forecast(PlanRow row) =>
        row.Status is MilestoneStatus.Complete ? row.Actual.IsSet ? Short(row.Actual) : Nothing : row.Forecast.IsSet ? Short(row.Forecast) : Nothing;

    internal static string Updated(PlanRow row) => row.LastUpdateAt is { } at ? Unbroken(LondonTime.ShortDay(LondonTime.DayOf(at))) : Nothing;

    /// <summary>The meeting whose report proves it, or what is to be delivered.</summary>
    internal static string Evidence(PlanRow row) => row switch
    {
        { Proof: { Date: { } day } proof } => $"{proof.Committee} {Unbroken(LondonTime.ShortDay(day))}",
        { Proof: { } proof } => $"{proof.Report}, no slot",
        { Deliverable: Deliverable.NotSaid } => Nothing,
        { Deliverable: Deliverable.MeetingHeld } => "meeting",
        _ => row.Deliverable.ToString().ToLowerInvariant(),
    };

    internal static string Areas(PlanRow row, PlanIndex index) => string.Join(", ", row.Areas.Select(a => index.Areas.GetValueOrDefault(a)?.Name ?? a));

    internal static string Or(string words) => words.Length > 0 ? words : Nothing;

    /// <summary>A day or a month stays on one line; words may wrap.</summary>
    private static string Short(PlanDate date) => date.Precision is PlanDatePrecision.Day or PlanDatePrecision.Month ? Unbroken(date.ShortText) : date.ShortText;

    private static string Unbroken(string text) => text.Replace(' ', '\u00a0');
}

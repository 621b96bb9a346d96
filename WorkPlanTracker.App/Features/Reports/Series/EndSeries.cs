using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Ends a series. Reports that it has proposed stay.</summary>
public sealed class EndSeries(PlanWriter writer)
{
    /// <param name="lastDay">After which nothing comes any more, as it is said; nothing means today.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? lastDay, string? reason, CancellationToken cancellationToken) =>
        writer.RunAsync("endSeries", actor, async change =>
        {
            var series = await change.FetchAsync<ReportSeries>(reference, seen);
            change.Require(Act.KeepSeries, remedy: SeriesChecks.Remedy);
            series.End(Known.Day(lastDay, change.Today, "lastDay") ?? change.Today, reason ?? "", change.Today);
            change.Reason = series.EndedBecause;
            change.Say(series, $"{series.Ref} ends on {LondonTime.Day(series.LastDay!.Value)}.");
        }, cancellationToken);
}

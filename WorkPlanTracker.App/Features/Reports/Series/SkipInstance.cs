using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Leaves one instance of a series out; those after it stay where they are.</summary>
public sealed class SkipInstance(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, InstanceInput input, CancellationToken cancellationToken) =>
        writer.RunAsync("skipInstance", actor, async change =>
        {
            var series = await change.FetchAsync<ReportSeries>(reference, seen);
            change.Require(Act.KeepSeries, remedy: SeriesChecks.Remedy);
            await change.AloneAsync();
            var (instance, _, _, _) = await SeriesChecks.InstanceAsync(change, series, input.Instance);
            series.Skip(instance, input.Reason ?? "", change.Author, change.Now);
            change.Reason = series.DecisionOn(instance)!.Reason;
            change.Say(series, $"Instance {instance.Number} of {series.Ref}, {LondonTime.Day(instance.Day)}, is left out.");
        }, cancellationToken);
}

using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Has one instance of a series come on another day, or follow the rhythm again; the others stay where they are.</summary>
public sealed class ShiftInstance(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, InstanceInput input, CancellationToken cancellationToken) =>
        writer.RunAsync("shiftInstance", actor, async change =>
        {
            var series = await change.FetchAsync<ReportSeries>(reference, seen);
            change.Require(Act.KeepSeries, remedy: SeriesChecks.Remedy);
            await change.AloneAsync();
            var (instance, before, after, _) = await SeriesChecks.InstanceAsync(change, series, input.Instance);
            series.Shift(instance, Known.Day(input.Day, instance.Day, "day"), before, after, input.Reason ?? "", change.Author, change.Now);
            var kept = series.DecisionOn(instance);
            change.Reason = kept?.Reason ?? "";
            change.Say(series, kept is { Day: { } day }
                ? $"Instance {instance.Number} of {series.Ref} comes on {LondonTime.Day(day)} instead of {LondonTime.Day(instance.RhythmDay)}."
                : $"Instance {instance.Number} of {series.Ref} follows the rhythm again: {LondonTime.Day(instance.RhythmDay)}.");
        }, cancellationToken);
}

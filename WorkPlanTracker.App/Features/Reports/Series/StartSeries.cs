using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Begins a series, under the next number.</summary>
public sealed class StartSeries(PlanWriter writer)
{
    private static readonly SeriesInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, SeriesInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("startSeries", actor, async change =>
        {
            change.Require(Act.KeepSeries, remedy: SeriesChecks.Remedy);
            await change.AloneAsync();
            var nothing = SeriesDetails.From("", Rhythm.EveryMonths(6), change.Today) with { AnchorDay = null };
            var series = ReportSeries.Start(await change.NextReferenceAsync("series", "S-"), await SeriesChecks.DetailsAsync(change, input, nothing));
            change.Add(series, $"{series.Ref} begun: “{series.Subject}”, {series.Rhythm.Words}.");
        }, cancellationToken);
    }
}

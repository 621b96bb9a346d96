using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Changes what a series is. Reports that it has proposed stay as they are.</summary>
public sealed class EditSeries(PlanWriter writer)
{
    private static readonly SeriesInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, SeriesInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editSeries", actor, async change =>
        {
            var series = await change.FetchAsync<ReportSeries>(reference, seen);
            change.Require(Act.KeepSeries, remedy: SeriesChecks.Remedy);
            var went = series.Edit(await SeriesChecks.DetailsAsync(change, input, SeriesDetails.Of(series)), change.Today);
            var exempt = (await SeriesReading.OfAsync(change, series)).Exempt;
            change.Say(series, $"{series.Ref} edited: “{exempt?.PublicTitle ?? series.Subject}”, {series.Rhythm.Words}.");
            if (went > 0)
            {
                change.Warn($"What was decided of {(went == 1 ? "one instance" : $"{went} instances")} no longer holds, because {series.Ref} is counted otherwise now.");
            }
        }, cancellationToken);
    }
}

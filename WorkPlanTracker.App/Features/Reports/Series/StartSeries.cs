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
            if (Missing(input) is { Count: > 0 } missing)
            {
                throw Change.Stop(new Outcome.Invalid(missing));
            }

            var nothing = SeriesDetails.From("", Rhythm.EachMeeting, change.Today) with { AnchorDay = null };
            var series = ReportSeries.Start(await change.NextReferenceAsync("series", "S-"), await SeriesChecks.DetailsAsync(change, input, nothing));
            change.Add(series, $"{series.Ref} begun: “{series.Subject}”, {series.Rhythm.Words}.");
        }, cancellationToken);
    }

    /// <summary>What a new series cannot do without, all at once: no rhythm is taken for granted.</summary>
    private static Dictionary<string, string[]> Missing(SeriesInput input)
    {
        var missing = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(input.Rhythm))
        {
            missing["rhythm"] = ["Say how it recurs: months with every (such as 6), offsets with how many months on (such as 6, 12), or eachMeeting with a committee."];
        }

        if (string.IsNullOrWhiteSpace(input.Anchor))
        {
            missing["anchor"] = ["Say from what it is counted: a day, or the reference of a meeting or a report."];
        }

        return missing;
    }
}

using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>One forecast on its way to its milestone.</summary>
/// <param name="Row">Its row in what was pasted, counted from 1.</param>
/// <param name="Ref">The milestone.</param>
/// <param name="Seen">The version the person saw.</param>
/// <param name="Text">The date as it was written.</param>
public sealed record NewForecast(int Row, string Ref, int Seen, string Text);

/// <summary>Moves the forecasts of many milestones at once, all or nothing; the cell that refuses is named.</summary>
public sealed class ForecastMany(PlanWriter writer)
{
    /// <param name="actor">Who moves them.</param>
    /// <param name="forecasts">The dates, one for each milestone.</param>
    /// <param name="why">What happened; it goes with each update.</param>
    public async Task<Outcome> RunAsync(Actor actor, IReadOnlyList<NewForecast> forecasts, string? why, CancellationToken cancellationToken)
    {
        IReadOnlyList<SeenRecord> seen = [.. forecasts.Select(f => new SeenRecord(f.Ref, f.Seen))];
        if (ManyMilestones.Checked(seen) is { } wrong)
        {
            return wrong;
        }

        if (forecasts.GroupBy(f => f.Ref, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return InputErrors.Of(twice.Key, $"{twice.Key} stands in rows {string.Join(" and ", twice.Select(f => f.Row))}. Keep one of them.");
        }

        if (why?.Length > ProgressUpdate.MaxNarrativeLength)
        {
            return InputErrors.Of("narrative", $"Shorten what happened: {ProgressUpdate.MaxNarrativeLength:N0} characters is the most.");
        }

        var byRef = forecasts.ToDictionary(f => f.Ref, StringComparer.Ordinal);
        var outcome = await writer.RunAsync("forecastMany", actor, async change =>
        {
            var slots = await ProvingSlots.OfAllAsync(change, [.. byRef.Keys]);
            change.Reason = PlainWords.Clean(why);
            await ManyMilestones.EachAsync(change, seen, Act.PostProgressUpdate, (milestone, plan) =>
            {
                var cell = byRef[milestone.Ref];
                var before = milestone.Forecast;
                var reading = PlanDateReader.Read(cell.Text, new PlanDateContext(change.Today, before, milestone.Baseline));
                if (reading.Date is not { IsSet: true } forecast)
                {
                    throw Change.Stop(InputErrors.Of(milestone.Ref, $"Row {cell.Row}: {reading.Problem ?? "there is no date"}"));
                }

                change.AddPart(milestone.Reforecast(plan, forecast, why, change.Author, change.Now, milestone.ProvedBy is { } report ? slots.GetValueOrDefault(report) : null));
                change.Say(milestone, ProgressSentence.Of(milestone, before));
            });
        }, cancellationToken);
        return ManyMilestones.Told(outcome, forecasts.Count, "given a new forecast");
    }
}
